import type { RecordCheck } from '../change/record-check.rules.js';
import { overlap } from '../record/dated.rules.js';
import { areHours, hoursOverlap, isWeekday } from './check-hours.rules.js';
import type { Duty } from './duty.rules.js';

/** Nobody is on duty at two places at once. */
export const checkDuty: RecordCheck = (draft, id, report) => {
  for (const duty of draft.versions('DUTY', id)) {
    const wrong = (field: string): void => report('FIELD_INVALID', { thing: 'DUTY', key: id, field });
    const { weekdays, personId } = duty;
    if (weekdays.length === 0 || new Set(weekdays).size !== weekdays.length) wrong('weekdays');
    if (!weekdays.every(isWeekday)) wrong('weekdays');
    if (!areHours(duty)) wrong('from');
    const rival = draft
      .naming('PERSON', personId)
      .find(
        ({ thing, key }) =>
          thing === 'DUTY' &&
          key !== id &&
          draft.versions('DUTY', key).some((other) => overlap(other, duty) && isAtOnce(other, duty)),
      );
    if (rival) report('DATES_OVERLAP', { thing: 'DUTY', key: id, field: 'weekdays', facts: { by: rival.key } });
  }
};

const isAtOnce = (a: Duty, b: Duty): boolean =>
  a.personId === b.personId && a.weekdays.some((day) => b.weekdays.includes(day)) && hoursOverlap(a, b);
