interface Branch {
  readonly code: string;
  readonly parentCode: string | null;
}

/**
 * The path of each unit, root first: `/610999/610999-ZJJ/`.
 *
 * @throws Error when a parent is missing or units hang in a circle
 */
export function unitPaths(units: readonly Branch[]): ReadonlyMap<string, string> {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const paths = new Map<string, string>();
  const pathOf = (unit: Branch, below: readonly string[]): string => {
    const known = paths.get(unit.code);
    if (known !== undefined) return known;
    if (below.includes(unit.code)) throw new Error(`unit ${unit.code} is below itself`);
    const parent = unit.parentCode === null ? null : byCode.get(unit.parentCode);
    if (parent === undefined) throw new Error(`unit ${unit.code} has no parent ${unit.parentCode}`);
    const path = `${parent === null ? '/' : pathOf(parent, [...below, unit.code])}${unit.code}/`;
    paths.set(unit.code, path);
    return path;
  };
  for (const unit of units) pathOf(unit, []);
  return paths;
}
