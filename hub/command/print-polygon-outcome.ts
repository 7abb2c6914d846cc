import { messageOf } from '../../platform/errors/catalogue.js';
import type { PolygonOutcome } from '../../subgraphs/grid/cell/import-polygons.js';
import type { FeatureFault } from '../../subgraphs/grid/cell/polygon-changes.rules.js';

/** Faults and warnings that are printed; of more only how many they are. */
const MOST_SHOWN = 100;

/** What came of a file: how many cells are drawn anew, every fault with its feature and cell, and the warnings. */
export function printPolygonOutcome(
  { features, revision, effects, faults, warnings }: PolygonOutcome,
  isCheck: boolean,
): void {
  console.log(`读取 ${features} 个要素，变更 ${effects.length} 个网格的范围`);
  print(faults, '处错误');
  print(warnings, '处提醒');
  if (faults.length > 0) console.log(`共 ${faults.length} 处错误，未导入`);
  else if (isCheck) console.log('试导入完成，未写入');
  else console.log(revision === null ? '没有变化' : `已导入，组织数据第 ${revision} 版`);
}

function print(faults: readonly FeatureFault[], what: string): void {
  for (const fault of faults.slice(0, MOST_SHOWN)) console.error(lineOf(fault));
  if (faults.length > MOST_SHOWN) console.error(`…… 另有 ${faults.length - MOST_SHOWN} ${what}`);
}

function lineOf({ number, cellCode, code, field, hint }: FeatureFault): string {
  const at = [number === null ? '' : `第 ${number} 个要素`, cellCode === null ? '' : `网格 ${cellCode}`, field ?? ''];
  return `${at.filter((part) => part !== '').join(' ')}：${hint || messageOf(code)}`;
}
