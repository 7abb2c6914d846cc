import { COORDINATE_SYSTEMS, type CoordinateSystem } from '../../../contracts/coordinates.js';
import { demoCells } from '../../../hub/demo-county/demo-cells.js';
import { NINGAN } from '../../../hub/demo-county/ningan.js';
import type { Position } from '../cell/cell.rules.js';
import { POLYGON_LIMITS } from './polygon-limits.rules.js';
import { type FeatureRead, readPolygonFile } from './read-polygon-file.js';
import { writePolygonFile } from './write-polygon-file.js';

const RING: Position[] = [
  [108, 33],
  [108.01, 33],
  [108.01, 33.01],
  [108, 33.01],
  [108, 33],
];
const SQUARE = { type: 'Polygon', coordinates: [RING] };
const feature = (properties: object | null, geometry: unknown = SQUARE) => ({ type: 'Feature', properties, geometry });
const collection = (features: unknown[], more: object = {}) => ({ type: 'FeatureCollection', ...more, features });
const legacy = (name: string) => ({ crs: { type: 'name', properties: { name } } });

function read(file: unknown, crs: CoordinateSystem | null = null): FeatureRead[] {
  const bytes = Buffer.from(typeof file === 'string' ? file : JSON.stringify(file));
  const result = readPolygonFile(bytes, crs, POLYGON_LIMITS);
  if ('faults' in result) throw new Error(result.faults.map(({ code }) => code).join());
  return [...result.value];
}

const codesOf = (features: readonly FeatureRead[]) =>
  features.map(({ number, faults }) => `${number} ${faults.map(({ code }) => code).join()}`);

describe('a file of polygons', () => {
  it('is read feature by feature, the bad ones beside the good', () => {
    const file = collection([
      feature({ code: '610999101001' }),
      feature({ code: 610_999_101_002 }),
      feature({ name: '没有编码' }),
      feature({ code: '610999101003' }, null),
      feature({ code: '610999101001' }),
      { type: 'Point' },
      feature({ code: Number('610999101001001001') }),
    ]);

    expect(codesOf(read(file, 'WGS84'))).toEqual([
      '1 ',
      '2 ',
      '3 POLYGON_CODE_MISSING',
      '4 POLYGON_UNREADABLE',
      '5 POLYGON_CODE_REPEATED',
      '6 POLYGON_UNREADABLE',
      '7 POLYGON_CODE_MISSING',
    ]);
    expect(read(file, 'WGS84')[1]).toMatchObject({ code: '610999101002', polygon: SQUARE, sourceCrs: 'WGS84' });
  });

  it('one feature of which is no JSON is read but for that one', () => {
    const good = JSON.stringify(feature({ code: '1' }));
    const file = `\ufeff{ "name": "a \\"}]" , "type":"FeatureCollection", "features" : [ ${good} , {"type": oops} , ${good.replace('"1"', '"2"')} ] }\n`;

    expect(codesOf(read(file, 'WGS84'))).toEqual(['1 ', '2 POLYGON_UNREADABLE', '3 ']);
  });

  it.each([
    ['urn:ogc:def:crs:EPSG::4490', 'CGCS2000'],
    ['EPSG:4490', 'CGCS2000'],
    ['EPSG:4326', 'WGS84'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'WGS84'],
  ])('says by its crs member %s that it is in %s', (name, crs) => {
    expect(read(collection([feature({ code: '1' })], legacy(name)))[0]).toMatchObject({ sourceCrs: crs, faults: [] });
  });

  it('is never taken to be in a system nobody named', () => {
    expect(codesOf(read(collection([feature({ code: '1' }), feature({ code: '2', crs: 'GCJ-02' })])))).toEqual([
      '1 POLYGON_CRS_MISSING',
      '2 ',
    ]);
  });

  it('of a system we do not know is refused, unless whoever brings it says which it is', () => {
    const file = collection([feature({ code: '1' })], legacy('EPSG:2383'));

    expect(() => read(file)).toThrow('POLYGON_CRS_UNKNOWN');
    expect(codesOf(read(file, 'BD09'))).toEqual(['1 ']);
  });

  it.each([
    ['nothing', ''],
    ['a text', '"FeatureCollection"'],
    ['a single feature', JSON.stringify(feature({ code: '1' }))],
    ['no features', '{"type":"FeatureCollection"}'],
    ['features that are no list', '{"type":"FeatureCollection","features":{}}'],
    ['an end that is missing', JSON.stringify(collection([feature({ code: '1' })])).slice(0, -1)],
    ['something behind its end', `${JSON.stringify(collection([]))}{}`],
    ['a comma that is missing', '{"type":"FeatureCollection","features":[{} {}]}'],
    ['an open text', '{"type":"FeatureCollection","features":["'],
  ])('with %s is none', (_, text) => {
    expect(() => read(text, 'WGS84')).toThrow('POLYGON_FILE_UNREADABLE');
  });

  it('larger than what is held in memory is refused unread', () => {
    const result = readPolygonFile(Buffer.alloc(11), 'WGS84', { ...POLYGON_LIMITS, fileBytes: 10 });

    expect(result).toMatchObject({ faults: [{ code: 'POLYGON_FILE_TOO_LARGE' }] });
  });

  it.each(COORDINATE_SYSTEMS)('written in %s and read again has the same polygons, to the last digit', (crs) => {
    const cells = demoCells(NINGAN).flatMap(({ polygon, ...cell }) =>
      polygon === null ? [] : [{ ...cell, polygon, sourceCrs: 'GCJ02' as const }],
    );

    const again = read([...writePolygonFile(cells, crs)].join(''));

    expect(again.map(({ code, polygon, sourceCrs }) => ({ code, polygon, sourceCrs }))).toEqual(
      cells.map(({ code, polygon, sourceCrs }) => ({ code, polygon, sourceCrs })),
    );
  });
});
