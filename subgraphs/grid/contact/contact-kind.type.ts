import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { CONTACT_KINDS, type ContactKind } from './contact.rules.js';

export type { ContactKind };
export const ContactKindEnum = graphEnum(
  'ContactKind',
  CONTACT_KINDS,
  '包联类型：县级领导包联乡镇、部门包联村（社区）、干部包联户。',
);
