import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { JOIN_REASONS } from './join-reason.rules.js';
import { ANSWER_MEANS, OWED } from './reply-duty.rules.js';

export const JoinReasonEnum = graphEnum('JoinReason', JOIN_REASONS, '并入或分出的理由种类。', {
  SAME_MATTER: '同一事项',
  SAME_PERSON: '同一信访人',
  SAME_PLACE: '同一地点',
  SAME_RESPONDENT: '被反映单位相同',
  JOINT_PETITION: '联名或集体提出',
  JOINED_BY_MISTAKE: '并入有误',
  DIFFERENT_MATTER: '不是同一事项',
  DIFFERENT_PERSON: '不是同一信访人',
  NEW_FACTS: '有新的事实和理由',
  OTHER: '其他',
});

export const OwedReplyEnum = graphEnum('OwedReply', OWED, '对一件并入的信访件还须作出什么。', {
  ANSWER: '答复，或告知已并入何事项、以何编号答复',
  REVIEW_GUIDANCE: '告知可申请复查（信访工作条例第三十五条）',
  NO_LONGER_ACCEPTED: '告知不再受理（第三十六条）',
  ROUTE_GUIDANCE: '再次告知应当通过的途径或不予受理的理由（第十九、三十一条）',
});

export const AnswerMeansEnum = graphEnum('AnswerMeans', ANSWER_MEANS, '以何种方式答复或告知。', {
  REPLY: '事项已答复，并告知了该信访人',
  LINK_NOTICE: '关联告知：告知已并入的事项及其编号',
  NOTICE: '书面告知（复查途径、不再受理、其他途径）',
  WITHDRAWAL: '信访人已撤回，无须再作答复；不能以此登记告知',
});
