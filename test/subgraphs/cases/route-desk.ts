import type { MatterV1 } from '../../../contracts/matter.js';
import type { Viewer } from '../../../platform/identity/viewer.js';
import type { PartAnswer } from '../../builders/ask-part.js';
import { aMatter } from './a-matter.js';
import { approved, drafted, partsFor } from './documents.js';
import { handOf, move, type SeenCase, seen } from './moves.js';
import { aViewer, type CasesDesk, OFFICER } from './open-cases-desk.js';

export const ROADS = aViewer('department', 'JTJ');
export const HOUSING = aViewer('department', 'ZJJ');

/** Cases of the roads bureau, one after the other; each step throws unless it was done. */
export interface RouteDesk {
  found(about?: Partial<MatterV1>): Promise<string>;
  signed(about?: Partial<MatterV1>): Promise<string>;
  /** Signed for and classified. */
  classified(purpose: string, legalRoute: string | null, about?: Partial<MatterV1>): Promise<string>;
  /** An appeal by the petition procedure, accepted. */
  accepted(about?: Partial<MatterV1>): Promise<string>;
  officerSees(id: string): Promise<SeenCase>;
  /** One try, whatever comes of it. */
  try(viewer: Viewer, name: string, id: string, input?: Record<string, unknown>): Promise<PartAnswer>;
  does(viewer: Viewer, name: string, id: string, input?: Record<string, unknown>): Promise<void>;
  /** A handling opinion, drafted by the unit and approved by the bureau. */
  opinion(id: string, own?: Record<string, string>): Promise<{ documentId: string }>;
}

export function routeDesk(desk: () => CasesDesk): RouteDesk {
  const officerSees = async (id: string): Promise<SeenCase> => {
    const it = await seen(desk(), OFFICER, id);
    if (!it) throw new Error('the officer does not see the case');
    return it;
  };
  const attempt: RouteDesk['try'] = async (viewer, name, id, input = {}) =>
    move(desk(), viewer, name, await officerSees(id), input);
  const does: RouteDesk['does'] = async (viewer, name, id, input = {}) => {
    const { codes, refusals } = await attempt(viewer, name, id, input);
    if (codes.length > 0) throw new Error(`${name}: ${JSON.stringify(refusals)}`);
  };
  const found: RouteDesk['found'] = async (about = {}) => {
    const matter = aMatter(about);
    await desk().cases.register(desk().ports.bring(matter));
    return desk().ports.links.get(matter.submissionId)?.caseId ?? '';
  };
  const signed: RouteDesk['signed'] = async (about = {}) => {
    const id = await found(about);
    const it = await officerSees(id);
    const unit = it.leadUnit.code;
    await does(aViewer('department', unit), 'signAssignment', id, { assignmentId: handOf(it, unit) });
    return id;
  };
  const classified: RouteDesk['classified'] = async (purpose, legalRoute, about = {}) => {
    const id = await signed(about);
    await does(OFFICER, 'classifyCase', id, { purpose, legalRoute });
    return id;
  };
  return {
    found,
    signed,
    classified,
    accepted: async (about = {}) => {
      const id = await classified('APPEAL', 'PETITION', about);
      await does(ROADS, 'acceptCase', id);
      return id;
    },
    officerSees,
    try: attempt,
    does,
    opinion: async (id, own = {}) => {
      const draft = await drafted(desk(), ROADS, id, 'HANDLING_OPINION', own);
      return { documentId: (await approved(desk(), OFFICER, draft)).id };
    },
  };
}

/** The notice of a refusal, on this ground. */
export const refusalNotice = (ground: string): object => ({
  documents: [{ kind: 'NOT_ACCEPTED_NOTICE', parts: partsFor('NOT_ACCEPTED_NOTICE', { ground }) }],
});
