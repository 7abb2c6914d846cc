import { HubError } from '../../../platform/errors/hub-error.js';
import { readReason } from '../case/read-reason.rules.js';

/** Why nobody is told in writing. */
export const NOTICE_EXEMPTIONS = [
  /** 姓名（名称）、住址不清 (Art. 23) */
  'NAME_OR_ADDRESS_UNCLEAR',
  /** 主动代办: nobody has petitioned. */
  'NO_PETITIONER',
] as const;
export type NoticeExemption = (typeof NOTICE_EXEMPTIONS)[number];

export interface Exempting {
  readonly exemption?: NoticeExemption | null;
  readonly exemptionReason?: string | null;
}

export interface Exempted {
  readonly exemption: NoticeExemption;
  readonly exemptionReason: string;
}

/**
 * The exemption somebody claims, with why; null where none is claimed.
 *
 * @param isWithNotice a document is issued all the same: one or the other
 * @throws HubError BAD_USER_INPUT
 */
export function readExemption({ exemption, exemptionReason }: Exempting, isWithNotice: boolean): Exempted | null {
  if (!exemption) {
    if (exemptionReason) throw new HubError('BAD_USER_INPUT', { field: 'exemptionReason' });
    return null;
  }
  if (isWithNotice) throw new HubError('BAD_USER_INPUT', { field: 'exemption' });
  return { exemption, exemptionReason: readReason(exemptionReason ?? '', 'exemptionReason') };
}
