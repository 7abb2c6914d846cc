import { seededRandom } from '../hub/demo-county/seeded-random.js';
import { counties } from '../hub/divisions/counties.js';
import type { Area } from '../subgraphs/grid/area/area.rules.js';
import { comparable } from '../subgraphs/grid/place/comparable.rules.js';
import type { Ground } from '../subgraphs/grid/place/finding.rules.js';
import { locateByText } from '../subgraphs/grid/place/locate.rules.js';
import { groundOf, realAreas } from './locate/real-county.js';
import { doubled, misheard, miswritten, one, shortened } from './locate/slips.js';
import { writeResult } from './measure.js';

/**
 * How often is a village of a real county taken for another, when its name is written as it is, with a slip of the pen,
 * when no list has it, and when it is of the county next door? By the published divisions; the weights of certainty rest
 * on these figures.
 */
const count = Number(process.env['BENCH_COUNT'] ?? 60);
const VILLAGES_A_COUNTY = 60;
const CERTAINTY_NEEDED = 0.6;

type Outcome = 'right' | 'town' | 'uncertain' | 'wrong';
const tally = new Map<string, Record<Outcome, number>>();
const examples = new Map<string, string[]>();
const random = seededRandom(2_026);
const all = counties().filter(({ name }) => /[县旗]$/.test(name));

for (const county of Array.from({ length: count }, () => one(all, random))) {
  const areas = realAreas(county.code);
  const villages = areas.filter(({ level }) => level === 3);
  if (villages.length === 0) continue;
  const ground = groundOf(areas);
  for (const village of Array.from({ length: VILLAGES_A_COUNTY }, () => one(villages, random))) {
    const town = ground.areas.get(village.parentCode ?? '')!;
    const slips = {
      'as it is': village.name,
      misheard: misheard(village.name, random),
      miswritten: miswritten(village.name, random),
      'a character missing': shortened(village.name, random),
      'a character twice': doubled(village.name, random),
    };
    for (const [slip, name] of Object.entries(slips)) {
      judge(`${slip}, with its town`, ground, village, `${town.name}${name}3组`);
      judge(`${slip}, alone`, ground, village, `${name}3组`);
    }
    const without = groundOf(areas.filter((area) => area !== village));
    judge('in no list, with its town', without, village, `${town.name}${village.name}3组`);
    judge('in no list, alone', without, village, `${village.name}3组`);
  }
  const [nextDoor] = all.filter(({ code }) => code !== county.code && code.startsWith(county.code.slice(0, 4)));
  const foreign = nextDoor ? realAreas(nextDoor.code).filter(({ level }) => level === 3) : [];
  for (const village of foreign.slice(0, VILLAGES_A_COUNTY)) {
    judge('of the county next door, alone', ground, village, `${village.name}3组`);
  }
}
console.table(Object.fromEntries(tally));
for (const [kind, told] of examples) console.log(`${kind}: ${told.slice(0, 6).join(' | ')}`);
writeResult('locate-real', { counties: count, tally: Object.fromEntries(tally) });

/** The town's own cell is right where the village is in no list. */
function judge(kind: string, ground: Ground, village: Area, address: string): void {
  const { cellId, certainty, reason } = locateByText(ground, comparable(address));
  const found = certainty >= CERTAINTY_NEEDED ? cellId : null;
  const outcomes = tally.get(kind) ?? { right: 0, town: 0, uncertain: 0, wrong: 0 };
  const outcome = outcomeOf(village, found);
  outcomes[outcome] += 1;
  tally.set(kind, outcomes);
  if (outcome === 'wrong') examples.set(kind, [...(examples.get(kind) ?? []), `${address} → ${reason}`]);
}

function outcomeOf({ code, parentCode }: Area, found: string | null): Outcome {
  if (found === null) return 'uncertain';
  if (found === code) return 'right';
  return found === parentCode ? 'town' : 'wrong';
}
