import type { EnvelopeV1 } from '../../../contracts/envelope.js';
import { NOON } from './open-intake-desk.js';

/** Everything that must never be read anywhere in the clear. All invented. */
export const SECRETS = ['欧阳铁柱', '13800138000', '340102199001011236', 'tiezhu@example.cn'] as const;

/** An online petition as its mutation's input; only what the test is about is named. */
export const aPetition = (about: object = {}) => ({
  title: '人民路路灯不亮',
  content:
    '城关镇人民路三号楼前路灯已坏半月，请打138-0013-8000或１３８００１３８０００联系，证件340102199001011236，邮箱tiezhu@example.cn。',
  purpose: 'APPEAL',
  address: '城关镇人民路三号楼',
  petitioner: { name: '欧阳铁柱', phone: '13800138000', idNo: '340102199001011236', email: 'tiezhu@example.cn' },
  ...about,
});

/** The same, as the connector hands it over, with two files. */
export function aPetitionEnvelope(externalId: string, about: object = {}): EnvelopeV1 {
  return {
    channel: 'ONLINE',
    sourceSystem: 'online',
    externalId,
    event: 'NEW',
    version: '1',
    profile: 'online',
    receivedAt: NOON,
    contentType: 'application/json',
    raw: Buffer.from(JSON.stringify(aPetition(about))),
    files: [
      { name: '欧阳铁柱13800138000.jpg', contentType: 'image/jpeg', bytes: Buffer.from(`photo ${externalId}`) },
      { name: '情况说明.pdf', contentType: 'application/pdf', bytes: Buffer.from(`letter ${externalId}`) },
    ],
  };
}
