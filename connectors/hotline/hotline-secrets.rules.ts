/** Signing secrets by profile: the first signs, all are accepted, so that one can be replaced without a gap. */
export type HotlineSecrets = Readonly<Record<string, readonly string[]>>;

/** Of a profile's name: it stands in a URL, in a metric and in a file name. */
const PROFILE = /^[a-z0-9][a-z0-9-]{0,62}$/;
/** Standard Webhooks: `whsec_` and 24 to 64 bytes in base64. */
const SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/**
 * Reads `{"profile": ["whsec_…"]}`, or `profile=whsec_new,whsec_old;other=whsec_…`.
 *
 * @returns null when the text is neither, or a secret or profile is not one
 */
export function readHotlineSecrets(text: string): HotlineSecrets | null {
  const entries = text.trimStart().startsWith('{') ? fromJson(text) : fromPairs(text);
  if (entries === null) return null;
  const isRight = entries.every(
    ([profile, secrets]) => PROFILE.test(profile) && secrets.length > 0 && secrets.every((each) => SECRET.test(each)),
  );
  return isRight ? Object.fromEntries(entries) : null;
}

type Entries = [profile: string, secrets: readonly string[]][];

function fromJson(text: string): Entries | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const entries = Object.entries(read as Record<string, unknown>);
  return entries.every((entry): entry is [string, string[]] => isListOfText(entry[1])) ? entries : null;
}

const isListOfText = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function fromPairs(text: string): Entries {
  return text
    .split(/[;\n]/)
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=');
      const secrets = pair.slice(at + 1).split(',');
      return [pair.slice(0, Math.max(at, 0)).trim(), secrets.map((secret) => secret.trim())];
    });
}
