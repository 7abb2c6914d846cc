import type { DocumentTemplate } from '../document-template.rules.js';

/** A template as the hub brings it: version 1 of its kind, in force with the Regulations. */
export interface StatutoryTemplate
  extends Pick<DocumentTemplate, 'kind' | 'title' | 'parts' | 'article' | 'needsApproval'> {
  /** The word of its series in the document number, without the county's. */
  readonly series: string;
  /** A paragraph each. */
  readonly body: readonly string[];
}
