let orders = 0;

/** A work order as the county's JSON hotline tells it; only what a test is about is named. */
export function anOrder(part: Record<string, unknown> = {}): Record<string, unknown> {
  orders += 1;
  return {
    workOrderNo: `RX${String(orders).padStart(6, '0')}`,
    demandType: '投诉',
    intakeMethod: '电话',
    content: `南街社区${orders}号楼楼道灯坏了，一直无人维修。`,
    category: '公用事业->路灯照明',
    townName: '城关镇',
    villageName: '南街社区',
    ...part,
  };
}

/** Somebody who tells of a matter in full. */
export const WANG = { callerName: '王秀兰', contactPhone: '13891500001', callerIdNo: '610924198803052426' };
export const NOISE = '滨河社区三号楼对面工地每天夜里施工到凌晨两点，噪音很大，老人孩子无法休息，请求制止夜间施工。';
