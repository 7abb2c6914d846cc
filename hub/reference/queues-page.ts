/** Every queue of the hub, and the rows it hurries on. */
export const QUEUES = {
  'intake.process': {
    rows: 'intake.submission in state RECEIVED or NORMALISED',
    work: 'reads the envelope with its mapping profile, decides what it is: NORMALISED, then MATCHED',
  },
  'cases.register': {
    rows: 'intake.submission in state MATCHED',
    work: 'makes or finds the case, places and routes it, starts its clocks, appends its events; the submission is LINKED',
  },
  'cases.clocks': {
    rows: 'cases.clock of which a warning or the end has fallen due and was not told',
    work: 'marks it, once, and tells the units with the instant it fell; closes windows that were not used',
  },
  'cases.tell': {
    rows: 'submissions whose join or separation intake has not been told',
    work: 'tells intake which case they belong to now',
  },
  'cases.recount': {
    rows: 'cases.clock that is provisional though its days have a notice by now',
    work: 'counts the deadline anew',
  },
  'cases.evaluation-lapse': {
    rows: 'cases.evaluation_opening whose time is over and that nobody judged',
    work: 'notes that, and why, it was not judged; it counts for nobody as satisfied',
  },
  'cases.place': {
    rows: 'places that a clerk has located and that open cases wait for (ids of grid.unresolved_place)',
    work: 'gives the cases their cell, once, and tells the units that hold them',
  },
  'cases.follow': {
    rows: 'cases under way that stand on a unit, cell or area no longer in force, and accusations of units that others came after',
    work: 'gives them to the successor that grid names, with an event; keeps them from the successors of the accused',
  },
} as const;

/** docs/reference/queues.md */
export function queuesPage(): string {
  return [
    '# 队列 / Queues',
    '',
    'Generated from `hub/reference/queues-page.ts` by `bin/hub generate`; a test compares it with what the parts work off.',
    '',
    'Jobs carry ids of rows, up to 200, and nothing else. A job is tried 6 times (after 1, 2, 4, 8 and 16 s); one that failed for good stays visible (`bin/hub queue`, `/queues`) and can be put back. A sweeper hurries rows that stand for more than 10 s, so a lost job costs time and no row.',
    '',
    '| queue | rows | work |',
    '|---|---|---|',
    ...Object.entries(QUEUES).map(([name, { rows, work }]) => `| \`${name}\` | ${rows} | ${work} |`),
    '',
  ].join('\n');
}
