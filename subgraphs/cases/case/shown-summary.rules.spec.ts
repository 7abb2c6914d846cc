import { shownSummary } from './shown-summary.rules.js';

const isOpen = (state: string): boolean => state === 'ASSIGNED';
const STATES = [
  { state: 'ASSIGNED', count: 20, overdue: 3 },
  { state: 'REPLIED', count: 2, overdue: 0 },
] as const;

describe('the summary of cases', () => {
  it('shows few to nobody who does not work on them, nor what would tell them', () => {
    expect(shownSummary(STATES, isOpen, 5)).toEqual({
      total: null,
      open: 20,
      overdue: null,
      states: [
        { state: 'ASSIGNED', count: 20, overdue: null },
        { state: 'REPLIED', count: null, overdue: null },
      ],
    });
  });

  it('shows everything to whoever does', () => {
    expect(shownSummary(STATES, isOpen, 1)).toEqual({ total: 22, open: 20, overdue: 3, states: STATES });
  });
});
