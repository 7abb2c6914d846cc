import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import {
  SHEET_FORMATS,
  type SheetFile,
  type SheetFormat,
  sheetTemplate,
} from '../../subgraphs/grid/sheet/export-sheet.js';
import { SHEET_KINDS } from '../../subgraphs/grid/sheet/sheet-kinds.rules.js';
import { readHubConfig } from '../hub-config.js';
import { dayOption } from './day-option.js';
import { polygonsCommand } from './polygons.js';
import { printOutcome } from './print-outcome.js';
import { printedProgress } from './progress.js';

const KIND_LIST = SHEET_KINDS.map(({ name, title }) => `${name}（${title}）`).join('、');
const kindArgument = () => new Argument('<kind>', `表的种类：${KIND_LIST}`);

interface ImportOptions {
  readonly check?: boolean;
  readonly complete?: boolean;
  readonly confirm?: number;
  readonly from?: string;
}

const importCommand = new Command('import')
  .description('导入组织数据表（CSV 或 XLSX）：整表一次生效，有错全不导入；同一文件再次导入不变 / import a sheet')
  .addArgument(kindArgument())
  .argument('<file>', 'CSV（UTF-8 或 GB18030）或 XLSX')
  .option('--check', '试导入：只报告将新增、变更、撤销什么，不写入')
  .option('--complete', '文件是全部清单：其中没有的将撤销（须以 --confirm 确认条数）')
  .option('--confirm <n>', '确认撤销的条数', Number)
  .option('--from <date>', '未写生效日期的行自该日起生效，默认今日', dayOption)
  .action(async (kind: string, file: string, { check = false, complete = false, confirm, from }: ImportOptions) => {
    const { openWorkbench } = await import('../workbench.js');
    const progress = printedProgress();
    const bytes = await progress.step('读取文件', () => readFile(file));
    await using bench = await progress.step('打开数据库', () => openWorkbench(readHubConfig(), createLogger('warn')));
    const outcome = await progress.step(check ? '试导入' : '导入', () =>
      bench.parts.grid!.importSheet({
        kind,
        bytes,
        fileName: basename(file),
        by: 'command',
        isTrial: check,
        isComplete: complete,
        confirmedClosings: confirm,
        from,
      }),
    );
    printOutcome(outcome, check);
    if (outcome.faultCount > 0) process.exitCode = 1;
  });

interface ExportOptions {
  readonly asOf?: string;
  readonly format: SheetFormat;
  readonly output?: string;
}

const exportCommand = new Command('export')
  .description('导出现行（或某日的）组织数据表；再导入不变 / export what is in force')
  .addArgument(kindArgument())
  .option('--as-of <date>', '该日有效的，默认今日', dayOption)
  .addOption(new Option('--format <format>', '格式').choices(SHEET_FORMATS).default('xlsx'))
  .option('-o, --output <file>', '写入的文件，默认按种类和日期命名；- 为标准输出')
  .action(async (kind: string, { asOf, format, output }: ExportOptions) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    await put(await bench.parts.grid!.exportSheet(kind, format, asOf), output);
  });

const templateCommand = new Command('template')
  .description('下载模板：表头、示例行和填写说明（XLSX）/ an empty sheet to fill in')
  .addArgument(kindArgument())
  .option('-o, --output <file>', '写入的文件，默认按种类命名；- 为标准输出')
  .action((kind: string, { output }: Pick<ExportOptions, 'output'>) => put(sheetTemplate(kind), output));

async function put({ bytes, fileName, rows }: SheetFile, output = fileName): Promise<void> {
  if (output === '-') {
    process.stdout.write(bytes);
    return;
  }
  await writeFile(output, bytes);
  console.log(`${output}  ${rows} 行 / rows`);
}

export const gridCommand = new Command('grid')
  .description('区划、网格、单位等组织数据：按表导入导出 / the organisation, by files')
  .addCommand(importCommand)
  .addCommand(exportCommand)
  .addCommand(templateCommand)
  .addCommand(polygonsCommand);
