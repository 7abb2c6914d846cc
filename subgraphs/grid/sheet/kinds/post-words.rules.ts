import type { PostKind } from '../../post/post.rules.js';

export const POST_KIND_WORDS = {
  CELL_HEAD: ['网格长'],
  CELL_WORKER: ['网格员'],
  HOUSEHOLD_GROUP_HEAD: ['联户长'],
  PARTY_GROUP_HEAD: ['党小组长'],
  UNIT_HEAD: ['主要负责人', '单位主要负责人', '一把手'],
  LEADER_IN_CHARGE: ['分管领导', '分管信访领导'],
  DUAL_DUTY_LEADER: ['一岗双责领导'],
  SPONSOR_LEADER: ['包联领导'],
  UNIT_LIAISON: ['信访联络员', '联络员'],
  PROXY: ['代办员', '信访代办员'],
  MEDIATOR: ['调解员'],
  CONTACT_CADRE: ['包联干部', '联系干部'],
  LEGAL_ADVISER: ['法律顾问'],
  STATIONED_TEAM: ['驻村工作队员', '驻村队员'],
  DEPUTY: ['两代表一委员', '人大代表', '党代表', '政协委员'],
} as const satisfies Record<PostKind, readonly string[]>;
