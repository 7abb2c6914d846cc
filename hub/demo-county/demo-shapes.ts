import { LUOAN } from './luoan.js';
import { NINGAN } from './ningan.js';

/** The invented counties by the word of `HUB_DEMO_COUNTY`. */
export const DEMO_SHAPES = { ningan: NINGAN, luoan: LUOAN } as const;
