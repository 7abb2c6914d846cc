/** A county, town or village by the digits that name it: 6, 9 or 12. */
export interface Division {
  readonly code: string;
  /** In full, as published. */
  readonly name: string;
}

/**
 * A province's divisions as one text, which compresses to a tenth of the published table: a county's line begins with
 * `=` and six digits, a town's with `-` and its own three; a village's is its name, with the step from the number
 * before it after a tab where that is not 1.
 *
 * @param divisions of one province, ordered by code, each after those it lies in
 * @throws Error on a name that the form cannot hold, or a division that lies in none
 */
export function provinceText(divisions: readonly Division[]): string {
  const last: Record<number, string> = {};
  let number = 0;
  let text = '';
  for (const { code, name } of divisions) {
    if (name === '' || /^[=-]|[\t\n]/.test(name)) throw new Error(`${code} has a name that cannot be kept: ${name}`);
    if (code.length > 6 && last[code.length - 3] !== code.slice(0, -3)) throw new Error(`${code} lies in no division`);
    last[code.length] = code;
    if (code.length === 6) {
      text += `=${code}${name}\n`;
    } else if (code.length === 9) {
      number = 0;
      text += `-${code.slice(6)}${name}\n`;
    } else {
      const step = Number(code.slice(9)) - number;
      number += step;
      text += step === 1 ? `${name}\n` : `${name}\t${step}\n`;
    }
  }
  return text;
}

/** The county with its towns and villages, ordered by code. Empty for a county that the text does not have. */
export function divisionsOfCounty(text: string, countyCode: string): Division[] {
  const from = text.startsWith(`=${countyCode}`) ? 0 : text.indexOf(`\n=${countyCode}`) + 1;
  if (!text.startsWith(`=${countyCode}`, from)) return [];
  const end = text.indexOf('\n=', from);
  const lines = text.slice(from, end === -1 ? undefined : end).split('\n');
  let town = '';
  let number = 0;
  return lines.filter(Boolean).map((line): Division => {
    if (line.startsWith('=')) return { code: countyCode, name: line.slice(7) };
    if (line.startsWith('-')) {
      town = countyCode + line.slice(1, 4);
      number = 0;
      return { code: town, name: line.slice(4) };
    }
    const [name = '', step = '1'] = line.split('\t');
    number += Number(step);
    return { code: town + String(number).padStart(3, '0'), name };
  });
}
