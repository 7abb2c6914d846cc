import type { ProfileDefinition } from '../../../../contracts/mapping-profile.js';
import { HubError } from '../../../../platform/errors/hub-error.js';
import { at, type Tree, textOf } from '../tree.rules.js';
import { decodeForm } from './decode-form.js';
import { decodeJson } from './decode-json.js';
import { decodeMail } from './decode-mail.js';
import { decodeText } from './decode-text.js';
import { declaredCharset, decodeXml } from './decode-xml.js';

/** An item cut from a payload is kept as the tree it was decoded to. */
export const ITEM_CONTENT_TYPE = 'application/vnd.petition-hub.item+json';

/**
 * Bytes as the profile's format and charset read them.
 *
 * @throws HubError PAYLOAD_UNREADABLE, MAIL_AUTOMATIC
 */
export function decodePayload(profile: ProfileDefinition, contentType: string, raw: Uint8Array): Tree {
  if (contentType === ITEM_CONTENT_TYPE) return decodeJson(decodeText(raw, 'utf-8'));
  const tree = outer(profile, raw);
  const { inner } = profile;
  if (!inner) return tree;
  const text = textOf(at(tree, inner.field));
  if (text === null) throw new HubError('FIELD_MISSING', { field: inner.field });
  return inner.format === 'json' ? decodeJson(text) : decodeXml(text);
}

function outer(profile: ProfileDefinition, raw: Uint8Array): Tree {
  switch (profile.format) {
    case 'xml':
      return decodeXml(decodeText(raw, declaredCharset(raw) ?? profile.charset));
    case 'form':
      return decodeForm(raw, profile.charset);
    case 'json':
    case 'csv-row':
      return decodeJson(decodeText(raw, profile.charset));
    case 'mail':
      return decodeMail(raw);
  }
}
