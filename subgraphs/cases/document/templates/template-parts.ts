import type { PartChoice, TemplatePart } from '../document-template.rules.js';

/** Words that a statutory part may take: what a handler writes of one matter. Characters. */
const LONG = 4_000;
const SHORT = 200;

type About = readonly [key: string, label: string, help: string];

const part = ([key, label, help]: About, required: boolean, maxLength: number): TemplatePart => ({
  key,
  label,
  required,
  format: 'TEXT',
  maxLength,
  help,
});

/** Must be stated, at length. */
export const words = (...about: About): TemplatePart => part(about, true, LONG);

/** Must be stated, in a line. */
export const line = (...about: About): TemplatePart => part(about, true, SHORT);

/** May be stated, in a line. */
export const maybe = (...about: About): TemplatePart => part(about, false, SHORT);

export const day = (...about: About): TemplatePart => ({ ...part(about, true, 10), format: 'DATE' });

export const pastDay = (...about: About): TemplatePart => ({ ...part(about, true, 10), format: 'PAST_DATE' });

export const choice = (about: About, choices: readonly PartChoice[], required = true): TemplatePart => ({
  ...part(about, required, 40),
  format: 'CHOICE',
  choices,
});

/** Whom it is written to: the petitioner's name, or the first one's of several. */
export const ADDRESSEE = maybe('addressee', '信访人', '信访人姓名（名称）；多人的写代表姓名等××人。不填时写“信访人”');

export const CONTACT = maybe('contact', '联系方式', '办公电话、地址或查询网址');
