import pdfmake, { type Content } from 'pdfmake';
import type { DocumentFace, FaceLine } from './document-face.rules.js';
import { OFFICIAL_FORM } from './official-form.js';
import { serifFont } from './serif-font.js';

const FONT = 'NotoSerifSC';
const FONT_FILE = `${FONT}-Regular.ttf`;
const { page, margins, bodyPoints, titlePoints, footerPoints, linePoints } = OFFICIAL_FORM;

const points = (millimetres: number): number => (millimetres * 72) / 25.4;
/** pdfmake counts lines in heights of the font: ascent and descent of Noto Serif SC are 1.437 of its size. */
const LINE_HEIGHT = linePoints / (bodyPoints * 1.437);

/** The document on paper. The same face and time make the same bytes. */
export async function renderPdf(face: DocumentFace, issuedAt: Date): Promise<Buffer> {
  await prepare();
  const pdf = pdfmake.createPdf({
    pageSize: { width: points(page.width), height: points(page.height) },
    pageMargins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
    info: { title: face.title, author: face.unitName, creationDate: issuedAt, producer: 'Petition Hub' },
    language: 'zh-CN',
    defaultStyle: { font: FONT, fontSize: bodyPoints, lineHeight: LINE_HEIGHT },
    content: contentOf(face),
    footer: (current: number) => ({ text: `— ${current} —`, alignment: 'center', fontSize: footerPoints }),
  });
  return pdf.getBuffer();
}

const contentOf = ({ title, number, lines, unitName, issuedOn }: DocumentFace): Content[] => [
  { text: title, fontSize: titlePoints, alignment: 'center', margin: [0, 0, 0, bodyPoints / 2] },
  { text: number, alignment: 'center', margin: [0, 0, 0, bodyPoints] },
  ...lines.map(paragraph),
  // The signature stays together, and with its distance from the right.
  {
    stack: [unitName, issuedOn],
    alignment: 'right',
    unbreakable: true,
    margin: [0, linePoints, bodyPoints * 4, 0],
  },
];

const paragraph = ({ style, text }: FaceLine): Content => ({
  text,
  alignment: 'justify',
  ...(style === 'ADDRESSEE' ? {} : { leadingIndent: bodyPoints * 2 }),
});

let prepared: Promise<void> | undefined;

/** Fonts come from memory; nothing is ever fetched or read for a document. */
function prepare(): Promise<void> {
  prepared ??= serifFont().then((font) => {
    pdfmake.virtualfs.writeFileSync(FONT_FILE, font);
    pdfmake.setFonts({ [FONT]: { normal: FONT_FILE } });
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => false);
  });
  return prepared;
}
