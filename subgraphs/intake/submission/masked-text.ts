import { maskText } from '../petitioner/mask.rules.js';

/** Rows are masked when they are written; once more when they are read, by the masks known today. */
export const maskedText = (text: string | null): string | null => (text === null ? null : maskText(text));
