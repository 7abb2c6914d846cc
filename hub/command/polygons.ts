import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../../contracts/coordinates.js';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';
import { dayOption } from './day-option.js';
import { printPolygonOutcome } from './print-polygon-outcome.js';
import { printedProgress } from './progress.js';

interface ImportOptions {
  readonly check?: boolean;
  readonly crs?: CoordinateSystem;
  readonly from?: string;
}

const importCommand = new Command('import')
  .description('导入网格范围（GeoJSON）：全部生效或全不生效；同一文件再次导入不变 / import polygons')
  .argument('<file>', 'UTF-8 的 FeatureCollection，properties.code 为网格编码')
  .addOption(new Option('--crs <crs>', '坐标系；文件已写明的可不写').choices(COORDINATE_SYSTEMS))
  .option('--check', '试导入：只报告将变更什么，不写入')
  .option('--from <date>', '自该日起生效，默认今日', dayOption)
  .action(async (file: string, { check = false, crs, from }: ImportOptions) => {
    const { openWorkbench } = await import('../workbench.js');
    const progress = printedProgress();
    const bytes = await progress.step('读取文件', () => readFile(file));
    await using bench = await progress.step('打开数据库', () => openWorkbench(readHubConfig(), createLogger('warn')));
    const outcome = await progress.step(check ? '试导入' : '导入', () =>
      bench.parts.grid!.importPolygons({
        bytes,
        fileName: basename(file),
        crs: crs ?? null,
        by: 'command',
        from,
        isTrial: check,
      }),
    );
    printPolygonOutcome(outcome, check);
    if (outcome.faults.length > 0) process.exitCode = 1;
  });

interface ExportOptions {
  readonly asOf?: string;
  readonly crs: CoordinateSystem;
  readonly level?: string;
}

const exportCommand = new Command('export')
  .description('导出现行（或某日的）网格范围；再导入不变 / export polygons')
  .argument('<file>', '写入的文件')
  .addOption(new Option('--crs <crs>', '坐标系').choices(COORDINATE_SYSTEMS).default('WGS84'))
  .addOption(new Option('--level <level>', '只导出这一级，默认各级').choices(['1', '2', '3', '4']))
  .option('--as-of <date>', '该日有效的，默认今日', dayOption)
  .action(async (file: string, { asOf, crs, level }: ExportOptions) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    const wanted = { crs, asOf, level: level === undefined ? undefined : Number(level) };
    await pipeline(Readable.from(await bench.parts.grid!.exportPolygons(wanted)), createWriteStream(file));
    console.log(file);
  });

export const polygonsCommand = new Command('polygons')
  .description('网格范围：GeoJSON 导入导出 / polygons of cells, by GeoJSON')
  .addCommand(importCommand)
  .addCommand(exportCommand);
