/**
 * How a matter reached the county (Regulations Art. 17: 信息网络、书信、电话、传真、走访).
 * Stored on every submission, so a value is never renamed.
 */
export const CHANNELS = ['LETTER', 'VISIT', 'ONLINE', 'HOTLINE', 'MAILBOX'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Levels at which a visit can be received, from the lowest (Art. 20: the level in charge, or the next one above). */
export const RECEPTION_LEVELS = ['VILLAGE', 'TOWN', 'COUNTY', 'CITY', 'PROVINCE', 'NATION'] as const;
export type ReceptionLevel = (typeof RECEPTION_LEVELS)[number];

/** What an arrival is to the matter it names. All but NEW belong to an order that the sender calls known. */
export const EVENT_KINDS = [
  'NEW',
  'SUPPLEMENT',
  'REMIND',
  'WITHDRAW',
  'SUPERVISE',
  'EXTENSION_RESULT',
  'RETURN_RESULT',
  'CALLBACK_RESULT',
  'REDO',
  'CLOSE',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** 信访目的: Arts 29, 30 and 31 of the Regulations. */
export const PURPOSES = ['SUGGESTION', 'ACCUSATION', 'APPEAL'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** 紧急程度. */
export const URGENCIES = ['NORMAL', 'URGENT', 'CRITICAL'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Who may know of the case: everybody in charge, or (Art. 30) nobody of the accused unit and its subtree. */
export const CONFIDENTIALITIES = ['ORDINARY', 'CONFIDENTIAL', 'ACCUSATION'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** Who brought a matter: the petitioner, somebody for the petitioner, or nobody's petition at all (主动代办). */
export const ORIGINS = ['PETITIONER', 'PROXY', 'PROACTIVE'] as const;
export type Origin = (typeof ORIGINS)[number];
