import { DEMO_ADDRESSES } from '../../hub/demo-county/demo-addresses.js';

/** Which orders a run sends. `run` tells one run's orders, and their persons, from every other's. */
export interface OrderRange {
  readonly run: number;
  readonly from: number;
  readonly count: number;
}

const PLACES = DEMO_ADDRESSES.filter(({ place }) => place !== null).map(({ address }) => address);
const MATTERS: readonly (readonly [category: string, subject: string, told: string])[] = [
  ['交通运输->道路维修', '路面塌陷无人修补', '路面塌了一个坑，十多天没有人修，晚上学生放学看不清，请尽快修补'],
  ['公用事业->供水', '每天只供水两小时', '自上月起每天只供水两小时，老人做饭都困难，多次致电水厂没有结果'],
  ['生态环境->噪声污染', '夜间施工扰民', '旁边的工地每天施工到凌晨一点，孩子无法休息，希望依法处理'],
  ['劳动社保->工资待遇->拖欠工资', '工地拖欠工资', '在工地干活三个月的工资没有结清，包工头电话不接，要求尽快支付'],
  ['农业农村->宅基地', '宅基地审批没有答复', '去年秋天递交的宅基地申请至今没有答复，村里说已报镇里'],
  ['城市管理->占道经营', '占道经营影响通行', '早晚市占了半条街，救护车都进不去，请安排人管理'],
];
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '向阳秋月长林大成晓宁建国春梅志强海燕文博平安玉兰福全金凤小龙红霞永明素珍德才桂英';

/** The `at`-th order of a run, as the 12345 platform of the demo county words it. Invented, and no two persons alike. */
export function inventedOrder({
  run,
  at,
  matter,
}: {
  run: number;
  at: number;
  matter?: number;
}): Record<string, string> {
  const [category, subject, told] = MATTERS[matter ?? at % MATTERS.length]!;
  // Of one kind and from one place they all go to one department.
  const address = PLACES[matter === undefined ? at % PLACES.length : 0]!;
  const mark = markOf(run, at);
  return {
    workOrderNo: `B${mark}`,
    eventType: '新增',
    demandType: '求助',
    intakeMethod: '电话',
    title: `${subject} ${mark}`,
    content: `${address}${told}。来电人称此事已拖了${(at % 40) + 2}天（${mark}）。`,
    category,
    address,
    callerName: nameOf(run, at),
    // 199…: a range that is not given out.
    contactPhone: `199${String((run * 100_000 + at) % 100_000_000).padStart(8, '0')}`,
    calledAt: '2026-11-20 09:30:00',
  };
}

/** Stands in the number and the title of the order, and so in the title of its case. */
export const markOf = (run: number, at: number): string => `${run.toString(36)}x${at.toString(36)}`;

/** No two of a run are alike below 30,000: one name at one address would be one person. */
function nameOf(run: number, at: number): string {
  const turn = Math.floor(at / SURNAMES.length);
  const given = [turn, Math.floor(turn / GIVEN.length) + run].map((number) => GIVEN[number % GIVEN.length]);
  return SURNAMES[at % SURNAMES.length]! + given.join('');
}
