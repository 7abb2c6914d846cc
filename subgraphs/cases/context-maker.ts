import type { EntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../../platform/identity/caller-assertion.js';
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
  'em' | 'viewer' | 'client' | 'loaders' | 'assigned' | 'disputes' | 'progress' | 'chains' | 'reach' | 'evaluations'
> & {
  readonly em: () => EntityManager;
  readonly lineages: Lineages;
};

/** A fresh context for one request: its own entity manager and loaders, and the viewer's reach found once. */
export function contextMaker(shared: SharedContext): (caller: Caller) => CasesContext {
  return ({ viewer, client }) => {
    const em = shared.em();
    let found: Promise<Reach> | undefined;
    const reach = (): Promise<Reach> => {
      found ??= shared.lineages.of(viewer).then((lineage) => reachOf(viewer, shared.subtree, lineage));
      return found;
    };
    return {
      ...shared,
      ...{ em, viewer, client, reach },
      loaders: caseLoaders(em, reach, shared.now),
      assigned: assignmentLoaders(em),
      disputes: disputeLoader(em, shared),
      progress: handlingLoader(em),
      evaluations: evaluationLoaders(em, shared.calendar),
      chains: chainLoaders(em),
    };
  };
}
