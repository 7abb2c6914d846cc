/** How a cell begins that a spreadsheet would reckon with. Source: OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula: with an apostrophe before it, as Excel itself writes one. */
export const harmless = (text: string): string => (FORMULA.test(text.replace(/^'+/, '')) ? `'${text}` : text);

/** The text that `harmless` was given. */
export const readBack = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);
