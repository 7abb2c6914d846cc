import { type CountyIndex, recordKeyOf, slotOf } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { POSTS, type PostKind, type PostRecord } from './post.rules.js';

/** Posts that belong to the body itself: whoever leads what comes after it is chosen for that. */
const LEADERS: readonly PostKind[] = [
  'UNIT_HEAD',
  'LEADER_IN_CHARGE',
  'DUAL_DUTY_LEADER',
  'SPONSOR_LEADER',
  'UNIT_LIAISON',
];

/** Whether a post goes on at a successor, as that one's key; undefined: it ends with the place it was at. */
export type PostHeirs = (postId: string, to: string) => readonly string[] | undefined;

/**
 * A post goes on at the successor unless somebody has it there: of two heads one stays, and nobody is worker twice.
 * Remembers what it gave, so that several places may end in one successor.
 */
export function postHeirs({ records, dependants }: CountyIndex, on: string): PostHeirs {
  const held = new Map<string, Set<string>>();
  const heldAt = (to: string): Set<string> => {
    const known = held.get(to);
    if (known) return known;
    const slots = [...(dependants.get(slotOf('CELL', to)) ?? []), ...(dependants.get(slotOf('UNIT', to)) ?? [])];
    const found = new Set(
      slots
        .map(recordKeyOf)
        .filter(({ thing }) => thing === 'POST')
        .flatMap(({ key }) => records.POST.get(key) ?? [])
        .filter(({ validTo, cellId, unitCode }) => (validTo === null || validTo > on) && (cellId ?? unitCode) === to)
        .map(claimOf),
    );
    held.set(to, found);
    return found;
  };
  return (postId, to) => {
    const post = recordOn({ records, day: on }, 'POST', postId);
    if (!post || LEADERS.includes(post.kind)) return undefined;
    const claims = heldAt(to);
    const claim = claimOf(post);
    if (claims.has(claim)) return undefined;
    claims.add(claim);
    return [to];
  };
}

const claimOf = ({ kind, personId }: PostRecord): string => (POSTS[kind].isSingle ? kind : `${kind} ${personId}`);
