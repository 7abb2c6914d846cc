/** Why a mailbox is not being read. */
export type MailboxTrouble = 'login' | 'connection' | 'store';

interface BackOff {
  readonly firstMs: number;
  readonly mostMs: number;
}

/** A wrong password tried again and again locks the account; a server that is away may be back any moment. */
const BACK_OFFS: Readonly<Record<MailboxTrouble, BackOff>> = {
  login: { firstMs: 15_000, mostMs: 600_000 },
  connection: { firstMs: 500, mostMs: 120_000 },
  store: { firstMs: 500, mostMs: 10_000 },
};

/** Milliseconds to wait after `failures` in a row; doubled each time, up to a fifth more by `random` (0 to 1). */
export function waitMs(trouble: MailboxTrouble, failures: number, random: number): number {
  const { firstMs, mostMs } = BACK_OFFS[trouble];
  const doubled = Math.min(firstMs * 2 ** Math.min(failures - 1, 20), mostMs);
  return Math.round(doubled * (1 + random / 5));
}
