import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { RECUSAL_GROUNDS } from './recusal.rules.js';

export const RecusalGroundEnum = graphEnum('RecusalGround', RECUSAL_GROUNDS, '回避事由（信访工作条例第二十八条）。', {
  MATTER: '与信访事项有直接利害关系。',
  PETITIONER: '与信访人有直接利害关系。',
  OTHER: '本县规定的其他回避情形。',
});
