import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import type { GridPort, SucceededV1 } from '../../../contracts/ports.js';
import type { Logger } from '../../../platform/log/logger.js';
import { lockCases } from '../case/lock-cases.js';
import { type FollowedCase, readFollowed } from './followed-case.js';
import { barredWithHeirs, keysOf, questionsOf, type Reform } from './following-questions.rules.js';
import { planFollowing } from './plan-following.rules.js';
import { type Followed, writeFollowing } from './write-following.js';

/** Its rows are cases. */
export const FOLLOW_QUEUE = 'cases.follow';

export interface Follower {
  readonly em: () => EntityManager;
  readonly grid: GridPort;
  readonly log: Logger;
  readonly now: () => Date;
}

/**
 * Gives cases to the successors of what they stand on, and keeps accusations from the successors of the accused. Grid
 * is asked before any row is locked; a case that somebody moved meanwhile is left for the next look. Running it again
 * changes nothing, and so does running it twice at once.
 *
 * @returns topics to publish
 */
export async function followCases({ em, grid, log, now }: Follower, caseIds: readonly string[]): Promise<string[]> {
  const cases = await readFollowed(em(), caseIds);
  const reform = await reformOf(grid, cases);
  const questions = cases.flatMap((it) => questionsOf(it, reform));
  const answers = questions.length === 0 ? [] : await grid.successors(questions);
  warnOfHeirless(log, cases, answers);
  const plan = plannerOf(reform, answers);
  const affected = cases.filter((it) => plan(it) !== null);
  if (affected.length === 0) return [];
  return em().transactional(async (tx) => {
    const ids = affected.map(({ caseId }) => caseId);
    await lockCases(tx, ids);
    const decidedOn = new Map(affected.map(({ caseId, version }) => [caseId, version]));
    const standing = (await readFollowed(tx, ids)).filter((it) => it.version === decidedOn.get(it.caseId));
    return writeFollowing(
      tx,
      standing.flatMap((it) => followedOf(it, plan(it))),
      now(),
    );
  });
}

/** No unit of the county may have them: they stay where they are, for an officer to see to. */
function warnOfHeirless(log: Logger, cases: readonly FollowedCase[], answers: readonly SucceededV1[]): void {
  const heirless = new Set(answers.filter(({ unitCode }) => unitCode === null).map(({ ref }) => ref));
  const [first, ...others] = cases.filter(({ held }) => held.some(({ id }) => heirless.has(id)));
  if (first) log.warn({ event: 'case.without-successor', caseId: first.caseId, cases: others.length + 1 });
}

async function reformOf(grid: GridPort, cases: readonly FollowedCase[]): Promise<Reform> {
  const accused = [...new Set(cases.flatMap(({ barredUnitCodes }) => barredUnitCodes))];
  const retired = await grid.retired(keysOf(cases));
  return { retired, heirs: accused.length === 0 ? {} : await grid.heirs(accused) };
}

function plannerOf(reform: Reform, answers: readonly SucceededV1[]) {
  const byRef = new Map(answers.map((answer) => [answer.ref, answer]));
  return (it: FollowedCase): Followed['plan'] | null => planFollowing(it, barredWithHeirs(it, reform), byRef, uuidv7);
}

const followedOf = (it: FollowedCase, plan: Followed['plan'] | null): Followed[] =>
  plan === null ? [] : [{ it, plan }];
