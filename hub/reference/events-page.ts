import { CASE_EVENT_KINDS, type CaseEventKind } from '../../contracts/case-event.js';

const MEANING: Readonly<Record<CaseEventKind, string>> = {
  CASE_REGISTERED: '信访事项已登记 / the case was registered',
  CASE_ASSIGNED: '事项已交办给本单位 / the case was given to the unit',
  ASSIGNMENT_SIGNED: '承办单位已签收 / the unit signed for it',
  ASSIGNMENT_RETURNED: '承办单位已退回 / the unit returned it',
  ASSIGNMENT_REVOKED: '交办已收回 / the assignment was taken back',
  CASE_REPLIED: '已答复信访人 / the petitioner was answered',
  CASE_CONCLUDED: '事项已办结 / the case was concluded',
  CASE_REOPENED: '事项重办 / the case was taken up again',
  CASE_SUPPLEMENTED: '信访人补充了情况 / the petitioner added something',
  CASE_REMINDED: '信访人催办 / the petitioner asked again',
  CASE_WITHDRAWAL_ASKED: '信访人申请撤回 / the petitioner asked to withdraw',
  SUPERVISION_ISSUED: '上级或平台督办 / supervision was issued',
  SUBMISSION_JOINED: '又一件信访件并入 / a further submission was joined',
  SUBMISSION_SEPARATED: '一件信访件被拆出 / a submission was taken out',
  CLOCK_BREACHED: '期限已过 / a time limit passed',
  CASE_PLACED:
    '网格已确定：人工定位，或网格、区划撤并后归入承接者 / the case has its cell: a clerk located it, or another came after its cell or area',
  CASE_SUCCEEDED:
    '承办单位撤并或须回避，由承接单位或上级单位接续 / the unit is gone, or may not have it: its successor or superior goes on',
};

/** docs/reference/events.md */
export function eventsPage(): string {
  return [
    '# 事项动态 / Events of the feed',
    '',
    'Generated from `contracts/case-event.ts` by `bin/hub generate`. Every event has `cursor`, `kind`, `caseId`, `unitCode`, `sequence` (per case, from 1, without gaps) and `occurredAt`; names and texts are asked for in the graph. Kinds are added and never renamed: a subscriber passes over what it does not know.',
    '',
    '| kind | 含义 / meaning |',
    '|---|---|',
    ...CASE_EVENT_KINDS.map((kind) => `| \`${kind}\` | ${MEANING[kind]} |`),
    '',
  ].join('\n');
}
