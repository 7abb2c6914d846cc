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

  it('has at most five representatives, the petitioner among them (Art. 20)', () => {
    const others = (count: number) => Array.from({ length: count }, (_, at) => ({ name: `代表${at}` }));

    expect(faultsOf({ representatives: others(4) })).toEqual([]);
    expect(faultsOf({ representatives: others(5) })).toEqual(['TOO_MANY_REPRESENTATIVES representatives']);
  });

  it('is signed by at least as many as it names, each by name', () => {
    const coSigners = [{ name: '王示例' }, { name: '赵示例' }];

    expect(faultsOf({ coSigners, personCount: 26 })).toEqual([]);
    expect(faultsOf({ coSigners })).toEqual([]);
    expect(faultsOf({ coSigners, personCount: 2 })).toEqual(['FIELD_INVALID personCount']);
    expect(faultsOf({ coSigners: [{ phone: '13800138000' }] })).toEqual(['FIELD_MISSING coSigners[0].name']);
    expect(faultsOf({ coSigners: Array(201).fill({ name: '王示例' }) })).toEqual(['FIELD_INVALID coSigners']);
  });

  it('is not joint and anonymous at once', () => {
    expect(faultsOf({ anonymous: true, coSigners: [{ name: '王示例' }] })).toEqual(['FIELD_INVALID anonymous']);
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
