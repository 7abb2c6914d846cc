import type { StatutoryTemplate } from './statutory-template.js';
import { ADDRESSEE, CONTACT, choice, day, line, maybe, words } from './template-parts.js';

/** What the Regulations have petitioners told. Landed with its migration: a change of wording is a new version. */
export const NOTICES: readonly StatutoryTemplate[] = [
  {
    kind: 'REGISTRATION_RECEIPT',
    title: '信访事项登记回执',
    series: '信登',
    article: '22',
    needsApproval: false,
    parts: [ADDRESSEE, line('contact', '查询办法', '查询办理进度的网址、电话或地址（第十八条）')],
    body: [
      '{{addressee}}：',
      '你（单位）反映的“{{caseTitle}}”已于{{receivedOn}}收到，予以登记，信访事项编号为{{caseNo}}。',
      '根据《信访工作条例》第二十二条、第二十三条规定，有关机关、单位将自收到之日起十五日内作出处理，并按规定告知。',
      '可凭登记时所给的查询码查询办理进度并作出评价。查询办法：{{contact}}。',
    ],
  },
  {
    kind: 'ACCEPTANCE_NOTICE',
    title: '信访事项受理告知书',
    series: '信受',
    article: '23',
    needsApproval: false,
    parts: [
      ADDRESSEE,
      words('reception', '接收情况', '何时、由谁接收，反映的是什么'),
      words('route', '处理途径', '按哪一类途径处理，依据是什么（第二十九至三十一条）'),
      words('procedure', '程序', '由谁办理、按什么程序办理'),
      CONTACT,
    ],
    body: [
      '{{addressee}}：',
      '你（单位）反映的“{{caseTitle}}”（编号{{caseNo}}），属于本机关（单位）职权范围，决定予以受理。根据《信访工作条例》第二十三条规定，现将有关情况告知如下：',
      '## 一、接收情况',
      '{{reception}}',
      '## 二、处理途径',
      '{{route}}',
      '## 三、程序',
      '{{procedure}}',
      '联系方式：{{contact}}。',
    ],
  },
  {
    kind: 'NOT_ACCEPTED_NOTICE',
    title: '信访事项不予受理告知书',
    series: '信不受',
    article: '19(3)、23、36(3)',
    needsApproval: false,
    parts: [
      ADDRESSEE,
      choice(
        ['ground', '理由类别', '不予受理、不再受理的法定理由'],
        [
          {
            value: 'PRIOR_ACCEPTANCE',
            label: '该信访事项已经受理或者正在办理，在规定期限内再次提出（《信访工作条例》第十九条第三款）',
          },
          { value: 'NOT_OWN', label: '该信访事项不属于本机关（单位）职权范围（《信访工作条例》第二十三条）' },
          {
            value: 'LEGAL_ROUTE',
            label: '该信访事项依法应当通过其他法定途径解决（《信访工作条例》第二十八条、第三十一条）',
          },
          {
            value: 'REVIEW_ENDED',
            label: '该信访事项已经复核终结，以同一事实和理由再次提出（《信访工作条例》第三十六条第三款）',
            title: '信访事项不再受理告知书',
          },
        ],
      ),
      words('reason', '具体理由', '事实和依据，例如原受理机关、受理日期或复核意见书文号'),
      words('whereTo', '可去何处', '向哪个机关、按什么程序提出'),
      CONTACT,
    ],
    body: [
      '{{addressee}}：',
      '你（单位）反映的“{{caseTitle}}”（编号{{caseNo}}）收悉。经审查，{{ground}}。',
      '具体理由：{{reason}}',
      '建议：{{whereTo}}',
      '特此告知。',
      '联系方式：{{contact}}。',
    ],
  },
  {
    kind: 'REFERRAL_GUIDANCE',
    title: '依法分类处理引导告知书',
    series: '信导',
    article: '22、23、31',
    needsApproval: false,
    parts: [
      ADDRESSEE,
      line('organ', '有权处理的机关', '全称'),
      words('procedure', '应当适用的程序', '诉讼、仲裁、行政复议、检举控告、申诉复审等，怎样提出、期限多久'),
      words('reason', '理由', '为何属于该机关、该程序，依据是什么'),
      maybe('materials', '随转材料', '已转去的材料名称和份数'),
      CONTACT,
    ],
    body: [
      '{{addressee}}：',
      '你（单位）反映的“{{caseTitle}}”（编号{{caseNo}}）收悉。根据《信访工作条例》第二十二条、第二十三条、第三十一条规定，现告知如下：',
      '该事项依法应当由{{organ}}处理。',
      '应当适用的程序：{{procedure}}',
      '理由：{{reason}}',
      '随转材料：{{materials}}。',
      '联系方式：{{contact}}。',
    ],
  },
  {
    kind: 'EXTENSION_NOTICE',
    title: '延长信访事项办理期限告知书',
    series: '信延',
    article: '34',
    needsApproval: true,
    parts: [
      ADDRESSEE,
      words('reason', '延长理由', '情况复杂在何处，为何不能按期办结'),
      day('newDueOn', '新的期限', '延长不超过三十日'),
      CONTACT,
    ],
    body: [
      '{{addressee}}：',
      '你（单位）反映的“{{caseTitle}}”（编号{{caseNo}}）正在办理。因情况复杂，根据《信访工作条例》第三十四条规定，经本机关（单位）负责人批准，办理期限延长至{{newDueOn}}。',
      '延长理由：{{reason}}',
      '特此告知。',
      '联系方式：{{contact}}。',
    ],
  },
];
