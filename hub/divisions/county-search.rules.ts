/** A division at county level: county, banner, city of county level, district, or a city without districts. */
export interface County {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly prefecture: string;
  readonly province: string;
}

/** By code or its first digits, or by words of its name, prefecture or province in that or any order (`安康 宁`). */
export function searchCounties(counties: readonly County[], written: string): County[] {
  const words = written.trim().split(/\s+/);
  return counties.filter((county) =>
    words.every((word) => (/^\d+$/.test(word) ? county.code.startsWith(word) : placeOf(county).includes(word))),
  );
}

/** The one county that is meant by its code or name, with or without 县, 市, 区, 旗; null when none or several are. */
export function countyMeant(counties: readonly County[], written: string): County | null {
  const text = written.trim();
  const found =
    firstSome(
      () => counties.filter(({ code }) => code === text || `${code}000000` === text),
      () => counties.filter(({ name }) => name === text),
      () => counties.filter(({ name }) => name.replace(/(自治县|县|市|区|自治旗|旗)$/, '') === text),
      () => (/^\d*$/.test(text) ? [] : searchCounties(counties, text)),
    ) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** For somebody whose county was not found: those of the same prefecture, or whose names have most in common. */
export function nearCounties(counties: readonly County[], written: string, limit: number): County[] {
  const text = written.trim();
  if (/^\d{2,}$/.test(text)) {
    const near = firstSome(
      () => counties.filter(({ code }) => code.startsWith(text.slice(0, 4))),
      () => counties.filter(({ code }) => code.startsWith(text.slice(0, 2))),
    );
    return (near ?? []).toSorted((a, b) => away(a, text) - away(b, text)).slice(0, limit);
  }
  const common = (county: County): number => [...text].filter((character) => county.name.includes(character)).length;
  const whole = searchCounties(counties, text);
  const alike = whole.length > 0 ? whole : counties.filter((county) => common(county) > 0);
  return alike.toSorted((a, b) => common(b) - common(a) || a.name.length - b.name.length).slice(0, limit);
}

const away = ({ code }: County, text: string): number =>
  Math.abs(Number(code) - Number(text.padEnd(6, '0').slice(0, 6)));

const placeOf = ({ name, prefecture, province }: County): string => `${province}${prefecture}${name}`;

function firstSome(...tries: (() => County[])[]): County[] | null {
  for (const attempt of tries) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return null;
}
