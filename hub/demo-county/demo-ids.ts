import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '3c1d9a52-7a64-4d0e-9b1f-6f2a61099900';

/** The same id for the same thing in every demo county, so that loading it twice changes nothing. */
export const demoId = (kind: string, key: string): string => uuidv5(`${kind} ${key}`, NAMESPACE);
