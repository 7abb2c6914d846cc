import { PURPOSES } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';

export const PurposeEnum = graphEnum(
  'Purpose',
  PURPOSES,
  '信访目的：建议意见、检举控告、申诉求决（信访工作条例第二十九至三十一条）。',
);
