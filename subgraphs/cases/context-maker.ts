import type { EntityManager } from '@mikro-orm/postgresql';
import { accessNotes } from '../../platform/access-log/access-notes.js';
import type { Caller } from '../../platform/identity/caller-assertion.js';
import { openedCases } from './access/opened-cases.js';
import { assignmentLoaders } from './assignment/assignment-loaders.js';
import { disputeLoader } from './assignment/dispute-loader.js';
import { caseLoaders } from './case/case-loaders.js';
import type { CasesContext } from './cases-context.js';
import { chainLoaders } from './chain/read-chain.js';
import { evaluationLoaders } from './evaluation/evaluation-loaders.js';
import type { Lineages } from './lineages.js';
import { handlingLoader } from './progress/handling-loader.js';
import { type Reach, reachOf } from './visibility.js';

/** What all requests share. */
export type SharedContext = Omit<
  CasesContext,
  | 'em'
  | 'viewer'
  | 'client'
  | 'loaders'
  | 'assigned'
  | 'disputes'
  | 'progress'
  | 'chains'
  | 'reach'
  | 'access'
  | 'evaluations'
> & {
  readonly em: () => EntityManager;
  readonly lineages: Lineages;
};

/** A fresh context for one request: its own entity manager and loaders, and the viewer's reach found once. */
export function contextMaker(shared: SharedContext): (caller: Caller) => CasesContext {
  return (caller) => {
    const { viewer, client } = caller;
    const em = shared.em();
    const access = accessNotes(shared.accessLog, caller);
    let found: Promise<Reach> | undefined;
    const reach = (): Promise<Reach> => {
      found ??= Promise.all([shared.lineages.of(viewer), openedCases(em, viewer, shared.now())]).then(
        ([lineage, opened]) => reachOf(viewer, shared.subtree, lineage, opened),
      );
      return found;
    };
    return {
      ...shared,
      assigned: assignmentLoaders(em),
      disputes: disputeLoader(em, shared),
      ...{ em, viewer, client, reach, access },
      loaders: caseLoaders(em, reach, access, shared.now),
      progress: handlingLoader(em),
      evaluations: evaluationLoaders(em, shared.calendar),
      chains: chainLoaders(em),
    };
  };
}
