import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import iconv from 'iconv-lite';
import { inventedOrder, type OrderRange } from './invented-orders.js';

export interface LetterBatchFile extends AsyncDisposable {
  readonly file: string;
}

const COLUMNS = [
  '批次号',
  '序号',
  '收信日期',
  '写信人',
  '电话',
  '住址',
  '问题属地',
  '信访目的',
  '内容分类',
  '标题',
  '摘要',
];
const CATEGORIES = ['道路损毁', '供水', '噪声扰民', '拖欠工资', '宅基地', '占道经营'];

/** A county's index of so many letters as Excel on a Chinese Windows saves it: GBK, a title row above the header. */
export async function letterBatchFile({ run, from, count }: OrderRange): Promise<LetterBatchFile> {
  const rows = Array.from({ length: count }, (_, position) => {
    const at = from + position;
    const { title, content, address, callerName, contactPhone } = inventedOrder({ run, at });
    const category = CATEGORIES[at % CATEGORIES.length]!;
    const sender = [callerName!, contactPhone!, address!, address!];
    return [`BENCH-${run}`, `${at + 1}`, '2026/11/20', ...sender, '申诉求决', category, title!, content!];
  });
  const folder = await mkdtemp(join(tmpdir(), 'hub-bench-letters-'));
  const file = join(folder, 'letters.csv');
  await writeFile(file, iconv.encode(stringify([['来信登记表'], COLUMNS, ...rows]), 'gbk'));
  return { file, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
