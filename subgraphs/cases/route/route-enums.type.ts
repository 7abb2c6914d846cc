import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { REFERRAL_RECEIVERS } from './referral-receivers.rules.js';
import { SIMPLE_GROUNDS } from './simple-procedure.rules.js';

export const ReferralReceiverEnum = graphEnum(
  'ReferralReceiver',
  REFERRAL_RECEIVERS,
  '依法应当处理该事项的机关的类别（信访工作条例第二十二、三十、三十一条）。',
  {
    POLITICAL_LEGAL: '党委政法委员会',
    COURT: '人民法院',
    PROCURATORATE: '人民检察院',
    POLICE: '公安机关',
    LABOUR_ARBITRATION: '劳动人事争议仲裁委员会',
    LAND_ARBITRATION: '农村土地承包仲裁委员会',
    COMMERCIAL_ARBITRATION: '仲裁委员会',
    DISCIPLINE: '纪检监察机关',
    ORGANISATION: '组织（人事）部门',
    RECONSIDERATION: '行政复议机关',
    COMPETENT_ORGAN: '有权处理的行政机关',
  },
);

export const SimpleGroundEnum = graphEnum('SimpleGround', SIMPLE_GROUNDS, '适用简易程序的理由。', {
  CLEAR_AND_SMALL: '事实清楚、责任明确、争议不大、易于解决',
  ANSWERED_AT_ONCE: '咨询、意见建议，可以即时反馈',
  DAILY_LIFE: '涉及日常生产生活、时效性强，应当即时处理',
});
