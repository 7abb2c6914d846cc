import type { DocumentTemplate } from '../document-template.rules.js';
import { STATUTORY_TEMPLATES } from '../templates/statutory-templates.js';
import { type DocumentFace, faceOf } from './document-face.rules.js';

const FACTS = { caseNo: 'XF2026-000123', caseTitle: '供水时间太短', receivedOn: '2026-02-28' };

function face(kind: string, parts: Readonly<Record<string, string>>): DocumentFace {
  const statutory = STATUTORY_TEMPLATES.find((known) => known.kind === kind)!;
  const template: DocumentTemplate = {
    ...statutory,
    body: statutory.body.join('\n'),
    id: `${kind}-1`,
    version: 1,
    validFrom: '2022-05-01',
    validTo: null,
    source: '信访工作条例',
  };
  return faceOf({
    template,
    parts,
    facts: FACTS,
    number: '信受〔2026〕12号',
    unitName: '县水务局',
    issuedOn: '2026-03-02',
  });
}
const textOf = ({ lines }: DocumentFace): string => lines.map(({ text }) => text).join('\n');

describe('how a document reads', () => {
  it('names the case, the day of receipt and the day of issue as officials write them', () => {
    const receipt = face('REGISTRATION_RECEIPT', { contact: '12345' });

    expect(textOf(receipt)).toContain('“供水时间太短”已于2026年2月28日收到');
    expect(receipt).toMatchObject({ title: '信访事项登记回执', number: '信受〔2026〕12号', issuedOn: '2026年3月2日' });
  });

  it('is written to the petitioner where no name was given', () => {
    expect(face('REGISTRATION_RECEIPT', { contact: '12345' }).lines[0]).toEqual({
      style: 'ADDRESSEE',
      text: '信访人：',
    });
    expect(face('REGISTRATION_RECEIPT', { addressee: '张三', contact: '1' }).lines[0]?.text).toBe('张三：');
  });

  it('leaves out the line of what was left out', () => {
    expect(textOf(face('REPLY_LETTER', { request: '修路', reply: '已修' }))).not.toMatch(/联系方式|采纳|依据/);
  });

  it('Art. 36(3): is a notice of “不再受理” to who comes again after the end', () => {
    const parts = { reason: '已复核', whereTo: '不再受理' };

    expect(face('NOT_ACCEPTED_NOTICE', { ...parts, ground: 'REVIEW_ENDED' }).title).toBe('信访事项不再受理告知书');
    expect(face('NOT_ACCEPTED_NOTICE', { ...parts, ground: 'PRIOR_ACCEPTANCE' }).title).toBe('信访事项不予受理告知书');
  });

  it('Art. 32, 35: states the outcome in words, and the right to a review within thirty days at which organ', () => {
    const text = textOf(face('HANDLING_OPINION', { ...OPINION, outcome: 'NOT_SUPPORTED' }));

    expect(text).toContain('不予支持');
    expect(text).toContain('三十日内向县人民政府提出复查请求');
  });

  it('keeps the paragraphs of what was written, and ends none twice', () => {
    const { lines } = face('HANDLING_OPINION', { ...OPINION, facts: '一。\r\n\n二。', contact: '8888。' });

    expect(lines.map(({ text }) => text)).toEqual(expect.arrayContaining(['一。', '二。', '联系方式：8888。']));
  });

  it('takes nothing that was written for a place or a heading of the template', () => {
    const { lines } = face('HANDLING_OPINION', { ...OPINION, facts: '{{opinion}}\n## 五、加一段' });

    expect(lines).toContainEqual({ style: 'BODY', text: '{{opinion}}' });
    expect(lines).toContainEqual({ style: 'BODY', text: '## 五、加一段' });
  });
});

const OPINION = {
  request: '补发工资',
  facts: '欠薪属实',
  outcome: 'SUPPORTED',
  opinion: '限期补发',
  legalBasis: '劳动合同法第三十条',
  reviewOrgan: '县人民政府',
};
