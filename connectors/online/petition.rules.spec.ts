import type { PetitionInput } from '../../contracts/doors.js';
import { petitionFaults } from './petition.rules.js';

const aPetition = (given: Partial<PetitionInput> = {}): PetitionInput => ({
  title: '反映村道积水',
  content: '雨后村口积水，车辆无法通行。',
  purpose: 'APPEAL',
  petitioner: { name: '李示例', phone: '13800138000' },
  ...given,
});
const faultsOf = (given: Partial<PetitionInput>) =>
  petitionFaults(aPetition(given)).map(({ code, field }) => `${code} ${field}`);

describe('a petition', () => {
  it('is right with a name, a way to be answered, a title and what it is about', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ petitioner: { name: '李示例', email: 'li@example.org' } })).toEqual([]);
  });

  it('needs neither name nor contact when it is anonymous', () => {
    expect(faultsOf({ anonymous: true, petitioner: {} })).toEqual([]);
    expect(faultsOf({ petitioner: {} })).toEqual(['FIELD_MISSING petitioner.name', 'FIELD_MISSING petitioner.phone']);
  });

  it('is checked in what it says also when it is anonymous', () => {
    expect(faultsOf({ anonymous: true, petitioner: { phone: '1' } })).toEqual(['FIELD_INVALID petitioner.phone']);
  });

  it.each<[string, Partial<PetitionInput>]>([
    ['FIELD_INVALID respondents', { respondents: Array(11).fill('某局') }],
    ['FIELD_MISSING respondents[0]', { respondents: [' '] }],
    ['FIELD_INVALID longitude', { longitude: 200, latitude: 33, crs: 'WGS84' }],
    ['FIELD_INVALID idempotencyKey', { idempotencyKey: 'a b' }],
    ['FIELD_INVALID idempotencyKey', { idempotencyKey: 'a'.repeat(129) }],
    ['FIELD_INVALID purpose', { purpose: 'OTHER' as 'APPEAL' }],
  ])('is refused for %s', (fault, given) => {
    expect(faultsOf(given)).toEqual([fault]);
  });
});
