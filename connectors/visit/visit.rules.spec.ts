import type { PersonInput, VisitInput } from '../../contracts/doors.js';
import { visitFaults, visitKind } from './visit.rules.js';

const NOW = new Date('2026-03-02T01:00:00Z');
const LI: PersonInput = { name: '李示例', phone: '13800138000', idNo: '11010519491231002X' };

const aVisit = (given: Partial<VisitInput> = {}): VisitInput => ({
  title: '反映村道积水',
  content: '雨后村口积水，车辆无法通行。',
  purpose: 'APPEAL',
  visitedAt: NOW,
  receptionMode: 'DAILY',
  personCount: 1,
  representatives: [LI],
  ...given,
});
const faultsOf = (given: Partial<VisitInput>) =>
  visitFaults(aVisit(given), NOW).map(({ code, field }) => `${code} ${field}`);

describe('a visit', () => {
  it('is right with a name, a title, what it is about and how many came', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('has at most five representatives, however many came (Art. 20)', () => {
    expect(faultsOf({ personCount: 30, representatives: Array(5).fill(LI) })).toEqual([]);
    expect(faultsOf({ personCount: 30, representatives: Array(6).fill(LI) })).toEqual([
      'TOO_MANY_REPRESENTATIVES representatives',
    ]);
  });

  it('counts whoever came along, by name or not', () => {
    const companions = [{ name: '王示例' }, { name: '赵示例' }];

    expect(faultsOf({ personCount: 3, companions })).toEqual([]);
    expect(faultsOf({ personCount: 2, companions })).toEqual(['FIELD_INVALID personCount']);
    expect(faultsOf({ personCount: 2, companions: [{}] })).toEqual(['FIELD_MISSING companions[0].name']);
  });

  it('counts at least its representatives', () => {
    expect(faultsOf({ personCount: 1, representatives: [LI, LI] })).toEqual(['FIELD_INVALID personCount']);
  });

  it('is a group visit from five persons on', () => {
    expect([4, 5].map((personCount) => visitKind({ personCount }))).toEqual(['INDIVIDUAL', 'GROUP']);
  });

  it.each<[string, Partial<VisitInput>]>([
    ['FIELD_MISSING representatives', { representatives: [] }],
    ['FIELD_MISSING representatives[0].name', { representatives: [{ name: ' ' }] }],
    ['FIELD_INVALID representatives[0].idNo', { representatives: [{ ...LI, idNo: '110105194912310021' }] }],
    ['FIELD_INVALID representatives[0].idNo', { representatives: [{ ...LI, idNo: '110105194902300025' }] }],
    ['FIELD_INVALID representatives[0].phone', { representatives: [{ ...LI, phone: '1380013800' }] }],
    ['FIELD_INVALID personCount', { personCount: 0 }],
    ['FIELD_INVALID personCount', { personCount: 1.5 }],
    ['FIELD_INVALID visitedAt', { visitedAt: new Date(NOW.getTime() + 3_600_000) }],
    ['FIELD_INVALID visitedAt', { visitedAt: new Date('') }],
    ['FIELD_INVALID receptionLevel', { receptionLevel: 'STREET' as 'TOWN' }],
    ['FIELD_INVALID acceptedElsewhereOn', { acceptedElsewhereOn: '2026-02-30' }],
    ['FIELD_INVALID previousBodies', { previousBodies: Array(11).fill('某局') }],
    ['FIELD_INVALID litigationNo', { litigationNo: '号'.repeat(101) }],
    ['FIELD_MISSING title', { title: '' }],
    ['FIELD_INVALID title', { title: '信'.repeat(51) }],
    ['FIELD_INVALID content', { content: '信'.repeat(5_001) }],
    ['FIELD_INVALID content', { content: '信\u0000' }],
    ['FIELD_INVALID content', { content: '信\ud800' }],
    ['FIELD_INVALID areaCode', { areaCode: '34' }],
    ['FIELD_MISSING crs', { longitude: 117.3, latitude: 33.2 }],
    ['FIELD_MISSING latitude', { longitude: 117.3, crs: 'GCJ02' }],
  ])('is refused for %s', (fault, given) => {
    expect(faultsOf(given)).toEqual([fault]);
  });

  it('may count characters outside the basic plane as one', () => {
    expect(faultsOf({ title: '𠮷'.repeat(50) })).toEqual([]);
  });
});
