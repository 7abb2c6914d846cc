/** What one mail may cost. Real ones stay far below; what is beyond is left unread and named in `cuts`. */
export const MAIL_LIMITS = {
  headerBytes: 256 * 1_024,
  headerFields: 1_000,
  headerValueBytes: 32 * 1_024,
  /** Parts of a mail, those of nested mails among them. */
  parts: 1_000,
  /** Multiparts within multiparts. */
  multipartDepth: 30,
  /** Mails within mails. */
  messageDepth: 5,
  /** Characters of one text. */
  textLength: 1_000_000,
} as const;
