/** One entry of the county's 内容分类: two digits a level, padded with zeros (`010200` is of level 2). */
export interface Category {
  readonly code: string;
  readonly level: 1 | 2 | 3;
  readonly parentCode: string | null;
  readonly name: string;
  readonly aliases: readonly string[];
}
