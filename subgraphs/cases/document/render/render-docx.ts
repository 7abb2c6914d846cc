import { writeZip } from '../../../../platform/zip/write-zip.js';
import type { DocumentFace } from './document-face.rules.js';
import { DOCX_STYLES } from './docx-styles.js';
import { OFFICIAL_FORM } from './official-form.js';

const { page, margins } = OFFICIAL_FORM;
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * The document as a Word file (ECMA-376, transitional), in the fonts that offices have. Written here and not by a
 * library: those that were looked at put the time of writing into the file, and its bytes would change from reading
 * to reading.
 */
export function renderDocx(face: DocumentFace, issuedAt: Date): Buffer {
  const at = issuedAt.toISOString().replace(/\.\d+Z$/, 'Z');
  return writeZip(
    [
      { name: '[Content_Types].xml', text: CONTENT_TYPES },
      { name: '_rels/.rels', text: RELATIONS },
      { name: 'word/document.xml', text: documentXml(face) },
      { name: 'word/_rels/document.xml.rels', text: DOCUMENT_RELATIONS },
      { name: 'word/styles.xml', text: `${HEAD}<w:styles xmlns:w="${WORD}">${DOCX_STYLES}</w:styles>` },
      { name: 'word/footer1.xml', text: FOOTER },
      { name: 'docProps/core.xml', text: coreXml(face, at) },
    ],
    issuedAt,
  );
}

function documentXml({ title, number, lines, unitName, issuedOn }: DocumentFace): string {
  const paragraphs = [
    paragraph('Title', title),
    paragraph('DocumentNumber', number),
    ...lines.map(({ style, text }) => paragraph(STYLES[style], text)),
    paragraph('Signature', unitName),
    paragraph('Signature', issuedOn),
  ];
  const size = `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/>`;
  const { top, right, bottom, left } = margins;
  const margin = `<w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="851" w:footer="992" w:gutter="0"/>`;
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/>${size}${margin}</w:sectPr>`;
  return `${HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${paragraphs.join('')}${section}</w:body></w:document>`;
}

const STYLES = { ADDRESSEE: 'Addressee', HEADING: 'Heading1', BODY: 'BodyText' } as const;

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const coreXml = ({ title, unitName }: DocumentFace, at: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(unitName)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created></cp:coreProperties>`;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MEDIA}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${MEDIA}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${MEDIA}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const DOCUMENT_RELATIONS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`;

/** — 1 — */
const FOOTER = `${HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
