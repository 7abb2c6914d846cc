import { seededRandom } from '../../../hub/demo-county/seeded-random.js';
import { type Dated, versionOn } from './dated.rules.js';
import { end, put } from './timeline.rules.js';

interface Named {
  readonly name: string;
}
const isAlike = (a: Named, b: Named): boolean => a.name === b.name;
const DAYS = Array.from({ length: 28 }, (_, day) => `2024-02-${String(day + 1).padStart(2, '0')}`);

describe('the versions of a record', () => {
  it('end where a later one begins, and are one where they say the same', () => {
    const first = put<Named>([], { name: 'a' }, { validFrom: '2024-01-01' }, isAlike);
    const second = put(first, { name: 'b' }, { validFrom: '2025-01-01' }, isAlike);

    expect(spans(second)).toEqual(['a 2024-01-01 2025-01-01', 'b 2025-01-01 null']);
    expect(spans(put(second, { name: 'b' }, { validFrom: '2024-06-01' }, isAlike))).toEqual([
      'a 2024-01-01 2024-06-01',
      'b 2024-06-01 null',
    ]);
    expect(put(second, { name: 'b' }, { validFrom: '2026-01-01' }, isAlike)).toEqual(second);
  });

  it('begin again after a record had ended', () => {
    const once = end(put<Named>([], { name: 'a' }, { validFrom: '2024-01-01' }, isAlike), '2024-06-01');

    expect(spans(put(once, { name: 'a' }, { validFrom: '2025-01-01' }, isAlike))).toEqual([
      'a 2024-01-01 2024-06-01',
      'a 2025-01-01 null',
    ]);
    expect(end(once, '2024-06-01')).toBe(once);
  });

  it('say on each day what was last put there, whatever was done to them', () => {
    for (let run = 0; run < 300; run += 1) {
      const random = seededRandom(run);
      const days = new Map<string, string>();
      let versions: readonly Dated<Named>[] = [];
      for (let step = 0; step < 12; step += 1) {
        const from = DAYS[Math.floor(random() * DAYS.length)] ?? '';
        if (random() < 0.2) {
          versions = end(versions, from);
          for (const day of DAYS) if (day >= from) days.delete(day);
          continue;
        }
        const name = 'abc'.charAt(Math.floor(random() * 3));
        versions = put(versions, { name }, { validFrom: from, validTo: null }, isAlike);
        for (const day of DAYS) if (day >= from) days.set(day, name);
      }
      expect(DAYS.map((day) => versionOn(versions, day)?.name)).toEqual(DAYS.map((day) => days.get(day)));
      expect(versions.every(({ validFrom }, at) => at === 0 || (versions[at - 1]?.validTo ?? '9') <= validFrom)).toBe(
        true,
      );
    }
  });
});

const spans = (versions: readonly Dated<Named>[]): string[] =>
  versions.map(({ name, validFrom, validTo }) => `${name} ${validFrom} ${validTo}`);
