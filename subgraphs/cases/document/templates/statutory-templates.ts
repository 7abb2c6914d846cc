import { AGREEMENTS } from './agreements.js';
import { NOTICES } from './notices.js';
import { OPINIONS } from './opinions.js';
import type { StatutoryTemplate } from './statutory-template.js';

/** Every document the Regulations of 2022 ask for, as the hub brings it. */
export const STATUTORY_TEMPLATES: readonly StatutoryTemplate[] = [...NOTICES, ...OPINIONS, ...AGREEMENTS];
