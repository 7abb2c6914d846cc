import { divisionsOfCounty, provinceText } from './province-text.rules.js';

const DIVISIONS = [
  { code: '610922', name: '石泉县' },
  { code: '610922100', name: '城关镇' },
  { code: '610922100001', name: '北门社区居委会' },
  { code: '610923', name: '宁陕县' },
  { code: '610923100', name: '城关镇' },
  { code: '610923100001', name: '城南社区居委会' },
  { code: '610923100002', name: '63919部队社区居委会' },
  { code: '610923100206', name: '老城村委会' },
  { code: '610923101', name: '四亩地镇' },
  { code: '610923101200', name: '四亩地村委会' },
];
const TEXT = provinceText(DIVISIONS);

describe('the text of a province', () => {
  it('gives each county back as it was', () => {
    expect(divisionsOfCounty(TEXT, '610922')).toEqual(DIVISIONS.slice(0, 3));
    expect(divisionsOfCounty(TEXT, '610923')).toEqual(DIVISIONS.slice(3));
  });

  it('has nothing of a county that is not in it', () => {
    expect(divisionsOfCounty(TEXT, '610924')).toEqual([]);
    expect(divisionsOfCounty('', '610923')).toEqual([]);
  });

  it('names a town by three digits, and a village by its step where that is not one', () => {
    expect(TEXT.split('\n').slice(3)).toEqual([
      '=610923宁陕县',
      '-100城关镇',
      '城南社区居委会',
      '63919部队社区居委会',
      '老城村委会\t204',
      '-101四亩地镇',
      '四亩地村委会\t200',
      '',
    ]);
  });

  it.each([
    ['a village before its town', [DIVISIONS[3], DIVISIONS[5]]],
    ['a town of another county', [DIVISIONS[3], DIVISIONS[1]]],
    ['a name with a line break', [{ code: '610923', name: '宁陕\n县' }]],
    ['no name', [{ code: '610923', name: '' }]],
  ])('cannot be written with %s', (_, divisions) => {
    expect(() => provinceText(divisions.flatMap((division) => division ?? []))).toThrow(Error);
  });
});
