import type { PersonDraft } from '../../subgraphs/grid/person/seal-people.js';
import { demoId } from './demo-ids.js';
import type { DemoShape } from './demo-shape.js';
import { seededRandom } from './seeded-random.js';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅建国志永红文博家欣雨宁安康乐';

/** Makes people up, the same in every run. */
export interface Invent {
  /** Somebody new, and the day since when he is what `key` says. */
  person(key: string): { readonly id: string; readonly since: string };
  readonly people: readonly PersonDraft[];
}

export function inventPeople({ code, phones }: DemoShape): Invent {
  const random = seededRandom(415);
  const people: PersonDraft[] = [];
  const pick = (from: string): string => from.charAt(Math.floor(random() * from.length));
  return {
    people,
    person: (key) => {
      const id = demoId('person', `${code} ${key}`);
      const phone = phones + String(people.length).padStart(11 - phones.length, '0');
      const name = pick(SURNAMES) + pick(GIVEN) + (random() < 0.7 ? pick(GIVEN) : '');
      people.push({ id, name, phone, idNo: null });
      const since = `${2021 + Math.floor(random() * 4)}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-01`;
      return { id, since };
    },
  };
}
