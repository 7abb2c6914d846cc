import { CASE_MOVE_NAMES, type CaseMove, stateAfter } from '../../../subgraphs/cases/case/case-moves.rules.js';
import type { CaseState } from '../../../subgraphs/cases/case/case-states.rules.js';

interface LoggedMove {
  readonly caseNo: string;
  readonly state: CaseState;
  readonly move: CaseMove;
}

type Sql = <Row extends object>(text: string, parameters?: unknown[]) => Promise<Row[]>;

/** Cases whose events, read in order by the table of moves alone, do not lead to the state that their row has. */
export async function notRebuilt(sql: Sql): Promise<string[]> {
  const logged = await sql<LoggedMove>(
    `select c.case_no as "caseNo", c.state, e.facts->>'move' as move
       from cases.case c join cases.case_event e on e.case_id = c.id
      where e.facts ? 'move' order by c.case_no, e.sequence`,
  );
  const byCase = Map.groupBy(logged, ({ caseNo }) => caseNo);
  return [...byCase].flatMap(([caseNo, moves]) => {
    const [{ state } = { state: 'REGISTERED' as CaseState }] = moves;
    const rebuilt = rebuiltState(moves.map(({ move }) => move));
    return rebuilt === state ? [] : [`${caseNo} is ${state}, its events say ${rebuilt}`];
  });
}

function rebuiltState(moves: readonly CaseMove[]): string {
  const unknown = moves.find((move) => !CASE_MOVE_NAMES.includes(move));
  if (unknown !== undefined) return `an unknown move ${unknown}`;
  const [first, ...later] = moves;
  if (first !== 'register') return `it began with ${first}`;
  return later.reduce<CaseState>((state, move) => stateAfter(state, move), 'REGISTERED');
}
