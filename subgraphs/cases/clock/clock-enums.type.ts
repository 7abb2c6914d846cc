import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { PAUSE_REASONS } from './clock-order.rules.js';
import { CLOCK_LEVELS, STOP_REASONS } from './running-clock.rules.js';
import { AUTHORITIES, EVIDENCES, LIMIT_UNITS } from './time-limit.rules.js';

export const ClockNatureEnum = graphEnum('ClockNature', ['DUTY', 'WINDOW'] as const, '期限的性质。', {
  DUTY: '单位的义务：逾期即超期，记录一次',
  WINDOW: '可以行使权利的期间：届满即终了',
});

export const ClockLevelEnum = graphEnum('ClockLevel', CLOCK_LEVELS, '预警级别，依期限已用的比例。', {
  NONE: '正常',
  YELLOW: '黄：缺省已用 70 %',
  ORANGE: '橙：缺省已用 90 %',
  RED: '红：已过期限',
});

export const StopReasonEnum = graphEnum('ClockStopReason', STOP_REASONS, '期限停止计算的原因。', {
  MET: '已经办到，无论是否按期',
  VOID: '不再需要：撤回、并案、撤回申请等',
  LAPSED: '期间届满，未行使权利',
});

export const PauseReasonEnum = graphEnum('ClockPauseReason', PAUSE_REASONS, '期限中止计算的原因。', {
  HEARING: '听证（信访工作条例第三十六条：听证所需时间不计算在内）',
});

export const LimitUnitEnum = graphEnum('TimeLimitUnit', LIMIT_UNITS, '期限的单位。', {
  CALENDAR_DAY: '日',
  WORKING_DAY: '工作日，依国务院办公厅的放假和调休安排',
  HOUR: '小时，自起算时刻连续计算',
});

export const AuthorityEnum = graphEnum('TimeLimitAuthority', AUTHORITIES, '期限由谁规定。', {
  STATUTE: '法定',
  SOURCE: '部门办法、标准或来源平台的规定',
  LOCAL: '本县的规定',
});

export const EvidenceEnum = graphEnum('TimeLimitEvidence', EVIDENCES, '条文的核实程度。', {
  TEXT: '已核对全文',
  EXCERPT: '仅见摘录',
  UNCHECKED: '未经核对',
});
