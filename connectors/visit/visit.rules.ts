import { RECEPTION_LEVELS } from '../../contracts/channel.js';
import { RECEPTION_MODES, type VisitInput } from '../../contracts/doors.js';
import { REPRESENTATIVES_MAX } from '../../contracts/normalised-submission.js';
import { type InputFault, invalid, missing, textFaults } from '../input-fault.rules.js';
import { listedFaults, matterFaults, personFaults } from '../matter.rules.js';
import { proxyFaults } from '../proxy.rules.js';

/** 集体访: as many or more came for one matter. */
export const GROUP_MIN = 5;
const PERSONS_MAX = 10_000;
/** Companions that are named. */
const COMPANIONS_MAX = 100;
/** A desk's clock may be ahead of ours. */
const AHEAD_MS = 10 * 60_000;

export type VisitKind = 'INDIVIDUAL' | 'GROUP' | 'PROACTIVE';
export function visitKind({ personCount, isProactive }: Pick<VisitInput, 'personCount' | 'isProactive'>): VisitKind {
  if (isProactive) return 'PROACTIVE';
  return personCount >= GROUP_MIN ? 'GROUP' : 'INDIVIDUAL';
}

/** All that is wrong with a registration, the most telling first. */
export function visitFaults(input: VisitInput, now: Date): InputFault[] {
  return [
    ...(input.isProactive ? nobodyFaults(input) : comerFaults(input)),
    ...proxyFaults(input.proxy, { hasPetitioner: !input.isProactive }),
    ...whenFaults(input.visitedAt, now),
    ...levelFaults(input.receptionLevel),
    ...(RECEPTION_MODES.includes(input.receptionMode) ? [] : [invalid('receptionMode', RECEPTION_MODES.join('、'))]),
    ...matterFaults(input),
    ...textFaults('venue', input.venue, { max: 100 }),
    ...textFaults('batchNo', input.batchNo, { max: 64 }),
    ...textFaults('assistanceNeeds', input.assistanceNeeds, { max: 200 }),
  ];
}

/** Art. 19: what was told by word of mouth is recorded truthfully, and whoever told it has heard the record. */
function comerFaults(input: VisitInput): InputFault[] {
  return [
    ...(input.oral && !input.oral.isReadBack ? [UNCONFIRMED] : []),
    ...representativeFaults(input),
    ...listedFaults('companions', input.companions ?? [], COMPANIONS_MAX),
    ...countFaults(input),
  ];
}

const UNCONFIRMED: InputFault = {
  code: 'ORAL_RECORD_UNCONFIRMED',
  field: 'oral.isReadBack',
  hint: '记录须向信访人宣读并经其确认',
  article: '19',
};

/** 主动代办: nobody has come, so nobody is named, counted, or heard. */
function nobodyFaults({ representatives, companions, personCount, oral }: VisitInput): InputFault[] {
  return [
    ...(representatives.length > 0 ? [invalid('representatives', '主动代办没有信访人，不登记来访人')] : []),
    ...(companions?.length ? [invalid('companions', '主动代办没有随访人员')] : []),
    ...(personCount === 0 ? [] : [invalid('personCount', '主动代办的人次为 0')]),
    ...(oral ? [invalid('oral', '主动代办没有口头信访')] : []),
  ];
}

function representativeFaults({ representatives }: VisitInput): InputFault[] {
  if (representatives.length === 0) return [missing('representatives', '至少登记一名来访人')];
  if (representatives.length > REPRESENTATIVES_MAX) {
    const hint = `代表不超过 ${REPRESENTATIVES_MAX} 人，其余人数计入 personCount`;
    return [{ code: 'TOO_MANY_REPRESENTATIVES', field: 'representatives', hint }];
  }
  return representatives.flatMap((person, at) =>
    personFaults(`representatives[${at}]`, person, { isNameNeeded: true }),
  );
}

function levelFaults(level: VisitInput['receptionLevel']): InputFault[] {
  const isKnown = level === null || level === undefined || RECEPTION_LEVELS.includes(level);
  return isKnown ? [] : [invalid('receptionLevel', RECEPTION_LEVELS.join('、'))];
}

function countFaults({ personCount, representatives, companions }: VisitInput): InputFault[] {
  if (!Number.isInteger(personCount) || personCount < 1 || personCount > PERSONS_MAX) {
    return [invalid('personCount', `1 至 ${PERSONS_MAX} 的整数`)];
  }
  const named = representatives.length + (companions?.length ?? 0);
  return personCount >= named ? [] : [invalid('personCount', '来访人数不少于代表和随访人员的人数')];
}

function whenFaults(visitedAt: Date, now: Date): InputFault[] {
  const at = visitedAt.getTime();
  if (Number.isNaN(at)) return [invalid('visitedAt', '来访时间')];
  return at <= now.getTime() + AHEAD_MS ? [] : [invalid('visitedAt', '来访时间不能晚于现在')];
}
