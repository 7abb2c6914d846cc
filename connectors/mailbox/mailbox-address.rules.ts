/** Where one mailbox is and how it is opened. */
export interface MailboxAddress {
  readonly host: string;
  /** TCP port. */
  readonly port: number;
  /** TLS from the first byte. Without it the connection is upgraded where the server offers that. */
  readonly isSecure: boolean;
  readonly user: string;
  readonly password: string;
  /** Folder, e.g. `INBOX`. */
  readonly folder: string;
}

/**
 * Reads `imaps://user:password@host:port/folder`, several with blanks between them; user, password and folder
 * percent-encoded. The folder is INBOX, the port 993 or 143, unless given.
 *
 * @param sharedPassword for the addresses that hold none
 * @returns null when one of them is no such address, or has no user or password
 */
export function readMailboxAddresses(text: string, sharedPassword: string | undefined): MailboxAddress[] | null {
  const addresses = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => addressOf(word, sharedPassword));
  return addresses.every((address) => address !== null) ? addresses : null;
}

function addressOf(word: string, sharedPassword: string | undefined): MailboxAddress | null {
  const parts = /^(imaps?):\/\/([^:@/\s]+)(?::([^@/\s]*))?@(\[[^\]\s]+\]|[^:/@\s]+)(?::(\d{1,5}))?(?:\/(\S*))?$/.exec(
    word,
  );
  if (!parts) return null;
  const [, scheme, user = '', password = '', host = '', port, folder = ''] = parts;
  const isSecure = scheme === 'imaps';
  const given = { user: plain(user), password: plain(password) ?? '', folder: plain(folder) };
  const secret = given.password || sharedPassword;
  if (given.user === null || given.folder === null || !secret) return null;
  return {
    host: host.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : isSecure ? 993 : 143,
    isSecure,
    user: given.user,
    password: secret,
    folder: given.folder || 'INBOX',
  };
}

function plain(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}

/** The system that counts this mailbox's mails; also its name in logs and metrics. Holds no password. */
export const sourceSystemOf = ({ user, host, folder }: MailboxAddress): string =>
  `mailbox:${user.includes('@') ? user : `${user}@${host}`}/${folder}`;
