import { progressSteps } from './progress-steps.rules.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 21, hour));
const arrived = { receivedAt: at(1), normalisedAt: null, matchedAt: null, linkedAt: null, setAsideAt: null };

describe('the progress of a petition', () => {
  it('begins with its being received', () => {
    expect(progressSteps(arrived)).toEqual([{ name: '已收到', at: at(1) }]);
  });

  it('ends in intake with its being registered', () => {
    const steps = progressSteps({ ...arrived, normalisedAt: at(2), matchedAt: at(3), linkedAt: at(4) });

    expect(steps.map(({ name }) => name)).toEqual(['已收到', '已整理', '已核对是否重复', '已登记为信访事项']);
  });

  it('says of one that was set aside that a person looks at it, and not why', () => {
    expect(progressSteps({ ...arrived, setAsideAt: at(2) }).at(-1)).toEqual({ name: '由工作人员核对', at: at(2) });
  });
});
