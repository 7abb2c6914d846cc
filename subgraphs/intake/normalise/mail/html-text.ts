import { convert, type FormatCallback } from 'html-to-text';
import { MAIL_LIMITS } from './mail-limits.rules.js';

/** Longer or deeper ones are stripped by hand: the converter builds a tree of them. */
const CONVERTED_LENGTH = 512 * 1_024;
const CONVERTED_DEPTH = 200;

/** HTML as the text its reader saw: tables as lines, scripts and styles gone, the targets of links kept. */
export function textOfHtml(html: string): string {
  if (html.length > CONVERTED_LENGTH || deepest(html) > CONVERTED_DEPTH) return strippedText(html);
  try {
    return convert(html, {
      wordwrap: false,
      formatters: { cell },
      limits: { maxInputLength: CONVERTED_LENGTH, maxDepth: CONVERTED_DEPTH * 4 },
      selectors: [
        { selector: 'img', format: 'skip' },
        { selector: 'style', format: 'skip' },
        { selector: 'script', format: 'skip' },
        { selector: 'title', format: 'skip' },
        { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
        { selector: 'td', format: 'cell' },
        { selector: 'th', format: 'cell' },
        { selector: 'a', options: { hideLinkHrefIfSameAsText: true } },
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
      ],
    });
  } catch {
    return strippedText(html);
  }
}

/** Cells of one row stand apart. */
const cell: FormatCallback = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(' ');
};

/** At most how many elements stand open at once; closing tags that are left out count as open. */
function deepest(html: string): number {
  let depth = 0;
  let most = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1) | 0x20;
    if (html[at + 1] === '/') depth = Math.max(0, depth - 1);
    else if (next >= 0x61 && next <= 0x7a && !isVoid(html, at + 1)) depth += 1;
    most = Math.max(most, depth);
  }
  return most;
}

const isVoid = (html: string, at: number): boolean =>
  /^(br|img|hr|meta|link|input|col|p|li|td|tr|base|area|wbr)\b/i.test(html.slice(at, at + 6));

/** Every text between tags, in one pass and without a tree. */
export function strippedText(html: string): string {
  const out: string[] = [];
  let end = 0;
  while (end < html.length && out.length < MAIL_LIMITS.textLength) {
    const open = html.indexOf('<', end);
    out.push(html.slice(end, open < 0 ? undefined : open));
    if (open < 0) break;
    const hidden = /^<(script|style|head|title)\b/i.exec(html.slice(open, open + 8))?.[1];
    const close = hidden ? endOfElement(html, open, hidden) : html.indexOf('>', open);
    if (close < 0) break;
    if (/^<\/?(div|p|br|tr|li|h\d|table|blockquote)\b/i.test(html.slice(open, open + 12))) out.push('\n');
    end = close + 1;
  }
  return plainEntities(out.join(''))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function endOfElement(html: string, from: number, name: string): number {
  const at = html.indexOf(`</${name}`, from);
  const upper = at < 0 ? html.indexOf(`</${name.toUpperCase()}`, from) : at;
  return upper < 0 ? -1 : html.indexOf('>', upper);
}

const ENTITIES: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function plainEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '';
  });
}
