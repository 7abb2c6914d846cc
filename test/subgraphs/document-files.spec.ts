import { CFB } from '@e965/xlsx';
import { extractText, getDocumentProxy } from 'unpdf';
import type { DocumentFace } from '../../subgraphs/cases/document/render/document-face.rules.js';
import { renderDocx } from '../../subgraphs/cases/document/render/render-docx.js';
import { renderPdf } from '../../subgraphs/cases/document/render/render-pdf.js';

const AT = new Date('2026-03-02T02:00:00.000Z');
const FACE: DocumentFace = {
  title: '信访处理意见书',
  number: '宁信意〔2026〕12号',
  lines: [
    { style: 'ADDRESSEE', text: '䶮堃喆：' },
    { style: 'HEADING', text: '一、投诉请求' },
    { style: 'BODY', text: `请求补发拖欠工资 3,000 元 <加班费 & "补贴">。${'经调查核实，情况属实。'.repeat(120)}` },
  ],
  unitName: '宁安县人力资源和社会保障局',
  issuedOn: '2026年3月2日',
};

async function pdfText(bytes: Uint8Array): Promise<{ totalPages: number; text: string }> {
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
  return { totalPages, text: text.replace(/\s/g, '') };
}

function docxPart(bytes: Buffer, name: string): string {
  const entry = CFB.find(CFB.read(bytes, { type: 'buffer' }), name);
  return Buffer.from((entry?.content ?? []) as Uint8Array).toString('utf8');
}

describe('a document as PDF', () => {
  it('reads back in Chinese, with rare characters of names, over its pages', async () => {
    const { totalPages, text } = await pdfText(await renderPdf(FACE, AT));

    expect(totalPages).toBeGreaterThan(1);
    for (const part of [FACE.title, FACE.number, '䶮堃喆：', '一、投诉请求', '3,000元<加班费&"补贴">', FACE.unitName]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('2026年3月2日');
    expect(text).toContain('—2—');
  });

  it('is A4, and holds only the letters it shows', async () => {
    const bytes = await renderPdf(FACE, AT);

    const page = await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(bytes.length).toBeLessThan(200_000);
  });

  it('has the same bytes whenever it is made', async () => {
    expect(Buffer.compare(await renderPdf(FACE, AT), await renderPdf(FACE, AT))).toBe(0);
  });
});

describe('a document as DOCX', () => {
  const bytes = renderDocx(FACE, AT);

  it('reads back in Chinese, with what XML would take for its own', () => {
    const xml = docxPart(bytes, '/word/document.xml');
    const text = [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, told]) => told).join('\n');

    expect(text).toContain('信访处理意见书\n宁信意〔2026〕12号\n䶮堃喆：\n一、投诉请求');
    expect(text).toContain('&lt;加班费 &amp; &quot;补贴&quot;&gt;');
    expect(text).toMatch(/宁安县人力资源和社会保障局\n2026年3月2日$/);
  });

  it('has the margins of GB/T 9704, 37, 35, 28 and 26 mm, and 仿宋 at 28 points from line to line', () => {
    // 37 mm × 1440 ÷ 25.4 = 2098 twips; 35: 1984; 28: 1587; 26: 1474.
    expect(docxPart(bytes, '/word/document.xml')).toContain(
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"',
    );
    expect(docxPart(bytes, '/word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(docxPart(bytes, '/word/styles.xml')).toContain('w:line="560" w:lineRule="exact"');
  });

  it('names every part of it in its list of contents', () => {
    const paths: string[] = CFB.read(bytes, { type: 'buffer' }).FullPaths;
    const files = paths.filter((path) => path.endsWith('.xml'));
    const named = docxPart(bytes, '/[Content_Types].xml');

    expect(files.length).toBeGreaterThan(4);
    for (const path of files.filter((file) => !file.includes('[Content'))) {
      expect(named).toContain(`PartName="/${path.replace('Root Entry/', '')}"`);
    }
  });

  it('has the same bytes whenever it is made', () => {
    expect(Buffer.compare(bytes, renderDocx(FACE, AT))).toBe(0);
  });
});
