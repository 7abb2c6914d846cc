import type { DocumentKind } from './document-kinds.rules.js';

/** How a part is written. */
export const PART_FORMATS = [
  /** Words. */
  'TEXT',
  /** A day, `yyyy-mm-dd`. */
  'DATE',
  /** A day that has come. */
  'PAST_DATE',
  /** One of the choices. */
  'CHOICE',
] as const;
export type PartFormat = (typeof PART_FORMATS)[number];

export interface PartChoice {
  readonly value: string;
  /** As the document says it. */
  readonly label: string;
  /** The document's title when this is chosen; absent where it stays the template's. */
  readonly title?: string;
}

/** One thing the document must or may state. */
export interface TemplatePart {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly format: PartFormat;
  /** Characters. */
  readonly maxLength: number;
  /** What to write, for the drafter. */
  readonly help: string;
  /** Of a CHOICE. */
  readonly choices?: readonly PartChoice[];
}

/** 文书格式: what a kind of document states and how it reads, as long as it is in force. A change is a new version. */
export interface DocumentTemplate {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly version: number;
  readonly title: string;
  readonly parts: readonly TemplatePart[];
  /** A paragraph a line; `## ` begins a heading; `{{key}}` is a part or a fact. A line of optional parts left out goes. */
  readonly body: string;
  /** Of the Regulations, e.g. `19(3)、23`. */
  readonly article: string;
  readonly needsApproval: boolean;
  /** `yyyy-mm-dd` */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}
