/** 办理期限: each runs by itself, any number at once. How long each is stands in rows (cases.time_limit_policy). */
export const CLOCK_KINDS = [
  /** 转送、交办 by the petition department (Art. 22) */
  'FORWARD',
  /** 书面告知 by each unit, from its own receipt (Art. 23) */
  'NOTIFY',
  /** 异议 (Art. 23) */
  'OBJECTION',
  /** 办理 (Art. 34) */
  'HANDLE',
  /** 交办 with a report due on the day that was ordered (Art. 22) */
  'ASSIGN_REPORT',
  /** 申请复查 (Art. 35) */
  'REVIEW_REQUEST',
  /** 复查 (Art. 35) */
  'REVIEW',
  /** 申请复核 (Art. 36) */
  'RECHECK_REQUEST',
  /** 复核 (Art. 36) */
  'RECHECK',
  /** 满意度评价 */
  'EVALUATE',
  /** 简易办理: 受理 */
  'SIMPLE_ACCEPT',
  /** 简易办理: 办结 */
  'SIMPLE_DONE',
  /** 热线工单: 签收 */
  'HOTLINE_SIGN',
  /** 热线工单: 退回 */
  'HOTLINE_RETURN',
  /** 热线工单: 办理 */
  'HOTLINE_HANDLE',
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** What a clock hangs on: the case, one unit's assignment, or one review. */
export type ClockScope = 'CASE' | 'ASSIGNMENT' | 'REVIEW';

interface ClockKindRow {
  readonly scope: ClockScope;
  /** DUTY: somebody's overdue work, a breach once. WINDOW: somebody's right, which lapses. */
  readonly nature: 'DUTY' | 'WINDOW';
  /** Of the Regulations on Petition Work; null where another rule makes the clock. */
  readonly article: string | null;
  /** Article that makes being overdue a ground of liability; null for a window, and where another rule does. */
  readonly breachArticle: string | null;
  /** The petitioner's right: its end is told. The end of a unit's own window is nobody's news. */
  readonly isPetitioners?: true;
}

export const CLOCKS: Readonly<Record<ClockKind, ClockKindRow>> = {
  FORWARD: { scope: 'CASE', nature: 'DUTY', article: '22', breachArticle: '43' },
  NOTIFY: { scope: 'ASSIGNMENT', nature: 'DUTY', article: '23', breachArticle: '44(3)' },
  OBJECTION: { scope: 'ASSIGNMENT', nature: 'WINDOW', article: '23', breachArticle: null },
  HANDLE: { scope: 'CASE', nature: 'DUTY', article: '34', breachArticle: '45(1)' },
  ASSIGN_REPORT: { scope: 'ASSIGNMENT', nature: 'DUTY', article: '22', breachArticle: '45(1)' },
  REVIEW_REQUEST: { scope: 'CASE', nature: 'WINDOW', article: '35', breachArticle: null, isPetitioners: true },
  REVIEW: { scope: 'REVIEW', nature: 'DUTY', article: '35', breachArticle: '45(1)' },
  RECHECK_REQUEST: { scope: 'CASE', nature: 'WINDOW', article: '36', breachArticle: null, isPetitioners: true },
  RECHECK: { scope: 'REVIEW', nature: 'DUTY', article: '36', breachArticle: '45(1)' },
  EVALUATE: { scope: 'CASE', nature: 'WINDOW', article: '21', breachArticle: null, isPetitioners: true },
  SIMPLE_ACCEPT: { scope: 'CASE', nature: 'DUTY', article: null, breachArticle: '44(3)' },
  SIMPLE_DONE: { scope: 'CASE', nature: 'DUTY', article: null, breachArticle: '45(1)' },
  HOTLINE_SIGN: { scope: 'ASSIGNMENT', nature: 'DUTY', article: null, breachArticle: null },
  HOTLINE_RETURN: { scope: 'ASSIGNMENT', nature: 'WINDOW', article: null, breachArticle: null },
  HOTLINE_HANDLE: { scope: 'ASSIGNMENT', nature: 'DUTY', article: null, breachArticle: null },
};

export const isDuty = (kind: ClockKind): boolean => CLOCKS[kind].nature === 'DUTY';

/** Kinds of clocks that lapse. */
export const WINDOW_KINDS: readonly ClockKind[] = CLOCK_KINDS.filter((kind) => !isDuty(kind));

/** Windows whose end nobody is told of. */
export const SILENT_KINDS: readonly ClockKind[] = WINDOW_KINDS.filter((kind) => !CLOCKS[kind].isPetitioners);
