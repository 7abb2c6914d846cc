import type { LinkGuard } from '../../contracts/ports.js';
import type { Role, Viewer } from '../../platform/identity/viewer.js';

/** How much of a submission somebody may know, from all to nothing. */
export const SIGHTS = ['WHOLE', 'WITHOUT_PERSONS', 'METADATA', 'NOTHING'] as const;
export type Sight = (typeof SIGHTS)[number];

export type Asker = Pick<Viewer, 'roles' | 'unitCode'>;

/** What is asked of a submission before it is shown. */
export interface Shown {
  readonly isSetAside: boolean;
  /** What cases says of its case; null while it has none, and nobody knows yet whom it may accuse. */
  readonly guard: LinkGuard | null;
}

type Sights = Readonly<Record<Role, (shown: Shown, asker: Asker) => Sight>>;

/** Asked for by its id, or listed. */
const BY_ITSELF: Sights = {
  clerk: wholeWhereReached,
  officer: wholeWhereReached,
  department: () => 'NOTHING',
  head: () => 'NOTHING',
  leader: () => 'NOTHING',
  inspector: () => 'NOTHING',
  auditor: () => 'NOTHING',
  // Keeps the machinery going: which rows stand still and why, but not what they say nor who said it.
  admin: (shown, asker) => (shown.isSetAside && isReached(shown, asker) ? 'METADATA' : 'NOTHING'),
};

/** Reached from a case that its own subgraph lets the viewer see. */
const THROUGH_CASE: Sights = {
  ...BY_ITSELF,
  clerk: () => 'WHOLE',
  officer: () => 'WHOLE',
  department: () => 'WHOLE',
  head: () => 'WHOLE',
  leader: () => 'WITHOUT_PERSONS',
  inspector: () => 'WITHOUT_PERSONS',
};

export const sightOf = (asker: Asker, shown: Shown): Sight => widest(asker, BY_ITSELF, shown);

/**
 * Whom an accusation accuses only cases knows, and before it has a case nobody does. So whoever belongs to a unit
 * reaches by itself only what has become a case that is no accusation, and the rest through the case, which is not there
 * for the accused (Regulations Art. 30). What accuses the petition bureau is reached through its case by everybody.
 */
export const isReached = ({ guard }: Pick<Shown, 'guard'>, asker: Asker): boolean =>
  guard === 'OPEN' || (guard !== 'AGAINST_BUREAU' && isOfNoUnit(asker));

export const isOfNoUnit = ({ unitCode }: Asker): boolean => unitCode === null;

/**
 * @param viewable what cases says; anything but true shows nothing, and to nobody
 * @param personsShown what cases says; anything but true shows no persons
 */
export function sightThroughCase(asker: Asker, viewable: unknown, shown: Shown, personsShown: unknown = true): Sight {
  const sight = viewable === true ? widest(asker, THROUGH_CASE, shown) : 'NOTHING';
  return sight === 'WHOLE' && personsShown !== true ? 'WITHOUT_PERSONS' : sight;
}

function wholeWhereReached(shown: Shown, asker: Asker): Sight {
  return isReached(shown, asker) ? 'WHOLE' : 'NOTHING';
}

function widest(asker: Asker, sights: Sights, shown: Shown): Sight {
  const given = asker.roles.map((role) => sights[role](shown, asker));
  return SIGHTS.find((sight) => given.includes(sight)) ?? 'NOTHING';
}

/** Title, content and files. */
export const showsContent = (sight: Sight): boolean => sight === 'WHOLE' || sight === 'WITHOUT_PERSONS';
/** Masked, as everybody sees them. */
export const showsPersons = (sight: Sight): boolean => sight === 'WHOLE';
/** Why it stands still; also which other submissions it may belong to, for whoever works on it. */
export const showsSetAside = (sight: Sight): boolean => sight === 'WHOLE' || sight === 'METADATA';

/** Whom each action is for. Not listed: for everybody (`submitPetition`, `petitionProgress`). */
export const ACTIONS = {
  listSubmissions: ['clerk', 'officer'],
  compareSubmissions: ['clerk', 'officer'],
  listUnknownValues: ['clerk', 'officer', 'admin'],
  listSetAside: ['clerk', 'officer', 'admin'],
  registerVisit: ['clerk', 'officer'],
  repairSubmission: ['clerk', 'admin'],
  replaySubmission: ['clerk', 'admin'],
  listProfiles: ['clerk', 'officer', 'admin'],
  tryProfile: ['clerk', 'admin'],
  publishProfile: ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Action = keyof typeof ACTIONS;

export function isAllowed(roles: readonly Role[], action: Action): boolean {
  const allowed: readonly Role[] = ACTIONS[action];
  return roles.some((role) => allowed.includes(role));
}
