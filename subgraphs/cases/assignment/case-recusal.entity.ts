import { defineEntity, p } from '@mikro-orm/core';
import { RECUSAL_GROUNDS } from './recused.rules.js';

/** 回避: somebody who keeps out of one case (Art. 28). */
export const CaseRecusalEntity = defineEntity({
  name: 'CaseRecusal',
  tableName: 'case_recusal',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    /** Of the account. */
    subject: p.text(),
    ground: p.enum(RECUSAL_GROUNDS).columnType('text'),
    recordedAt: p.datetime(3),
    recordedBy: p.text(),
  },
});
