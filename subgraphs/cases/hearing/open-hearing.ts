import { v7 as uuidv7 } from 'uuid';
import type { Day } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { heldLead } from '../assignment/find-assignment.js';
import type { CaseRow } from '../case/case-row.js';
import { pastDay } from '../case/given-day.rules.js';
import { givenKey, givenKeys } from '../case/given-keys.rules.js';
import { givenText } from '../case/given-text.rules.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { reviewUnderWay } from '../review/find-review.js';
import { type Hearing, HearingEntity } from './hearing.entity.js';
import type { HearingKind } from './hearing-words.rules.js';

export interface OpenHearing extends MoveTarget {
  readonly kind: HearingKind;
  /** When it is held, and was made known: before, or that day. */
  readonly heldOn: Day;
  readonly announcedOn: Day;
  readonly announcedWhere: string;
  readonly place: string;
  readonly venueId?: string | null | undefined;
  readonly panelPersonIds: readonly string[];
}

const MOST_OF_PANEL = 15;
/** Characters. */
const LONGEST = 200;

/**
 * 听证开始 (Arts. 31(6), 36): by the unit that handles a major matter, or by the organ that reviews. Of a recheck its
 * time is not counted: the clock stands until it is closed. One at a time.
 *
 * @throws HubError BAD_USER_INPUT, DATE_IN_FUTURE, HEARING_UNDER_WAY, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND,
 * CASE_CHANGED_MEANWHILE
 */
export function openHearing(context: CasesContext, input: OpenHearing): Promise<CaseRow | null> {
  const given = read(input, context.now());
  return moveCase(context, input, async (moved) => {
    const { tx, case: it, now, actor } = moved;
    const review = await reviewUnderWay(moved);
    const held = review ? undefined : heldLead(moved);
    moved.guard('openHearing', { held, reviewUnitCode: review?.unitCode });
    const open = await tx.findOne(HearingEntity, { caseId: it.id, closedAt: null });
    if (open) throw new HubError('HEARING_UNDER_WAY', { hearingId: open.id, article: '36' });
    const id = uuidv7();
    const unitCode = review?.unitCode ?? it.leadUnitCode;
    const stage = review?.level ?? 'HANDLING';
    tx.persist(
      tx.create(HearingEntity, {
        ...{ id, caseId: it.id, reviewId: review?.id ?? null, stage, unitCode, ...given },
        ...{ openedAt: now, openedBy: actor },
      }),
    );
    const reviewed = review ? { reviewUnitCode: review.unitCode, reviewId: review.id } : {};
    const facts = { hearingId: id, stage, kind: given.kind, heldOn: given.heldOn };
    moved.make('openHearing', { held, ...reviewed, unitCode, facts });
  });
}

function read(input: OpenHearing, now: Date): Pick<Hearing, Given> {
  const { kind, heldOn } = input;
  const announcedOn = pastDay('announcedOn', input.announcedOn, now);
  if (announcedOn > heldOn) throw new HubError('BAD_USER_INPUT', { field: 'announcedOn' });
  return {
    kind,
    heldOn,
    announcedOn,
    announcedWhere: givenText('announcedWhere', input.announcedWhere, LONGEST),
    place: givenText('place', input.place, LONGEST),
    venueId: givenKey('venueId', input.venueId),
    panelPersonIds: givenKeys('panelPersonIds', input.panelPersonIds, 1, MOST_OF_PANEL),
  };
}

type Given = 'kind' | 'heldOn' | 'announcedOn' | 'announcedWhere' | 'place' | 'venueId' | 'panelPersonIds';
