import { Kind, type OperationDefinitionNode } from 'graphql';
import { HubError } from '../../platform/errors/hub-error.js';
import { hasRole, type Viewer } from '../../platform/identity/viewer.js';
import type { Logger } from '../../platform/log/logger.js';
import type { PersistedDocuments } from '../documents/persisted-documents.js';
import { sha256Of, type TrustedDocuments } from '../documents/trusted-documents.js';
import type { AdmitOperation, AdmittedOperation } from '../limits/admit-operation.js';
import type { WriteRate } from '../limits/write-rate.js';
import type { AskedRequest } from './asked-of.js';
import type { GatewayContext } from './gateway-context.js';

export interface DoorOptions {
  readonly admit: AdmitOperation;
  readonly documents: PersistedDocuments;
  readonly trusted: TrustedDocuments;
  readonly trust: 'off' | 'log' | 'enforce';
  /** Null: nobody is limited (conformance runs). */
  readonly anonymousWrites: WriteRate | null;
  readonly log: Logger;
}

/**
 * What every operation passes before it is validated, planned or carried out, whichever way it came.
 *
 * @throws HubError DOCUMENT_NOT_TRUSTED, PERSISTED_QUERY_NOT_FOUND, RATE_LIMITED, and what the limits refuse
 */
export type OperationDoor = (asked: AskedRequest, context: GatewayContext) => Promise<AdmittedOperation>;

export function operationDoor(options: DoorOptions): OperationDoor {
  const { admit, documents, trusted, trust, anonymousWrites, log } = options;
  return async ({ query, sha256, operationName, variables }, context) => {
    const { caller } = context;
    const text = query ?? (sha256 === null ? undefined : documents.textOf(sha256));
    if (text === undefined || text === '') {
      throw sha256 === null
        ? new HubError('BAD_USER_INPUT', { field: 'query' })
        : new HubError('PERSISTED_QUERY_NOT_FOUND');
    }
    if (trust !== 'off' && !isTrusted(text)) {
      log.info({ event: 'document.not-trusted', sha256: sha256Of(text), requestId: caller.requestId });
      if (trust === 'enforce' && !hasRole(caller.viewer, 'admin')) throw new HubError('DOCUMENT_NOT_TRUSTED');
    }
    const admitted = admit({ query: text, operationName, variables });
    if (isAnonymousWrite(admitted.operation, caller.viewer)) await anonymousWrites?.take(caller.client);
    context.names(nameOf(admitted.operation));
    return admitted;
  };

  function isTrusted(text: string): boolean {
    return trusted.textOf(sha256Of(text)) !== undefined;
  }
}

/** Longest name kept. Characters. */
const NAME_LENGTH = 100;

/** Its name, or its root fields: identifiers of GraphQL, and so nobody's data. */
function nameOf({ name, selectionSet }: OperationDefinitionNode): string {
  const fields = selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));
  return (name?.value ?? fields.join(',')).slice(0, NAME_LENGTH);
}

const isAnonymousWrite = ({ operation }: OperationDefinitionNode, { roles }: Viewer): boolean =>
  operation === 'mutation' && roles.length === 0;
