/** When a submission took which step; null for one it has not taken. */
export interface WaySoFar {
  readonly receivedAt: Date;
  readonly normalisedAt: Date | null;
  readonly matchedAt: Date | null;
  readonly linkedAt: Date | null;
  /** Since when it waits for a person; null when it does not. */
  readonly setAsideAt: Date | null;
}

export interface Step {
  readonly name: string;
  readonly at: Date;
}

/** The way as its petitioner reads it, in the order in which it was gone. */
export function progressSteps({ receivedAt, normalisedAt, matchedAt, linkedAt, setAsideAt }: WaySoFar): Step[] {
  const steps: readonly (readonly [string, Date | null])[] = [
    ['已收到', receivedAt],
    ['已整理', normalisedAt],
    ['已核对是否重复', matchedAt],
    ['已登记为信访事项', linkedAt],
    ['由工作人员核对', setAsideAt],
  ];
  return steps.flatMap(([name, at]) => (at === null ? [] : [{ name, at }]));
}
