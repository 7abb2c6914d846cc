import { soundAlike } from '../../subgraphs/grid/place/syllables.rules.js';

/** The 3,755 characters in common use. */
export const COMMON = [
  ...Array.from({ length: 40 }, (_, row) =>
    new TextDecoder('gbk').decode(
      Uint8Array.from({ length: 188 }, (__, at) => (at % 2 ? 0xa1 + (at >> 1) : 0xb0 + row)),
    ),
  ).join(''),
].filter((character) => /^\p{Script=Han}$/u.test(character));

type Random = () => number;

export const one = <Item>(items: readonly Item[], random: Random): Item => items[Math.floor(random() * items.length)]!;

/** One character of a name by another that sounds like it; the name itself where there is none. The ending stays. */
export function misheard(name: string, random: Random): string {
  const at = placeIn(name, random);
  const alike = COMMON.filter((character) => character !== name.charAt(at) && soundAlike(character, name.charAt(at)));
  return alike.length === 0 ? name : changed(name, at, one(alike, random));
}

/** By any other. */
export const miswritten = (name: string, random: Random): string =>
  changed(name, placeIn(name, random), one(COMMON, random));

export const shortened = (name: string, random: Random): string => changed(name, placeIn(name, random), '');

export function doubled(name: string, random: Random): string {
  const at = placeIn(name, random);
  return changed(name, at, name.charAt(at).repeat(2));
}

const placeIn = (name: string, random: Random): number =>
  Math.floor(random() * name.replace(/(?:社区|村|嘎查)$/, '').length);

const changed = (name: string, at: number, by: string): string => name.slice(0, at) + by + name.slice(at + 1);
