import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { POST_KINDS, type PostKind } from './post.rules.js';

export type { PostKind };

export const PostKindEnum = graphEnum(
  'PostKind',
  POST_KINDS,
  '岗位：网格长、网格员、联户长、党小组长、单位主要负责人、分管领导、一岗双责领导、包联领导、信访联络员、信访代办员、调解员、包联干部、法律顾问、驻村工作队员、两代表一委员。',
  {
    CELL_HEAD: '网格长，设在一至三级网格。',
    CELL_WORKER: '网格员，设在三级网格。',
    HOUSEHOLD_GROUP_HEAD: '联户长，设在联户。',
    PARTY_GROUP_HEAD: '党小组长，设在党小组。',
    UNIT_HEAD: '单位主要负责人。',
    LEADER_IN_CHARGE: '分管信访工作的领导。',
    DUAL_DUTY_LEADER: '履行“一岗双责”的其他领导，可有数人。',
    SPONSOR_LEADER: '包联领导：县级领导包联乡镇或单位。',
    UNIT_LIAISON: '单位信访工作联络员。',
    PROXY: '信访代办员，设在二、三级网格或乡镇、村、社区。',
    MEDIATOR: '调解员，设在场所、单位或网格。',
    CONTACT_CADRE: '包联干部，包联农户。',
    LEGAL_ADVISER: '法律顾问。',
    STATIONED_TEAM: '驻村工作队员。',
    DEPUTY: '两代表一委员：党代表、人大代表、政协委员。',
  },
);
