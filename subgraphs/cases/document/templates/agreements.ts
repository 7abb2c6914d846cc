import type { StatutoryTemplate } from './statutory-template.js';
import { ADDRESSEE, choice, line, pastDay, words } from './template-parts.js';

const SIGNATURE = line('petitionerSignature', '信访人签名', '谁签的名、怎样签的（当面、邮寄、电子签名），原件存于何处');
const SIGNED_ON = pastDay('signedOn', '签署日期', '签名的日期，不晚于今日');

/** What petitioners sign of their own will. Landed with its migration: a change of wording is a new version. */
export const AGREEMENTS: readonly StatutoryTemplate[] = [
  {
    kind: 'MEDIATION_AGREEMENT',
    title: '信访事项调解协议书',
    series: '信调',
    article: '33',
    needsApproval: false,
    parts: [
      line('partyA', '当事人甲方', '姓名（名称）'),
      line('partyB', '当事人乙方', '姓名（名称）'),
      words('dispute', '争议事项', '争议的事实和各方请求'),
      words('terms', '协议内容', '自愿达成的协议，履行的方式和期限'),
      line('mediator', '调解员', '姓名和所在单位'),
      SIGNATURE,
      line('otherSignature', '对方签名', '谁签的名、怎样签的，原件存于何处'),
      SIGNED_ON,
    ],
    body: [
      '甲方：{{partyA}}',
      '乙方：{{partyB}}',
      '甲乙双方就“{{caseTitle}}”（编号{{caseNo}}），根据《信访工作条例》第三十三条规定，经调解自愿达成如下协议：',
      '## 一、争议事项',
      '{{dispute}}',
      '## 二、协议内容',
      '{{terms}}',
      '甲方签名：{{petitionerSignature}}',
      '乙方签名：{{otherSignature}}',
      '调解员：{{mediator}}',
      '签署日期：{{signedOn}}',
    ],
  },
  {
    kind: 'SETTLEMENT_PLEDGE',
    title: '息诉罢访承诺书',
    series: '信诺',
    article: '33、37',
    needsApproval: false,
    parts: [
      ADDRESSEE,
      words('statement', '承诺内容', '信访人自己的话：问题怎样解决的，今后怎样'),
      choice(['voluntary', '自愿声明', '必须出于自愿'], [{ value: 'VOLUNTARY', label: '出于本人自愿，未受强迫' }]),
      SIGNATURE,
      SIGNED_ON,
    ],
    body: [
      '承诺人：{{addressee}}',
      '就“{{caseTitle}}”（编号{{caseNo}}），承诺如下：',
      '{{statement}}',
      '以上承诺{{voluntary}}。',
      '承诺人签名：{{petitionerSignature}}',
      '签署日期：{{signedOn}}',
    ],
  },
  {
    kind: 'WITHDRAWAL_REQUEST',
    title: '撤回信访事项申请书',
    series: '信撤',
    article: '22、23',
    needsApproval: false,
    parts: [ADDRESSEE, words('reason', '撤回理由', '信访人为何撤回'), SIGNATURE, SIGNED_ON],
    body: [
      '申请人：{{addressee}}',
      '就“{{caseTitle}}”（编号{{caseNo}}），现自愿申请撤回。',
      '撤回理由：{{reason}}',
      '申请人签名：{{petitionerSignature}}',
      '签署日期：{{signedOn}}',
    ],
  },
];
