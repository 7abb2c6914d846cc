import { readFileSync } from 'node:fs';
import { HubError } from '../../platform/errors/hub-error.js';
import { supergraphFile } from './schema-files.js';

/** The supergraph to serve: the checked-in one unless another file is named. @throws HubError CONFIGURATION_INVALID */
export function readSupergraph(file: string = supergraphFile()): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new HubError('CONFIGURATION_INVALID', { variables: 'HUB_SUPERGRAPH: cannot be read' }, { cause });
  }
}
