/** The look of official documents by GB/T 9704-2012. Lengths in millimetres, sizes in points. */
export const OFFICIAL_FORM = {
  page: { width: 210, height: 297 },
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  /** 三号 */
  bodyPoints: 16,
  /** 二号 */
  titlePoints: 22,
  /** 四号 */
  footerPoints: 14,
  /** 28 磅 from line to line. */
  linePoints: 28,
} as const;
