import type { Confidentiality } from '../../../contracts/channel.js';
import type { MatterV1 } from '../../../contracts/matter.js';
import type { PlacedV1 } from '../../../contracts/ports.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { afterEnd, type EndedCase } from '../chain/after-end.rules.js';
import type { GuidanceKind } from '../chain/guidance.rules.js';

/** A case that stands, as far as joining asks. */
export interface StandingCase {
  readonly caseId: string;
  readonly confidentiality: Confidentiality;
  readonly barredUnitCodes: readonly string[];
  /** Where it was answered, or came to an end in another way. */
  readonly ended?: EndedCase;
}

export interface Founded {
  readonly caseId: string;
  readonly matter: MatterV1;
  readonly placed: PlacedV1;
  /** The ended case whose matter it goes on with. */
  readonly previousCaseId?: string;
}

export interface Settled {
  readonly caseId: string;
  readonly matter: MatterV1;
}

export interface Joined extends Settled {
  /** Asked of the officer where the case has come to an end. */
  readonly guidance: GuidanceKind | null;
}

/** What becomes of a batch of matters. Each one is in exactly one of the four. */
export interface RegistrationPlan {
  readonly founded: readonly Founded[];
  readonly joined: readonly Joined[];
  /** Registered by an earlier run. */
  readonly settled: readonly Settled[];
  /** Their anchor is not a case yet. */
  readonly waiting: readonly MatterV1[];
}

/**
 * Decides in the order of the batch, so that a supplement finds the case its order founds two rows before.
 *
 * @throws HubError PROCESSING_FAILED for a matter that must found a case and that grid gave no answer for
 * @param standing cases by submission id: those of the batch itself, and those of the anchors
 * @param placed answers of grid by submission id, for every matter that may found a case
 */
export function planRegistration(
  matters: readonly MatterV1[],
  placed: ReadonlyMap<string, PlacedV1>,
  standing: ReadonlyMap<string, StandingCase>,
  newId: () => string,
): RegistrationPlan {
  const cases = new Map(standing);
  const founded: Founded[] = [];
  const joined: Joined[] = [];
  const settled = matters.flatMap((matter) => {
    const known = standing.get(matter.submissionId);
    return known ? [{ caseId: known.caseId, matter }] : [];
  });

  const decide = (matter: MatterV1): boolean => {
    const place = placed.get(matter.submissionId);
    const anchor = matter.match.kind === 'NEW' ? undefined : cases.get(matter.match.anchorSubmissionId);
    if (matter.match.kind !== 'NEW' && !anchor) return false;
    const { fate, guidance } = afterEnd(matter.event, new Date(matter.receivedAt), anchor?.ended);
    const isAnew = fate === 'ANEW' && place !== undefined;
    if (anchor && !isAnew && mayJoin(matter, place, anchor)) {
      joined.push({ caseId: anchor.caseId, matter, guidance });
      cases.set(matter.submissionId, anchor);
      return true;
    }
    if (!place) throw new HubError('PROCESSING_FAILED', { submissionId: matter.submissionId });
    const caseId = newId();
    // An accusation is tied to no case that others may know of (Art. 30).
    const isChained = isAnew && anchor !== undefined && mayJoin(matter, place, anchor);
    founded.push({ caseId, matter, placed: place, ...(isChained ? { previousCaseId: anchor.caseId } : {}) });
    cases.set(matter.submissionId, { caseId, ...guardOf(matter, place) });
    return true;
  };

  let waiting = matters.filter(({ submissionId }) => !standing.has(submissionId));
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((matter) => !decide(matter));
  }
  return { founded, joined, settled, waiting };
}

/** May found a case of its own, or came to a desk whose level is seen: grid is asked for its place. */
export const needsPlace = ({ match, purpose, channel, event }: MatterV1): boolean =>
  match.kind === 'NEW' || purpose === 'ACCUSATION' || (channel === 'VISIT' && event === 'NEW');

/** Who may know of a case founded by this matter. Art. 30: nobody of the accused unit, nor below it. */
export function guardOf(
  matter: MatterV1,
  placed: PlacedV1,
): { readonly confidentiality: Confidentiality; readonly barredUnitCodes: readonly string[] } {
  if (matter.purpose === 'ACCUSATION') {
    return { confidentiality: 'ACCUSATION', barredUnitCodes: placed.barredUnitCodes };
  }
  return { confidentiality: matter.confidential ? 'CONFIDENTIAL' : 'ORDINARY', barredUnitCodes: [] };
}

/** An accusation joins only a case that is kept from all whom it accuses. */
function mayJoin(matter: MatterV1, placed: PlacedV1 | undefined, anchor: StandingCase): boolean {
  if (matter.purpose !== 'ACCUSATION') return true;
  if (anchor.confidentiality !== 'ACCUSATION' || !placed) return false;
  return placed.barredUnitCodes.every((unit) => anchor.barredUnitCodes.includes(unit));
}
