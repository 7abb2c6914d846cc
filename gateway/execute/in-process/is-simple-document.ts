import { type DocumentNode, visit } from 'graphql';
import { isPlainName } from '../entity.js';

/** No directives (the selection would depend on variables), no introspection, no name a plain object answers to. */
export function isSimpleDocument(document: DocumentNode): boolean {
  let simple = true;
  visit(document, {
    Directive: () => {
      simple = false;
    },
    Field: ({ name, alias }) => {
      if (name.value === '__schema' || name.value === '__type' || !isPlainName((alias ?? name).value)) simple = false;
    },
  });
  return simple;
}
