import { OFFICIAL_FORM } from './official-form.js';

const { bodyPoints, titlePoints, footerPoints, linePoints } = OFFICIAL_FORM;

/** Half points, as Word counts the size of letters. */
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const font = (name: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="${name}"/>`;
/** Twentieths of a point. */
const TWENTIETHS = 20;
const spacing = (after = 0): string =>
  `<w:spacing w:before="0" w:after="${after}" w:line="${linePoints * TWENTIETHS}" w:lineRule="exact"/>`;

interface StyleLook {
  readonly font: string;
  readonly points: number;
  readonly paragraph: string;
}

function style(id: string, name: string, look: StyleLook): string {
  const isDefault = id === 'Normal' ? ' w:default="1"' : '';
  return `<w:style w:type="paragraph"${isDefault} w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${look.paragraph}</w:pPr><w:rPr>${font(look.font)}${size(look.points)}<w:lang w:eastAsia="zh-CN"/></w:rPr></w:style>`;
}

const body = { font: '仿宋_GB2312', points: bodyPoints };
/** Two characters before a paragraph's first line. */
const INDENT = `<w:ind w:firstLineChars="200" w:firstLine="${bodyPoints * 2 * TWENTIETHS}"/>`;
/** Four characters behind the signature. */
const FROM_RIGHT = `<w:ind w:rightChars="400" w:right="${bodyPoints * 4 * TWENTIETHS}"/>`;

/** Styles of an official document: title 小标宋, headings 黑体, body 仿宋, 28 points from line to line. */
export const DOCX_STYLES = [
  style('Normal', 'Normal', { ...body, paragraph: spacing() }),
  style('Title', 'Title', {
    font: '方正小标宋简体',
    points: titlePoints,
    paragraph: `${spacing(160)}<w:jc w:val="center"/>`,
  }),
  style('DocumentNumber', 'Document Number', { ...body, paragraph: `${spacing(320)}<w:jc w:val="center"/>` }),
  style('Addressee', 'Addressee', { ...body, paragraph: spacing() }),
  style('Heading1', 'heading 1', {
    font: '黑体',
    points: bodyPoints,
    paragraph: `<w:keepNext/>${spacing()}${INDENT}<w:outlineLvl w:val="0"/>`,
  }),
  style('BodyText', 'Body Text', { ...body, paragraph: `${spacing()}${INDENT}<w:jc w:val="both"/>` }),
  style('Signature', 'Signature', {
    ...body,
    paragraph: `<w:keepNext/>${spacing()}${FROM_RIGHT}<w:jc w:val="right"/>`,
  }),
  style('Footer', 'footer', { font: '宋体', points: footerPoints, paragraph: '<w:jc w:val="center"/>' }),
].join('');
