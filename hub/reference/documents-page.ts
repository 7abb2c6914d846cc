import { CASE_MOVES, type CaseMove, rowOf } from '../../subgraphs/cases/case/case-moves.rules.js';
import type { DocumentKind } from '../../subgraphs/cases/document/document-kinds.rules.js';
import type { TemplatePart } from '../../subgraphs/cases/document/document-template.rules.js';
import type { StatutoryTemplate } from '../../subgraphs/cases/document/templates/statutory-template.js';
import { STATUTORY_TEMPLATES } from '../../subgraphs/cases/document/templates/statutory-templates.js';

/** docs/reference/documents.md */
export function documentsPage(): string {
  return [
    '# 文书 / Documents',
    '',
    'Generated from `subgraphs/cases/document/templates/` by `bin/hub generate`: the templates the hub brings, in force with the Regulations since 2022-05-01. A county may have put others in force: `documentTemplates` says what holds today. Articles are of 信访工作条例 (2022).',
    '',
    'A part marked `*` is required: without it the answer is `DOCUMENT_PART_MISSING`, with the article. Besides its parts a document states what the hub knows: 信访事项编号, 标题, 收到日期, 文号, 单位, 成文日期.',
    '',
    ...STATUTORY_TEMPLATES.flatMap(sectionOf),
  ].join('\n');
}

function sectionOf({ kind, title, article, series, needsApproval, parts }: StatutoryTemplate): string[] {
  const moves = movesWith(kind);
  return [
    `## ${kind}`,
    '',
    `${title} · 第${article.replaceAll('、', '、第')}条 · 文号 ${series}〔年〕序号号 · ${needsApproval ? '须他人审批 / approved by another person' : '不须审批 / no approval'}`,
    '',
    `出具 / issued with: ${moves.length > 0 ? moves.map((move) => `\`${move}\``).join(', ') : '`issueDocuments`'}`,
    '',
    '| part | 项目 | 填写说明 | |',
    '|---|---|---|---|',
    ...parts.map(rowOfPart),
    '',
  ];
}

const movesWith = (kind: DocumentKind): CaseMove[] =>
  (Object.keys(CASE_MOVES) as CaseMove[]).filter((move) => rowOf(move).documents?.includes(kind));

function rowOfPart({ key, label, required, format, maxLength, help, choices = [] }: TemplatePart): string {
  const form = {
    TEXT: `${maxLength} 字以内`,
    DATE: '日期',
    PAST_DATE: '日期，不晚于今日',
    CHOICE: choices.map(({ value, label: text }) => `\`${value}\` ${text}`).join('；'),
  }[format];
  return `| \`${key}\`${required ? ' *' : ''} | ${label} | ${help} | ${form} |`;
}
