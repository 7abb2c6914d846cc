import type { HeaderBlock } from './header-block.js';
import type { StructuredHeader } from './header-parameters.js';

/** One node of a mail's tree. A multipart has children and no bytes of its own that matter. */
export interface MimePart {
  readonly headers: HeaderBlock;
  readonly contentType: StructuredHeader;
  readonly disposition: StructuredHeader;
  /** Lower case; empty when there is none. */
  readonly transferEncoding: string;
  /** As they stand in the mail, transfer encoding and all. */
  readonly body: Uint8Array;
  readonly children: readonly MimePart[];
}
