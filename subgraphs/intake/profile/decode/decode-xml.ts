import { XMLParser } from 'fast-xml-parser';
import { HubError } from '../../../../platform/errors/hub-error.js';
import type { Tree } from '../tree.rules.js';
import { refuseDeep } from './decode-json.js';

/** Leaves stay text: an order number is no number, and `0085` no 85. Attributes stand under `@name`. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
  ignoreDeclaration: true,
  processEntities: true,
  trimValues: true,
});

/** @throws HubError PAYLOAD_UNREADABLE; also for a document type, for no sender needs one and entities can explode */
export function decodeXml(text: string): Tree {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new HubError('PAYLOAD_UNREADABLE', { reason: 'doctype' });
  let tree: Tree;
  try {
    tree = parser.parse(text, true) as Tree;
  } catch (cause) {
    throw new HubError('PAYLOAD_UNREADABLE', { reason: 'xml' }, { cause });
  }
  refuseDeep(tree);
  return tree;
}

/** The charset an XML document claims in its first line, if it does. */
export function declaredCharset(raw: Uint8Array): string | null {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 200)).toString('latin1');
  const declared = /^[^<]{0,3}<\?xml[^>]{0,150}encoding=["']([\w-]{1,20})["']/.exec(head)?.[1];
  return declared?.toLowerCase() ?? null;
}
