let serial = 0;

/** A new work order of the JSON platform; only what a test is about is named. */
export function aHotlineOrder(fields: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  serial += 1;
  const no = `T${process.pid}-${Date.now()}-${serial}`;
  return {
    workOrderNo: no,
    eventType: '新增',
    demandType: '求助',
    intakeMethod: '电话',
    title: `路面塌陷 ${no}`,
    content: `滨河广场门前的路面塌了一个坑（${no}），请尽快修补。`,
    category: '交通运输->道路维修',
    address: '城关镇滨河社区滨河广场',
    callerName: '韩向阳',
    contactPhone: `1991${String(1_000_000 + ((process.pid * 7_919 + serial) % 9_000_000)).slice(-7)}`,
    calledAt: '2026-11-20 09:30:00',
    ...fields,
  };
}
