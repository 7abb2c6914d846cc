import type { StartReport } from '../../subgraphs/grid/county/start-county.js';
import type { DivisionSource } from '../divisions/counties.js';
import type { County } from '../divisions/county-search.rules.js';
import { labelled } from './print-box.js';

const WHAT = {
  COUNTY: '县 county',
  TOWN: '乡镇 towns',
  VILLAGE: '村 villages',
  COMMUNITY: '社区 communities',
  UNIT: '单位 units',
  CELL: '网格 cells',
  CATEGORY: '分类 categories',
  ROUTING_RULE: '兜底规则 last rule',
} as const satisfies Record<StartReport['counts'][number]['what'], string>;

/** Of each list so many lines; the rest is counted. */
const LINES_LIMIT = 30;

export function printCountyStart(
  { code, name, prefecture, province }: County,
  source: DivisionSource,
  report: StartReport,
  isTrial: boolean,
): void {
  console.log(`${code} ${name}（${province} ${prefecture}）`);
  console.log(`${source.title}，截止 ${source.asOf}（${source.package}）\n`);
  for (const { what, listed, added } of report.counts) {
    console.log(labelled(WHAT[what], `${listed}，${isTrial || report.refusal ? '将' : ''}新增 ${added}`, 22));
  }
  printLines(
    '名称与库中不同 / called otherwise here',
    report.differences.map((each) => `${each.code}  库中 ${each.here}  公布 ${each.published}`),
  );
  printLines(
    '公布的区划中没有或库中已终止，保持不变 / not in the list, or ended here: left as they are',
    report.notListed.map((each) => `${each.code}  ${each.name}${each.endedOn ? `（${each.endedOn} 终止）` : ''}`),
  );
  console.log(`\n${ending(report, isTrial)}`);
}

function printLines(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${title}：${lines.length}`);
  for (const line of lines.slice(0, LINES_LIMIT)) console.log(`  ${line}`);
  if (lines.length > LINES_LIMIT) console.log(`  …… 另有 ${lines.length - LINES_LIMIT}`);
}

function ending({ refusal, otherCounties, isWritten }: StartReport, isTrial: boolean): string {
  if (refusal === 'OTHER_COUNTIES') {
    return `未写入：库中已有其他县 ${otherCounties.join('、')}；确要并存请加 --beside / another county is here`;
  }
  if (refusal === 'NAMES_DIFFER') return '未写入：名称不同；要改用公布的名称请加 --rename / names differ';
  if (isTrial) return '仅检查，未写入 / checked only';
  return isWritten ? '已写入 / written' : '没有变化 / nothing changed';
}
