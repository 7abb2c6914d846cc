import { CHANNELS, EVENT_KINDS, PURPOSES, URGENCIES } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { SET_ASIDE_STAGES, SUBMISSION_STATES } from './submission-state.js';

export const ChannelEnum = graphEnum(
  'Channel',
  CHANNELS,
  '渠道：来信、来访、网上、12345 热线、领导信箱（信访工作条例第十七条）。',
);

export const SubmissionEventEnum = graphEnum(
  'SubmissionEvent',
  EVENT_KINDS,
  '来件性质：新件、补充、催办、撤回、督办、延期审批结果、退单审批结果、回访结果、重办、办结。',
);

export const SubmissionStateEnum = graphEnum(
  'SubmissionState',
  SUBMISSION_STATES,
  '处理进度：已收到、已整理、已比对、已转为信访事项、搁置待人工处理。',
);

export const SetAsideStageEnum = graphEnum(
  'SetAsideStage',
  SET_ASIDE_STAGES,
  '搁置时所处环节：接收、整理、比对、立项。',
);

export const PurposeEnum = graphEnum(
  'Purpose',
  PURPOSES,
  '信访目的：建议意见、检举控告、申诉求决（信访工作条例第二十九至三十一条）。',
);

export const UrgencyEnum = graphEnum('Urgency', URGENCIES, '紧急程度：一般、紧急、特急。');
