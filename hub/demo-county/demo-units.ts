import { isCountyDepartment, type UnitKind, type UnitRecord } from '../../subgraphs/grid/unit/unit.rules.js';
import { type DemoShape, type DemoTown, townPrefix, unitCode, villageCode } from './demo-shape.js';

type Body = Omit<UnitRecord, 'creditCode' | 'memberCodes'>;

/** Above the county and outside its tree: for what nobody in the county may handle. */
export const cityDiscipline = ({ code }: DemoShape): string => `${code.slice(0, 4)}00-JW`;

/** Initials, name without the county's, other names. The parent of each list is its first word. */
const BODIES: Readonly<Record<string, string>> = {
  XW: `
    XWB 县委办公室 县委办 | ZZB 县委组织部 组织部 | XCB 县委宣传部 宣传部 | TZB 县委统战部 统战部
    ZFW 县委政法委员会 政法委 县委政法委 | SGB 县委社会工作部 社工部 | BWB 县委机构编制委员会办公室 编办 县委编办
    XCG 县委巡察工作领导小组办公室 巡察办 县委巡察办 | DXX 县委党校 党校 | LGJ 县委老干部工作局 老干局 | DAG 档案馆 县档案馆
    JW 纪委监委 纪委 监委 监察委员会 纪律检查委员会 纪检委 | XFJ 信访局 信访办 县信访局`,
  ZF: `
    ZFB 政府办公室 政府办 | FGJ 发展和改革局 发改局 发改委 | JTY 教育体育局 教体局 教育局 | GXJ 工业和信息化局 工信局
    GAJ 公安局 县公安局 | MZJ 民政局 | SFJ 司法局 | CZJ 财政局 | RSJ 人力资源和社会保障局 人社局 人力社保局 劳动局
    ZRJ 自然资源局 自规局 国土局 | STJ 生态环境局 环保局 生态环境分局 | ZJJ 住房和城乡建设局 住建局 建设局
    JTJ 交通运输局 交通局 | SLJ 水利局 水务局 | NYJ 农业农村局 农业局 | JMJ 经济贸易局 经贸局 商务局
    WLJ 文化和旅游局 文旅局 | WJJ 卫生健康局 卫健局 卫健委 卫生局 | TYJ 退役军人事务局 退役军人局 | YJJ 应急管理局 应急局 安监局
    SJJ 审计局 | SCJ 市场监督管理局 市场监管局 市监局 工商局 食药监局 | TJJ 统计局 | YBJ 医疗保障局 医保局 | LYJ 林业局
    XZJ 乡村振兴局 扶贫办 | SPJ 行政审批服务局 审批局 政务服务中心 | CGJ 城市管理综合执法局 城管局 城管执法局 综合执法局
    RXZ 政务服务便民热线中心 热线中心 12345热线 | ZSJ 招商服务中心 招商局 | GXS 供销合作联社 供销社 | QXJ 气象局
    SWJ 税务局 | YCJ 烟草专卖局 烟草局 | XFD 消防救援大队 消防队 消防大队 | GJJ 住房公积金管理部 公积金中心
    GZY 公共资源交易中心 | KFQ 工业园区管理委员会 园区管委会 工业园管委会
    JQW 景区管理委员会 景区管委会 | ZDX 重点项目服务中心 项目中心 | YMZ 移民搬迁服务中心 移民办 移民中心
    CYZ 创业就业服务中心 就业局 | SBZ 社会保险经办中心 社保局 社保中心 养老经办中心`,
  '': `
    RDB 人大常委会办公室 人大办 | ZXB 政协办公室 政协办 | FY 人民法院 法院 县法院 | JCY 人民检察院 检察院 县检察院
    ZGH 总工会 工会 | FL 妇女联合会 妇联 | TXW 团县委 共青团 | KX 科学技术协会 科协 | GSL 工商业联合会 工商联
    CL 残疾人联合会 残联 | WL 文学艺术界联合会 文联 | HSZ 红十字会`,
  GZ: `
    GDG 供电公司 供电局 电力局 国家电网 | ZLS 自来水公司 供水公司 水厂 | RQG 天然气公司 燃气公司
    GJG 公共交通公司 公交公司 | CTG 城乡投资建设集团 城投公司 城投`,
};

const KINDS: Readonly<Record<string, UnitKind>> = {
  JW: 'DISCIPLINE',
  XFJ: 'PETITION_BUREAU',
  FY: 'JUDICIARY',
  JCY: 'JUDICIARY',
};
const MASS_ORGANISATIONS = ['ZGH', 'FL', 'TXW', 'KX', 'GSL', 'CL', 'WL', 'HSZ'];

/** Offices below departments: parent, initials, name, other names. */
const STATIONS = `
  GAJ JJD 交通警察大队 交警队 交警大队 | RSJ LDJ 劳动保障监察大队 劳动监察大队 劳监大队 | ZRJ BDC 不动产登记中心 不动产中心
  WJJ RMYY 人民医院 县医院 县人民医院 | WJJ ZYY 中医医院 县中医院 | JTY YZ 第一中学 县一中 | JTY ZJ 职业教育中心 县职中
  CGJ HWS 环境卫生管理所 环卫所 | JTJ GLD 公路管理段 公路段 | SFJ FYZ 法律援助中心`;

export function demoUnits(shape: DemoShape): UnitRecord[] {
  const { code, name, city, towns } = shape;
  const ofCounty = (initials: string, parent: string, kind: UnitKind, own: string, aliases: string[]): Body => ({
    code: unitCode(shape, initials),
    name: name + own.replace(/^县/, ''),
    kind,
    parentCode: parent === '' ? code : unitCode(shape, parent),
    areaCode: code,
    aliases: own.startsWith('县') ? [own, ...aliases] : aliases,
  });
  const bodies: Body[] = [
    superior(cityDiscipline(shape), `${city}纪委监委`, ['市纪委', '市监委']),
    superior(`${code.slice(0, 4)}00-XFJ`, `${city}信访局`, ['市信访局']),
    { code, name, kind: 'COUNTY', parentCode: null, areaCode: code, aliases: [] },
    ofCounty('XW', '', 'COUNTY', '委', ['县委', `中共${name}委`]),
    ofCounty('ZF', '', 'COUNTY', '人民政府', ['县政府', '县人民政府', `${name}政府`]),
    ...Object.entries(BODIES).flatMap(([group, list]) =>
      rows(list).map(([initials = '', own = '', ...aliases]) =>
        ofCounty(initials, group === 'GZ' ? 'ZF' : group, kindOf(group, initials), own, aliases),
      ),
    ),
    ...rows(STATIONS).map(([parent = '', initials = '', own = '', ...aliases]) =>
      ofCounty(initials, parent, 'STATION', own, aliases),
    ),
    ...towns.flatMap((town, at) => townUnits(shape, town, at)),
  ];
  const units = bodies.map((body): UnitRecord => ({ ...body, creditCode: null, memberCodes: [] }));
  return [...units, ...conferences(shape, units)];
}

function kindOf(group: string, initials: string): UnitKind {
  if (group === 'GZ') return 'ENTERPRISE';
  return KINDS[initials] ?? (MASS_ORGANISATIONS.includes(initials) ? 'MASS_ORGANISATION' : 'DEPARTMENT');
}

/** 信访工作联席会议, of the county and of each town (Arts. 11 and 13), with the units that sit in them. */
function conferences(shape: DemoShape, units: readonly UnitRecord[]): UnitRecord[] {
  const conference = (code: string, parentCode: string, own: string, memberCodes: readonly string[]): UnitRecord => ({
    code,
    name: `${own}信访工作联席会议`,
    kind: 'CONFERENCE',
    parentCode,
    areaCode: units.find((unit) => unit.code === parentCode)?.areaCode ?? null,
    aliases: [`${own}信访联席会议`],
    creditCode: null,
    memberCodes,
  });
  const ofTowns = shape.towns.map(({ name }, at) => {
    const town = townPrefix(shape, at);
    const members = units.filter(({ areaCode, kind }) => areaCode?.startsWith(town) && kind !== 'COUNTY');
    return conference(
      unitCode(shape, `LX${101 + at}`),
      town,
      name,
      members.map(({ code }) => code),
    );
  });
  const members = units.filter((unit) => isCountyDepartment(unit)).map(({ code }) => code);
  return [conference(unitCode(shape, 'LXHY'), shape.code, shape.name, members), ...ofTowns];
}

const rows = (list: string): string[][] =>
  list
    .split(/[|\n]/)
    .map((row) => row.trim().split(' '))
    .filter(([first]) => first !== '');

function townUnits(shape: DemoShape, { name, villages }: DemoTown, town: number): Body[] {
  const code = townPrefix(shape, town);
  const area = `${code}000`;
  const stem = name.replace(/镇$/, '');
  return [
    {
      code,
      name: `${name}人民政府`,
      kind: 'TOWN',
      parentCode: shape.code,
      areaCode: area,
      aliases: [name, `${stem}乡`, `${name}政府`, `${name}党委`],
    },
    {
      code: unitCode(shape, `PCS${101 + town}`),
      name: `${name}派出所`,
      kind: 'STATION',
      parentCode: unitCode(shape, 'GAJ'),
      areaCode: area,
      aliases: [`${stem}派出所`],
    },
    ...villages.map((village, at): Body => {
      const villageArea = villageCode(shape, town, at);
      const committee = village.kind === 'COMMUNITY' ? '居民委员会' : '村民委员会';
      return {
        code: villageArea,
        name: `${name}${village.name.replace(/村$/, '')}${committee}`,
        kind: village.kind,
        parentCode: code,
        areaCode: villageArea,
        aliases: [village.name, `${name}${village.name}`, ...village.aliases],
      };
    }),
  ];
}

const superior = (code: string, name: string, aliases: readonly string[]): Body => ({
  code,
  name,
  kind: 'SUPERIOR',
  parentCode: null,
  areaCode: null,
  aliases,
});
