import { CASE_MOVES, type CaseMove, type CaseState, type Hand } from '../../subgraphs/cases/case/case-moves.rules.js';

const MEANING: Readonly<Record<CaseMove, string>> = {
  register: '登记 / a matched submission becomes a case',
  assign: '交办（主办）/ a unit is given the case; the old lead is relieved',
  assignCo: '交办（协办）/ a further unit helps',
  sign: '签收（主办）/ the lead confirms that it has the case',
  signCo: '签收（协办）/ a helper confirms',
  return: '退回（主办）/ the lead gives it back; the petition bureau takes over',
  returnCo: '退回（协办）/ a helper gives it back',
  reply: '答复 / the petitioner is answered; the clock of Art. 23 stops',
  conclude: '办结 / the case ends',
  reopen: '重办 / the lead has it in hand again',
  supplement: '补充 / something was added through a channel',
  remind: '催办 / the petitioner asks again',
  askWithdrawal: '申请撤回 / the petitioner asks to withdraw',
  supervise: '督办 / supervision came in',
  join: '并入 / a submission joins the case',
  separate: '分出 / a submission leaves the case',
  merge: '并案 / the last submission leaves, the case is merged',
  succeed: '承接（主办）/ the successor of the lead goes on with an open case, and signs for it; deadlines run on',
  succeedAnswered: '承接（已答复的主办）/ the successor of the lead goes on with an answered case',
  succeedCo: '承接（协办）/ the successor of a helper goes on',
  revive: '恢复 / a merged case is one of its own again',
};

const HANDS: Readonly<Record<Hand, string>> = {
  system: '系统 system',
  clerk: '登记员 clerk',
  officer: '信访局 officer',
  holder: '承办单位 the unit that has it in hand',
};

/** docs/reference/case-moves.md */
export function caseMovesPage(): string {
  return [
    '# 信访事项的办理动作 / What can be done to a case',
    '',
    'Generated from `subgraphs/cases/case/case-moves.rules.ts` by `bin/hub generate`. What is not in this table cannot happen: it is answered with `CASE_MOVE_REFUSED`, or with `FORBIDDEN` when somebody else may do it. Whoever moves a case names the version it read; when somebody was quicker the answer is `CASE_CHANGED_MEANWHILE`. An accusation (检举控告) is never assigned to the accused unit or to one below it, whoever asks: `ASSIGNEE_IS_RESPONDENT` (信访工作条例第三十条).',
    '',
    '| move | 含义 / meaning | from | to | event | who |',
    '|---|---|---|---|---|---|',
    ...(Object.keys(CASE_MOVES) as CaseMove[]).map(rowOf),
    '',
  ].join('\n');
}

function rowOf(move: CaseMove): string {
  const { from, to, event, by }: { from: readonly CaseState[]; to: string; event: string; by: readonly Hand[] } =
    CASE_MOVES[move];
  const states = from.length === 0 ? '—' : from.join(', ');
  const who = by.map((hand) => HANDS[hand]).join('；');
  return `| \`${move}\` | ${MEANING[move]} | ${states} | ${to} | \`${event}\` | ${who} |`;
}
