import type { Channel } from '../../contracts/channel.js';

/** An invented matter. Persons, numbers and places do not exist. */
export interface DemoPetition {
  readonly channel: Channel;
  readonly label: string;
  readonly title: string;
  readonly content: string;
  /** Code of the demo county's 内容分类, and its name. A mail has none: a clerk classifies it. */
  readonly category: string | null;
  readonly categoryName: string;
  readonly address: string;
  readonly name: string;
  readonly phone: string;
}

type Told = Omit<DemoPetition, 'phone' | 'title' | 'content' | 'address'> & {
  readonly subject: string;
  readonly tell: (address: string) => string;
};

const TOLD: readonly Told[] = [
  {
    channel: 'HOTLINE',
    label: '12345 热线推送',
    subject: '路面塌陷多日无人修补',
    tell: (address) => `${address}门前的路面塌了一个坑，十多天没有人修，晚上学生放学看不清，请尽快修补。`,
    category: '030101',
    categoryName: '道路损毁',
    name: '韩向阳',
  },
  {
    channel: 'MAILBOX',
    label: '领导信箱邮件',
    subject: '小区供水每天只有两小时',
    tell: (address) => `县长您好：${address}一带自上月起每天只供水两小时，老人做饭都困难，请帮助协调。`,
    category: null,
    categoryName: '',
    name: '沈秋月',
  },
  {
    channel: 'LETTER',
    label: '来信批次（GBK 表格）',
    subject: '征地补偿款未足额发放',
    tell: (address) => `${address}去年修路征地，公示的补偿标准与实际发放不一致，请核查。`,
    category: '020101',
    categoryName: '征地补偿',
    name: '贺长林',
  },
  {
    channel: 'VISIT',
    label: '集体走访登记',
    subject: '工地拖欠工资',
    tell: (address) => `我们八人在${address}的工地干活，三个月的工资没有结清，要求尽快支付。`,
    category: '010101',
    categoryName: '拖欠工资',
    name: '罗大成',
  },
  {
    channel: 'ONLINE',
    label: '网上信访',
    subject: '夜间施工噪声扰民',
    tell: (address) => `${address}旁边的工地每天施工到凌晨一点，孩子无法休息，希望依法处理。`,
    category: '040101',
    categoryName: '噪声扰民',
    name: '方晓宁',
  },
];

/**
 * One matter for each channel, each at one of the addresses. `run` tells one sending from the next, so that none is
 * taken for a repeat.
 */
export function demoPetitions(run: string, addresses: readonly string[]): DemoPetition[] {
  const number = Number.parseInt(run, 36) % 1_000;
  return TOLD.map(({ subject, tell, ...told }, at) => {
    const address = addresses[at % addresses.length] ?? '';
    return {
      ...told,
      address,
      title: `${subject}（演示 ${run}）`,
      content: `${tell(address)}（演示 ${run}）`,
      // 1990000…: not given out to anybody.
      phone: `1990000${String(number * 10 + at).padStart(4, '0')}`,
    };
  });
}
