import type { EntityManager } from '@mikro-orm/postgresql';
import { type ExtendableClock, type Extension, ExtensionEntity } from './extension.entity.js';

/** What was asked for and nobody has decided yet. The case's row is held. */
export const pendingExtension = (
  tx: EntityManager,
  caseId: string,
  clock: ExtendableClock,
): Promise<Extension | null> => tx.findOne(ExtensionEntity, { caseId, clock, state: 'ASKED' });
