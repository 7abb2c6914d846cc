import { type GuidanceKind, guidanceOf } from './guidance.rules.js';

export const articleOf = (kind: GuidanceKind): string => guidanceOf(kind).article;
export const reasonOf = (kind: GuidanceKind): string => guidanceOf(kind).reason;
