import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { importLetters } from '../../connectors/letter/import-letters.js';
import { type LetterRowV1, letterRowV1 } from '../../connectors/letter/letter-row.js';
import { type MemoryInbox, memoryInbox } from '../builders/memory-inbox.js';

const NOW = new Date('2026-03-10T02:00:00Z');
const HEADER = ['批次号', '序号', '收信日期', '写信人', '证件号', '电话', '住址', '摘要', '扫描文件名'];
const ROW = ['L2026-015', '1', '2026/3/5', '李示例', '11010519491231002X', '13800138000', '红旗村', '反映村道积水', ''];

type Row = (string | number)[];
const row = (seq: string, change: Partial<Record<(typeof HEADER)[number], string | number>> = {}): Row =>
  HEADER.map((name, at) => change[name] ?? (name === '序号' ? seq : ROW[at]!));
const csv = (rows: readonly Row[], delimiter = ',') => rows.map((cells) => cells.join(delimiter)).join('\r\n');

async function aFolder() {
  const path = await mkdtemp(join(tmpdir(), 'hub-letters-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

async function bring(bytes: Buffer | string, { inbox = memoryInbox(), name = 'batch.csv', scans = false } = {}) {
  await using folder = await aFolder();
  const file = join(folder.path, name);
  await writeFile(file, bytes);
  const scansDir = join(folder.path, 'scans');
  await mkdir(join(scansDir, '2026'), { recursive: true });
  await writeFile(join(scansDir, '2026', 'L015-1.JPG'), 'jpg');
  await writeFile(join(scansDir, 'ocr-1.txt'), iconv.encode('尊敬的领导', 'gbk'));
  const result = await importLetters({ file, inbox, now: NOW, ...(scans ? { scansDir } : {}) });
  return { result, inbox, letters: lettersIn(inbox) };
}

const lettersIn = (inbox: MemoryInbox): LetterRowV1[] =>
  [...inbox.stored.values()].map(({ raw }) => letterRowV1.parse(JSON.parse(Buffer.from(raw).toString())));

describe('a letter batch', () => {
  const text = csv([HEADER, row('1'), row('2')]);

  it.each([
    ['GBK', iconv.encode(text, 'gbk')],
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with tabs', iconv.encode(csv([HEADER, row('1'), row('2')], '\t'), 'utf-16le', { addBOM: true })],
  ])('is read from a CSV in %s', async (_, bytes) => {
    const { result, letters } = await bring(bytes);

    expect(result).toEqual({ taken: 2, repeated: 0, setAside: 0, errors: [] });
    expect(letters[0]).toMatchObject({
      batchNo: 'L2026-015',
      seq: '1',
      receivedOn: '2026-03-05',
      senderName: '李示例',
    });
  });

  it('starts its clock on the day the letter came', async () => {
    const { inbox } = await bring(text);

    expect([...inbox.stored.values()][0]).toMatchObject({
      channel: 'LETTER',
      profile: 'letter-row',
      externalId: 'L2026-015/1',
      receivedAt: new Date('2026-03-04T16:00:00Z'),
    });
  });

  it('may have a title above its header, a batch number in it, empty rows and a total', async () => {
    const title = '某县信访局来信登记表,,,\r\n批次号：L2026-016  登记人：王,,\r\n\r\n';
    const rows = [HEADER, row('1', { 批次号: '' }), HEADER.map(() => ''), row('合计', { 批次号: '', 收信日期: '' })];
    const total = '合计,2,,,,,,,';
    const { result, letters } = await bring(`${title}${csv(rows.slice(0, 3))}\r\n${total}`);

    expect(result).toMatchObject({ taken: 1, errors: [] });
    expect(letters[0]).toMatchObject({ batchNo: 'L2026-016', seq: '1' });
  });

  it('is taken in part: each bad row is named in Chinese and kept whole', async () => {
    const { result, inbox } = await bring(
      csv([
        HEADER,
        row('1'),
        row('2', { 证件号: '1.10105E+17' }),
        row('3', { 收信日期: '3月5日' }),
        row('', { 摘要: '' }),
        row('5', { 证件号: '110105194912310000' }),
        row('6', { 收信日期: '2026-03-12' }),
        row('7'),
      ]),
    );

    expect(result).toMatchObject({ taken: 2, repeated: 0, setAside: 5 });
    expect(result.errors).toEqual([
      { row: 3, column: '证件号', code: 'FIELD_INVALID', message: expect.stringContaining('科学计数法') },
      { row: 4, column: '收信日期', code: 'FIELD_INVALID', message: expect.stringContaining('日期应写作') },
      { row: 5, column: '序号', code: 'FIELD_MISSING', message: '必填' },
      { row: 5, column: '摘要', code: 'FIELD_MISSING', message: '必填' },
      { row: 6, column: '证件号', code: 'FIELD_INVALID', message: expect.stringContaining('截断') },
      { row: 7, column: '收信日期', code: 'FIELD_INVALID', message: '收信日期不能晚于今天' },
    ]);
    const aside = [...inbox.stored.values()].filter(({ code }) => code !== undefined);
    expect(aside).toHaveLength(5);
    expect(Buffer.from(aside[0]!.raw).toString()).toContain('1.10105E+17');
  });

  it('changes nothing when it comes again', async () => {
    const inbox = memoryInbox();
    const rows = csv([HEADER, row('1'), row('2'), row('', {})]);
    await bring(rows, { inbox });

    const { result } = await bring(iconv.encode(rows, 'gbk'), { inbox });

    expect(result).toMatchObject({ taken: 0, repeated: 2, setAside: 1 });
    expect(inbox.stored.size).toBe(3);
  });

  it('does not take two letters for one because they bear the same number', async () => {
    const { result } = await bring(csv([HEADER, row('1'), row('1'), row('1', { 摘要: '另一件事' })]));

    expect(result).toMatchObject({ taken: 1, repeated: 1, setAside: 1, errors: [{ row: 4, column: '序号' }] });
  });

  it('carries its scans and what was read from them', async () => {
    const header = [...HEADER, 'OCR文本文件'];
    const { result, inbox, letters } = await bring(
      csv([
        header,
        [...row('1', { 扫描文件名: 'l015-1.jpg' }), 'ocr-1.txt'],
        [...row('2', { 扫描文件名: 'l015-1、missing.jpg' }), ''],
        [...row('3', { 扫描文件名: '../batch.csv' }), ''],
      ]),
      { scans: true },
    );

    expect(result).toMatchObject({ taken: 1, setAside: 2 });
    expect(result.errors).toMatchObject([
      { row: 3, column: '扫描文件名', message: expect.stringContaining('第 2 个') },
      { row: 4, column: '扫描文件名' },
    ]);
    const [first] = inbox.stored.values();
    expect(first!.files.map(({ name, contentType }) => [name, contentType])).toEqual([['L015-1.JPG', 'image/jpeg']]);
    expect(letters[0]!.ocrText).toBe('尊敬的领导');
  });

  it('is read from a workbook: merged cells, serial days, numbers that are names', async () => {
    const sheet = utils.aoa_to_sheet([
      ['来信登记表'],
      HEADER,
      row('1', { 收信日期: 46_086, 电话: 13_800_138_000 }),
      row('2', { 批次号: '', 收信日期: 46_086 }),
      row('3', { 批次号: '', 收信日期: 46_086, 证件号: 110_105_194_912_310_000 }),
    ]);
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 8 } },
      { s: { r: 2, c: 0 }, e: { r: 4, c: 0 } },
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['说明'], ['请勿改动列名']]), '说明');
    utils.book_append_sheet(book, sheet, '来信');

    for (const bookType of ['xlsx', 'biff8'] as const) {
      const bytes = write(book, { type: 'buffer', bookType }) as Buffer;
      const { result, letters } = await bring(bytes, { name: 'batch.dat' });

      expect(result).toMatchObject({ taken: 2, setAside: 1, errors: [{ row: 5, column: '证件号' }] });
      expect(letters[1]).toMatchObject({ batchNo: 'L2026-015', seq: '2', receivedOn: '2026-03-05' });
      expect(letters[0]!.phone).toBe('13800138000');
    }
  });

  it('keeps a quote that is never closed from swallowing the rows below it', async () => {
    const { result } = await bring(csv([HEADER, row('1', { 摘要: '"反映' }), row('2'), row('3')]));

    expect(result).toMatchObject({ taken: 3 });
  });

  it.each<[string, Buffer | string]>([
    ['nothing', ''],
    ['a text', 'hello'],
    ['a broken workbook', Buffer.from('504b0304deadbeef', 'hex')],
    ['a table of something else', 'a,b,c\r\n1,2,3'],
  ])('is refused as a whole when it is %s', async (_, bytes) => {
    await expect(bring(bytes)).rejects.toMatchObject({ code: 'PAYLOAD_UNREADABLE' });
  });

  it('stays with its sender when it cannot be stored, and is taken when it comes again', async () => {
    const inbox = memoryInbox();
    inbox.failure = new Error('away');

    await expect(bring(text, { inbox })).rejects.toThrow('away');
    inbox.failure = null;
    const { result } = await bring(text, { inbox });

    expect(result).toMatchObject({ taken: 2 });
  });
});
