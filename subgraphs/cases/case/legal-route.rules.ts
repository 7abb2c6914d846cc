/** 申诉求决的六种途径 (Art. 31). Only the last is the petition procedure, with its 60 days and reviews. */
export const LEGAL_ROUTES = [
  /** (一) 诉讼、复议、国家赔偿, 公安机关办理的程序 */
  'LITIGATION',
  /** (二) 仲裁 */
  'ARBITRATION',
  /** (三) 党员申诉、申请复审 */
  'PARTY_DISCIPLINE',
  /** (四) 行政复议、裁决、确认、许可、处罚等行政程序 */
  'ADMINISTRATIVE',
  /** (五) 申请查处违法行为、履行保护职责 */
  'STATUTORY_DUTY',
  /** (六) 信访程序: none of these */
  'PETITION',
] as const;
export type LegalRoute = (typeof LEGAL_ROUTES)[number];

/** 普通程序, 简易程序 */
export const PROCEDURES = ['ORDINARY', 'SIMPLE'] as const;
export type Procedure = (typeof PROCEDURES)[number];
