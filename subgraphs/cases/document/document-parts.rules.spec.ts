import { type GivenPart, plainFacts, readParts, requireComplete } from './document-parts.rules.js';
import type { DocumentTemplate } from './document-template.rules.js';
import { STATUTORY_TEMPLATES } from './templates/statutory-templates.js';

const TODAY = '2026-03-02';

const templates = STATUTORY_TEMPLATES.map(
  (statutory): DocumentTemplate => ({
    ...statutory,
    body: statutory.body.join('\n'),
    id: `${statutory.kind}-1`,
    version: 1,
    validFrom: '2022-05-01',
    validTo: null,
    source: '信访工作条例',
  }),
);
const opinion = templates.find(({ kind }) => kind === 'HANDLING_OPINION')!;
const pledge = templates.find(({ kind }) => kind === 'SETTLEMENT_PLEDGE')!;

const part = (key: string, text: string): GivenPart => ({ key, text });
const refusal = (code: string, parts: string) =>
  expect.objectContaining({ code, facts: expect.objectContaining({ parts }) });

describe.each(templates.map((template) => [template.kind, template.article, template] as const))(
  '%s (article %s)',
  (_kind, article, template) => {
    const required = template.parts.filter((known) => known.required);
    const whole = Object.fromEntries(template.parts.map(({ key }) => [key, '有']));

    it.each(required.map(({ key }) => key))('is refused without its part %s', (key) => {
      const { [key]: _left, ...rest } = whole;

      expect(() => requireComplete(template, rest)).toThrow(
        expect.objectContaining({
          code: 'DOCUMENT_PART_MISSING',
          facts: { kind: template.kind, parts: key, article },
        }),
      );
    });

    it('is complete with all of them', () => {
      expect(() => requireComplete(template, whole)).not.toThrow();
    });

    it('says every one of its parts in its body, and nothing that is no part or fact', () => {
      const said = new Set([...template.body.matchAll(/\{\{(\w+)\}\}/g)].map(([, key]) => key));
      const facts = ['caseNo', 'caseTitle', 'receivedOn'];

      expect([...said].filter((key) => !facts.includes(key ?? '')).sort()).toEqual(Object.keys(whole).sort());
    });
  },
);

describe('what is given for a document', () => {
  it('is trimmed, and what is empty is not there', () => {
    expect(readParts(opinion, [part('request', '  补发工资 \n'), part('facts', '   ')], TODAY)).toEqual({
      request: '补发工资',
    });
  });

  it.each([
    ['an unknown part, whose name is not repeated', [part('张三的电话', '1')], '?'],
    ['a part given twice', [part('request', '一'), part('request', '二')], 'request'],
    ['a part that is too long', [part('reviewOrgan', '长'.repeat(201))], 'reviewOrgan'],
    ['an outcome that Article 32 does not have', [part('outcome', 'PARTLY_SUPPORTED')], 'outcome'],
  ])('is refused: %s', (_what, given, parts) => {
    expect(() => readParts(opinion, given, TODAY)).toThrow(refusal('DOCUMENT_PART_INVALID', parts));
  });

  it.each(['2026-03-03', '2026-02-29', '2026-3-2', 'yesterday'])('is refused when it was signed on %s', (signedOn) => {
    expect(() => readParts(pledge, [part('signedOn', signedOn)], TODAY)).toThrow(
      refusal('DOCUMENT_PART_INVALID', 'signedOn'),
    );
  });

  it('may have been signed today, the county’s day', () => {
    expect(readParts(pledge, [part('signedOn', TODAY)], TODAY)).toEqual({ signedOn: TODAY });
  });

  it('counts characters and not halves of them', () => {
    expect(readParts(opinion, [part('reviewOrgan', '𠮷'.repeat(200))], TODAY)['reviewOrgan']).toHaveLength(400);
  });
});

describe('what of a document may be told', () => {
  it('are its choices and days, and no words', () => {
    const parts = { statement: '不再上访', voluntary: 'VOLUNTARY', petitionerSignature: '张三', signedOn: TODAY };

    expect(plainFacts(pledge, parts)).toEqual({ voluntary: 'VOLUNTARY', signedOn: TODAY });
  });
});
