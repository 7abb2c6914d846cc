import { v7 as uuidv7 } from 'uuid';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { pastDay } from '../case/given-day.rules.js';
import { givenKey, givenKeys } from '../case/given-keys.rules.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import { sealWords } from '../case/seal-words.js';
import type { CasesContext } from '../cases-context.js';
import { MediationEntity } from './mediation.entity.js';
import type { MediationKind } from './mediation-words.rules.js';

export interface OpenMediation extends MoveTarget {
  readonly kind: MediationKind;
  readonly mediatorPersonIds: readonly string[];
  readonly venueId?: string | null | undefined;
  /** The other side, by name. */
  readonly otherParty: string;
  /** When each side consented; null: it did not. */
  readonly petitionerConsentedOn?: Day | null | undefined;
  readonly otherConsentedOn?: Day | null | undefined;
}

const MOST_MEDIATORS = 7;
/** Characters. */
const LONGEST_NAME = 200;

/**
 * 调解开始 (Art. 33): both sides have consented. One at a time; the time of handling runs on.
 *
 * @throws HubError CONSENT_MISSING, MEDIATION_UNDER_WAY, BAD_USER_INPUT, DATE_IN_FUTURE, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function openMediation(context: CasesContext, input: OpenMediation): Promise<CaseRow | null> {
  const given = read(input, context.now());
  return moveCase(context, input, async (moved) => {
    const { tx, case: it, now, actor } = moved;
    const held = heldLead(moved);
    moved.guard('openMediation', { held });
    const open = await tx.findOne(MediationEntity, { caseId: it.id, closedAt: null });
    if (open) throw new HubError('MEDIATION_UNDER_WAY', { mediationId: open.id, article: '33' });
    const id = uuidv7();
    const at = { table: 'mediation', column: 'other_party_sealed', id } as const;
    const { otherParty, ...kept } = given;
    const otherPartySealed = sealWords(context.cipher, at, otherParty);
    tx.persist(
      tx.create(MediationEntity, { id, caseId: it.id, ...kept, otherPartySealed, openedAt: now, openedBy: actor }),
    );
    const facts = { mediationId: id, kind: given.kind };
    moved.make('openMediation', { held, unitCode: it.leadUnitCode, facts });
  });
}

function read(input: OpenMediation, now: Date) {
  return {
    kind: input.kind,
    mediatorPersonIds: givenKeys('mediatorPersonIds', input.mediatorPersonIds, 1, MOST_MEDIATORS),
    venueId: givenKey('venueId', input.venueId),
    otherParty: givenText('otherParty', input.otherParty, LONGEST_NAME),
    petitionerConsentedOn: consent('petitionerConsentedOn', input.petitionerConsentedOn, now),
    otherConsentedOn: consent('otherConsentedOn', input.otherConsentedOn, now),
  };
}

function consent(side: string, day: Day | null | undefined, now: Date): Day {
  if (day == null) throw new HubError('CONSENT_MISSING', { side, article: '33' });
  return pastDay(side, day, now);
}
