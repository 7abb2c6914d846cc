/** 党小组: lies over the tree of cells and is no part of it; it may have members in several cells. */
export interface PartyGroup {
  readonly id: string;
  readonly name: string;
  /** The village or community whose branch it belongs to. */
  readonly areaCode: string;
  readonly cellIds: readonly string[];
}
