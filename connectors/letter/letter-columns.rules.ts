import { headerKey } from '../../platform/sheet/header-key.rules.js';
import type { LetterRowV1 } from './letter-row.js';

export type LetterField = Exclude<keyof LetterRowV1, 'cells' | 'ocrText'>;

/** What counties and offices write above a column. The first is what our own template says. */
export const LETTER_COLUMNS: Readonly<Record<LetterField, readonly string[]>> = {
  batchNo: ['批次号', '批号', '批次', '批次编号'],
  seq: ['序号', '编号', '顺序号', 'No', '信件序号'],
  letterNo: ['信件编号', '条码', '条形码', '信访件编号', '来信编号', '信件条码', '信访编号'],
  receivedOn: ['收信日期', '收件日期', '来信日期', '信访日期', '收到日期', '接收日期', '收信时间'],
  postmarkedOn: ['邮戳日期', '邮戳时间', '寄出日期'],
  postmarkPlace: ['邮戳地', '邮戳地点', '寄出地'],
  trackingNo: ['挂号/EMS号', '挂号号', '挂号信号', 'EMS号', '快递单号', '邮件号', '挂号EMS号'],
  addressee: ['收信人', '收件人', '写给谁'],
  senderName: ['写信人', '寄信人', '来信人', '信访人', '姓名', '寄件人', '来信人姓名', '信访人姓名'],
  coSigners: ['联名人', '联名人姓名', '联名信访人', '联名者'],
  coSignerCount: ['联名人数', '联名数', '信访人数', '人数'],
  idNo: ['证件号', '证件号码', '身份证号', '身份证号码', '身份证'],
  phone: ['电话', '联系电话', '手机', '手机号', '联系方式', '手机号码'],
  address: ['住址', '地址', '联系地址', '通信地址', '家庭住址', '现住址'],
  problemArea: ['问题属地', '问题发生地', '事发地', '属地', '问题发生地点'],
  purpose: ['信访目的', '目的'],
  category: ['内容分类', '问题分类', '问题类别', '类别', '分类'],
  respondents: ['被反映单位', '被反映人', '涉事单位', '被反映对象', '被反映单位或个人'],
  title: ['标题', '主题', '事由'],
  summary: ['摘要', '内容摘要', '信访内容', '主要内容', '反映内容', '内容', '主要诉求', '信访诉求'],
  firstOrRepeat: ['初/重', '初重信', '初重', '初信重信', '初次/重复'],
  isAnonymous: ['是否匿名', '匿名'],
  enclosureCount: ['附件份数', '附件数', '附件'],
  pageCount: ['页数', '信件页数'],
  scanFiles: ['扫描文件名', '扫描文件', '扫描件', '扫描件文件名'],
  ocrFile: ['OCR文本文件', 'OCR文件', 'OCR文本', '识别文本文件'],
  ocrConfidence: ['OCR置信度', '识别置信度', '置信度'],
  registrar: ['登记人', '录入人', '登记人员'],
  registeredAt: ['登记时间', '录入时间', '登记日期'],
  note: ['备注', '说明'],
};

const FIELDS = new Map(
  Object.entries(LETTER_COLUMNS).flatMap(([field, names]) =>
    names.map((name): [string, LetterField] => [headerKey(name), field as LetterField]),
  ),
);

/** Which field a column holds; null for one we do not know, which is kept among the cells. */
export const fieldOfHeader = (header: string): LetterField | null => FIELDS.get(headerKey(header)) ?? null;
