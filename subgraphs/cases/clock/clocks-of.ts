import type { CaseLoaders } from '../case/case-loaders.js';
import type { ClockRow } from './shown-clock.js';

/** The clocks that hang on one assignment or review of a case. */
export async function clocksOf(
  { clocks }: Pick<CaseLoaders, 'clocks'>,
  subject: { readonly id: string; readonly caseId: string },
): Promise<ClockRow[]> {
  return (await clocks.load(subject.caseId)).filter(({ subjectId }) => subjectId === subject.id);
}
