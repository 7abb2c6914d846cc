import { CASE_MOVE_NAMES, type CaseMove, rowOf } from '../../subgraphs/cases/case/case-moves.rules.js';
import { HAND_MEANINGS, MOVE_MEANINGS } from '../../subgraphs/cases/case/move-meanings.js';

/** docs/reference/case-moves.md */
export function caseMovesPage(): string {
  return [
    '# 信访事项的办理动作 / What can be done to a case',
    '',
    'Generated from `subgraphs/cases/case/moves/` by `bin/hub generate`. What is not in this table cannot happen: it is answered with `CASE_MOVE_REFUSED`, which names what is possible instead and the article, or with `FORBIDDEN` when somebody else may do it. Whoever moves a case names the version it read; when somebody was quicker the answer is `CASE_CHANGED_MEANWHILE`. An accusation (检举控告) is never assigned to the accused unit or to one below it, whoever asks: `ASSIGNEE_IS_RESPONDENT` (信访工作条例第三十条).',
    '',
    '```mermaid',
    'stateDiagram-v2',
    '  direction TB',
    ...edges(),
    '```',
    '',
    '| move | 含义 / meaning | from | to | event | who | article | documents | clocks |',
    '|---|---|---|---|---|---|---|---|---|',
    ...CASE_MOVE_NAMES.map(line),
    '',
  ].join('\n');
}

/** One arrow a pair of states, with all moves that take it. */
function edges(): string[] {
  const steps = CASE_MOVE_NAMES.flatMap((move) => {
    const { from, to } = rowOf(move);
    if (to === 'as it was') return [];
    const starts = from.length === 0 ? ['[*]'] : from.filter((state) => state !== to);
    return starts.map((start) => ({ arrow: `${start} --> ${to}`, move }));
  });
  return [...Map.groupBy(steps, ({ arrow }) => arrow)].map(
    ([arrow, taken]) => `  ${arrow}: ${taken.map(({ move }) => MOVE_MEANINGS[move].zh).join(' / ')}`,
  );
}

function line(move: CaseMove): string {
  const { from, to, event, by, article, documents = [], isExemptible = false, ...clocks } = rowOf(move);
  const { zh, en } = MOVE_MEANINGS[move];
  const who = by.map((hand) => `${HAND_MEANINGS[hand].zh} ${hand}`).join('；');
  const orders = Object.entries(clocks).map(([order, kinds]) => `${order} ${[kinds].flat().join(', ')}`);
  const papers = documents.map((kind) => (isExemptible ? `${kind} (unless the name or address is unknown)` : kind));
  return `| \`${move}\` | ${zh} / ${en} | ${from.join(', ') || '—'} | ${to} | \`${event}\` | ${who} | ${article ?? ''} | ${papers.join(', ')} | ${orders.join('; ')} |`;
}
