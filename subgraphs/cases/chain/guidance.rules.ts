import type { Owed } from '../join/reply-duty.rules.js';

interface GuidanceRow {
  /** Of the Regulations on Petition Work. */
  readonly article: string;
  /** Shown to the officer, in Chinese. */
  readonly reason: string;
  /** What the submission's petitioner is owed instead of an answer. */
  readonly owes: Owed;
}

/** What a submission's circumstances ask of whoever decides on it. They flag; they decide nothing. */
export const GUIDANCE = {
  /** 已答复: the way on is 复查. */
  REVIEW: { article: '35', reason: '事项已答复，尚在申请复查的期限内：告知可申请复查', owes: 'REVIEW_GUIDANCE' },
  /** 已复查: the way on is 复核. */
  RECHECK: { article: '36', reason: '事项已复查，尚在申请复核的期限内：告知可申请复核', owes: 'REVIEW_GUIDANCE' },
  /** 已终结: 不再受理 unless there are new facts and reasons. */
  NO_LONGER_ACCEPTED: {
    article: '36',
    reason: '事项已终结，仍以同一事实和理由提出的不再受理；有新的事实和理由的，另行立案',
    owes: 'NO_LONGER_ACCEPTED',
  },
  /** 已办结, and no window runs. */
  ANSWERED: { article: '32', reason: '事项已办结，申请复查的期限已过或不适用：告知原答复', owes: 'ANSWER' },
  /** 已不予受理. */
  SAME_REFUSAL: {
    article: '19',
    reason: '事项已不予受理：情形未变的再次告知理由，情形已变的另行立案',
    owes: 'ROUTE_GUIDANCE',
  },
  /** 已导入其他途径. */
  SAME_ROUTE: { article: '31', reason: '事项已导入其他法定途径：再次告知该途径', owes: 'ROUTE_GUIDANCE' },
  /** 已由其他机关受理, within its term. */
  PRIOR_ACCEPTANCE: {
    article: '19',
    reason: '信访人称已由其他机关受理或正在办理，且未过办理期限：核实后不予受理',
    owes: 'ANSWER',
  },
  /** 涉法涉诉. */
  LITIGATION: { article: '22', reason: '信访人称已诉讼、仲裁或复议：核实后告知向有关机关提出', owes: 'ANSWER' },
  /** 越级走访: received and recorded, never refused for it. */
  LEVEL_SKIPPED: { article: '20', reason: '越级走访：照常接待登记，引导逐级走访', owes: 'ANSWER' },
} as const satisfies Record<string, GuidanceRow>;
export type GuidanceKind = keyof typeof GUIDANCE;
export const GUIDANCE_KINDS = Object.keys(GUIDANCE) as GuidanceKind[];

export const guidanceOf = (kind: GuidanceKind): GuidanceRow => GUIDANCE[kind];
