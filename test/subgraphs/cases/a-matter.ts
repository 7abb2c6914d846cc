import { v7 as uuidv7 } from 'uuid';
import type { MatterV1 } from '../../../contracts/matter.js';

/** A matched submission; only what the test is about is named. */
export function aMatter(about: Partial<MatterV1> = {}): MatterV1 {
  return {
    submissionId: uuidv7(),
    channel: 'HOTLINE',
    sourceSystem: 'hotline:county-json',
    event: 'NEW',
    receivedAt: '2026-03-02T01:30:00.000Z',
    title: '城东社区道路破损多日无人维修',
    purpose: 'APPEAL',
    category: 'ROAD',
    place: { areaCode: '610999', address: '城东社区三组', point: null },
    respondents: [],
    urgency: 'NORMAL',
    personCount: 1,
    confidential: false,
    match: { kind: 'NEW' },
    quiet: false,
    ...about,
  };
}

/** What came in on the matter of an earlier submission. */
export function anArrivalOn(anchor: MatterV1, about: Partial<MatterV1> = {}): MatterV1 {
  return aMatter({
    match: {
      kind: (about.event ?? 'NEW') === 'NEW' ? 'JOINED' : 'EVENT',
      anchorSubmissionId: anchor.submissionId,
      anchorCaseId: null,
      certainty: 0.95,
      reasons: ['同一来电号码', '同一地点'],
    },
    ...about,
  });
}
