import { z } from 'zod';

const text = z.string().nullable();
/** `yyyy-MM-dd`, of the county. */
const day = z.iso.date().nullable();
const count = z.int().min(0).nullable();

/**
 * One row of a letter batch's index, as the profile `letter-row` reads it: the raw of a letter's envelope is this in
 * JSON. Texts are trimmed and full-width digits made plain; what they mean is the profile's business.
 */
export const letterRowV1 = z.strictObject({
  /** 批次号. */
  batchNo: text,
  /** 序号 within the batch. */
  seq: text,
  /** 信件编号 or 条码. */
  letterNo: text,
  /** 收信日期: starts the statutory clocks. */
  receivedOn: day,
  /** 邮戳日期. */
  postmarkedOn: day,
  postmarkPlace: text,
  /** 挂号 or EMS number. */
  trackingNo: text,
  /** 收信人: to whom it was written. */
  addressee: text,
  /** 写信人. */
  senderName: text,
  /** 联名人, by name. */
  coSigners: z.array(z.string()),
  /** 联名人数. */
  coSignerCount: count,
  idNo: text,
  phone: text,
  address: text,
  /** 问题属地, as written: a code or a name. */
  problemArea: text,
  /** 信访目的, as written. */
  purpose: text,
  /** 内容分类, as written. */
  category: text,
  /** 被反映单位 or person, as written. */
  respondents: z.array(z.string()),
  title: text,
  /** 摘要. */
  summary: text,
  /** 初信 or 重信, as written. */
  firstOrRepeat: text,
  isAnonymous: z.boolean().nullable(),
  enclosureCount: count,
  pageCount: count,
  /** Names of the scans, which are the envelope's files. */
  scanFiles: z.array(z.string()),
  ocrFile: text,
  /** Content of the OCR file. */
  ocrText: text,
  /** 0 to 1. */
  ocrConfidence: z.number().min(0).max(1).nullable(),
  registrar: text,
  /** 登记时间, as written. */
  registeredAt: text,
  note: text,
  /** The whole row as it stood, by the table's own headers. */
  cells: z.record(z.string(), z.string()),
});
export type LetterRowV1 = z.infer<typeof letterRowV1>;
