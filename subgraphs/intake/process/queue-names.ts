/** Normalises and matches what has arrived. */
export const INTAKE_PROCESS = 'intake.process';
/** Next on the way: cases registers what was matched. */
export const CASES_REGISTER = 'cases.register';
