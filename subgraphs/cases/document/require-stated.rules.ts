import { HubError } from '../../../platform/errors/hub-error.js';
import type { DocumentKind } from './document-kinds.rules.js';

interface Stated {
  readonly kind: DocumentKind;
  /** Choices and days by their keys. */
  readonly facts: Readonly<Record<string, string>>;
}

export interface Wanted {
  readonly kind: DocumentKind;
  readonly part: string;
  readonly value: string;
}

/** What is decided and what the petitioner is told are the same. @throws HubError DOCUMENT_SAYS_OTHERWISE */
export function requireStated(issued: readonly Stated[], { kind, part, value }: Wanted): void {
  const other = issued.find((each) => each.kind === kind && each.facts[part] !== value);
  if (other)
    throw new HubError('DOCUMENT_SAYS_OTHERWISE', { kind, part, says: other.facts[part] ?? '', wanted: value });
}
