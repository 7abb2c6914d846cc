import { ROLES, type Role } from '../../platform/identity/viewer.js';
import {
  ACTIONS,
  type Action,
  type Asker,
  isAllowed,
  type Shown,
  showsContent,
  showsPersons,
  sightOf,
  sightThroughCase,
} from './visibility.rules.js';

const linked: Shown = { isSetAside: false, guard: 'OPEN' };
const standing: Shown = { isSetAside: true, guard: null };
const accusation: Shown = { isSetAside: false, guard: 'ACCUSATION' };
const ofBureau: Shown = { isSetAside: false, guard: 'AGAINST_BUREAU' };
const asker = (...roles: Role[]): Asker => ({ roles, unitCode: null });
const memberOf = (unitCode: string, ...roles: Role[]): Asker => ({ roles, unitCode });

describe('a submission asked for by itself', () => {
  it.each(['clerk', 'officer'] as const)('is whole for a %s', (role) => {
    expect(sightOf(asker(role), linked)).toBe('WHOLE');
    expect(sightOf(asker(role), standing)).toBe('WHOLE');
  });

  it.each(['department', 'head', 'leader', 'inspector', 'auditor'] as const)('is not there for a %s', (role) => {
    expect(sightOf(asker(role), linked)).toBe('NOTHING');
    expect(sightOf(asker(role), standing)).toBe('NOTHING');
  });

  it('is for an admin there only while it is set aside, without content or persons', () => {
    expect(sightOf(asker('admin'), linked)).toBe('NOTHING');
    expect(sightOf(asker('admin'), standing)).toBe('METADATA');
    expect(showsContent('METADATA')).toBe(false);
    expect(showsPersons('METADATA')).toBe(false);
  });

  it('is not there for somebody without a role', () => {
    expect(sightOf(asker(), standing)).toBe('NOTHING');
  });

  it('is not there for a clerk or officer of some unit once it is an accusation with a case', () => {
    expect(sightOf(memberOf('XFJ', 'clerk', 'officer'), accusation)).toBe('NOTHING');
    expect(sightOf(memberOf('XFJ', 'officer'), linked)).toBe('WHOLE');
    expect(sightOf(asker('officer'), accusation)).toBe('WHOLE');
  });

  it('is not there for a clerk, officer or admin of some unit while nobody knows whom it accuses', () => {
    for (const role of ['clerk', 'officer', 'admin'] as const) {
      expect(sightOf(memberOf('XFJ', role), standing)).toBe('NOTHING');
    }
  });

  it('is there for nobody once it is a case that accuses the petition bureau', () => {
    for (const role of ROLES) expect(sightOf(asker(role), ofBureau)).toBe('NOTHING');
  });

  it('shows somebody with two roles what the wider one shows', () => {
    expect(sightOf(asker('admin', 'officer'), linked)).toBe('WHOLE');
  });
});

describe('a submission reached from its case', () => {
  it.each(['department', 'head'] as const)('shows a %s that sees the case its content and masked persons', (role) => {
    expect(sightThroughCase(asker(role), true, linked)).toBe('WHOLE');
  });

  it('shows an officer of some unit an accusation that cases lets them see', () => {
    expect(sightThroughCase(memberOf('XFJ', 'officer'), true, accusation)).toBe('WHOLE');
    expect(sightThroughCase(memberOf('XFJ', 'officer'), false, accusation)).toBe('NOTHING');
  });

  it.each(['leader', 'inspector'] as const)('shows a %s the content and no person', (role) => {
    const sight = sightThroughCase(asker(role), true, linked);

    expect([showsContent(sight), showsPersons(sight)]).toEqual([true, false]);
  });

  it.each([false, null, undefined, 'true', 1])('shows nothing to anybody when cases says %p', (viewable) => {
    for (const role of ROLES) expect(sightThroughCase(asker(role), viewable, linked)).toBe('NOTHING');
  });

  it('shows nothing to an admin, to an auditor, nor to somebody without a role', () => {
    expect(sightThroughCase(asker('admin'), true, linked)).toBe('NOTHING');
    expect(sightThroughCase(asker('auditor'), true, linked)).toBe('NOTHING');
    expect(sightThroughCase(asker(), true, linked)).toBe('NOTHING');
  });
});

describe('an action', () => {
  it.each(Object.keys(ACTIONS) as Action[])(
    '%s is for nobody without a role, and for nobody who only answers for a unit, leads, inspects or audits',
    (action) => {
      expect(isAllowed([], action)).toBe(false);
      expect(isAllowed(['department', 'head', 'leader', 'inspector', 'auditor'], action)).toBe(false);
    },
  );

  it('of publishing a profile is for admins only', () => {
    expect(ROLES.filter((role) => isAllowed([role], 'publishProfile'))).toEqual(['admin']);
  });

  it('of registering a visit is for those who receive visitors', () => {
    expect(ROLES.filter((role) => isAllowed([role], 'registerVisit'))).toEqual(['clerk', 'officer']);
  });
});
