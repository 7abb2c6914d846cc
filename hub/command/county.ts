import { Command, InvalidArgumentError, Option } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import type { GivenLabel } from '../../subgraphs/grid/area/level-label.rules.js';
import { demoCategories } from '../demo-county/demo-categories.js';
import { counties, divisionSource } from '../divisions/counties.js';
import { countyMeant, nearCounties, searchCounties } from '../divisions/county-search.rules.js';
import { divisionsOf } from '../divisions/divisions-of.js';
import { readLevelLabels } from '../divisions/read-level-labels.rules.js';
import { superiorBureau } from '../divisions/superior-bureau.rules.js';
import { readHubConfig } from '../hub-config.js';
import { printCountyStart } from './print-county-start.js';

interface InitOptions {
  readonly county: string;
  readonly label: readonly GivenLabel[];
  readonly check: boolean;
  readonly cells: boolean;
  readonly areasOnly: boolean;
  readonly rename: boolean;
  readonly beside: boolean;
}

/** So many are offered for a county that is not found. */
const NEAR_LIMIT = 10;

const initCommand = new Command('init')
  .description(
    '用公布的区划数据建立一个县：区划、最少的单位、内容分类和兜底规则 / start a county from the published divisions',
  )
  .requiredOption('--county <code>', '县级区划代码（6 位）或名称')
  .addOption(
    new Option('--label <labels>', '层级叫法，如 县=旗,镇=苏木,村=嘎查').argParser(labelsOf).default([], '按名称'),
  )
  .option('--cells', '并按乡镇建一级网格、按村建二级网格（无网格长）', false)
  .option('--areas-only', '只建区划，不建单位、分类和规则', false)
  .option('--rename', '与库中名称不同的，自今日起改用公布的名称，原名作别名', false)
  .option('--beside', '库中已有其他县时，仍在其旁建立', false)
  .option('--check', '只显示将要新增的内容，不写入 / change nothing', false)
  .action(async ({ county: written, ...options }: InitOptions) => {
    const county = countyMeant(counties(), written);
    if (county === null) return printNoCounty(written);
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    const source = divisionSource();
    const report = await bench.parts.grid!.startCounty(
      {
        divisions: divisionsOf(county.code),
        source: `${source.title}，截止 ${source.asOf}（${source.package}）`,
        asOf: source.asOf,
        superior: superiorBureau(county),
        categories: demoCategories(),
        labels: options.label,
        isWithUnits: !options.areasOnly,
        isWithCells: options.cells,
        isRenaming: options.rename,
      },
      { isTrial: options.check, isBesideOthers: options.beside },
    );
    printCountyStart(county, source, report, options.check);
    if (report.refusal !== null) process.exitCode = 1;
  });

const listCommand = new Command('list')
  .description('列出县级区划代码 / counties of the published divisions')
  .option('--search <words>', '代码的前几位，或名称、所在地级、省级中的文字，可用空格分开几个', '')
  .action(({ search }: { search: string }) => {
    const found = searchCounties(counties(), search);
    for (const { code, name, prefecture, province } of found)
      console.log(`${code}  ${name}  ${province} ${prefecture}`);
    if (found.length === 0) printNoCounty(search);
  });

function printNoCounty(written: string): void {
  console.error(`没有“${written}”这个县，或不止一个 / no such county, or several`);
  for (const { code, name, prefecture, province } of nearCounties(counties(), written, NEAR_LIMIT)) {
    console.error(`  ${code}  ${name}  ${province} ${prefecture}`);
  }
  process.exitCode = 1;
}

/** @throws InvalidArgumentError */
function labelsOf(written: string): readonly GivenLabel[] {
  const labels = readLevelLabels(written);
  if (typeof labels === 'string') throw new InvalidArgumentError(labels);
  return labels;
}

export const countyCommand = new Command('county')
  .description('建立真实的县 / start a real county')
  .addCommand(initCommand)
  .addCommand(listCommand);
