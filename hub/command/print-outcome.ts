import { THING_WORDS } from '../../subgraphs/grid/sheet/record-label.rules.js';
import type { SheetEffect, SheetOutcome } from '../../subgraphs/grid/sheet/sheet-outcome.js';
import { countEffects } from '../../subgraphs/grid/sheet/summarise-effects.rules.js';

const EFFECT_WORDS = { ADDED: '新增', AMENDED: '变更', ENDED: '撤销', ENDED_ALONG: '随之终止' } as const;
const ROWS_SHOWN = 20;

/** What came of a file: counts, the first records, and every fault with its line and column. */
export function printOutcome(
  { rows, revision, effects, faults, faultCount, closings }: SheetOutcome,
  isCheck: boolean,
): void {
  console.log(`读取 ${rows} 行`);
  for (const { thing, kind, count } of countEffects(effects)) {
    console.log(`  ${THING_WORDS[thing]} ${EFFECT_WORDS[kind]} ${count}`);
  }
  for (const effect of effects.slice(0, ROWS_SHOWN)) console.log(`    ${lineOf(effect)}`);
  if (effects.length > ROWS_SHOWN) console.log(`    …… 另有 ${effects.length - ROWS_SHOWN} 条`);
  for (const { line, column, message } of faults) {
    console.error(`${line === null ? '' : `第 ${line} 行`}${column === null ? '' : `「${column}」`}：${message}`);
  }
  if (faultCount > faults.length) console.error(`…… 另有 ${faultCount - faults.length} 处错误`);
  if (faultCount > 0) console.log(`共 ${faultCount} 处错误，未导入`);
  else if (isCheck)
    console.log(closings > 0 ? `试导入完成，未写入；正式导入须加 --confirm ${closings}` : '试导入完成，未写入');
  else console.log(revision === null ? '没有变化' : `已导入，组织数据第 ${revision} 版`);
}

function lineOf({ thing, kind, label, columns, on, line }: SheetEffect): string {
  const said = columns.length > 0 ? `：${columns.join('、')}` : '';
  const at = line === null ? '' : `第 ${line} 行 `;
  // Whoever may be known now was always the same person.
  const since = thing === 'PERSON' ? '' : `（自 ${on}）`;
  return `${at}${EFFECT_WORDS[kind]} ${THING_WORDS[thing]} ${label}${said}${since}`;
}
