/** A mail, read. Everything in it was told by the sender: nothing here proves who that is. */
export interface MailTree {
  /** Without its angle brackets; null when there is none. Two mails may claim the same one. */
  readonly messageId: string | null;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly from: MailAddress | null;
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** One line, at most 500 characters. */
  readonly subject: string;
  /** Without 回复:, Re:, Fw: and our own case numbers. */
  readonly plainSubject: string;
  /** The subject says that something is passed on: then what stands below is the matter, not history. */
  readonly isForward: boolean;
  /** Our own numbers in the subject, from `[信访 XF2026-000123]`. */
  readonly caseNumbers: readonly string[];
  /** The sender's clock; the statutory clocks start by the server's. */
  readonly date: Date | null;
  /** Written by a machine: nothing is sent back to it. */
  readonly automatic: AutomaticKind | null;
  /** What was written this time, as plain text. */
  readonly text: string;
  /** The history that stood below it. */
  readonly quoted: string;
  readonly attachments: readonly MailAttachment[];
  /** Whole mails inside this one, as another office passes them on. */
  readonly forwarded: readonly MailTree[];
  readonly charsets: readonly CharsetUse[];
  /** What was left unread because the mail is built to be endless. */
  readonly cuts: readonly MailCut[];
}

export interface MailAddress {
  readonly name: string | null;
  readonly address: string;
}

export interface MailAttachment {
  /** Without folders, control characters and leading dots; never empty. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Shown within the text, e.g. a pasted picture. */
  readonly isInline: boolean;
  /** A ZIP whose entries ask for a password. */
  readonly isEncrypted: boolean;
}

export type AutomaticKind = 'bounce' | 'auto-reply' | 'list';

/** How some text of the mail was decoded. */
export interface CharsetUse {
  readonly declared: string | null;
  readonly used: string;
  /** Characters that could not be decoded. */
  readonly replacementCount: number;
}

export type MailCut = 'headers' | 'parts' | 'depth' | 'text';
