import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { VENUE_KINDS, type VenueKind } from './venue.rules.js';

export type { VenueKind };
export const VenueKindEnum = graphEnum(
  'VenueKind',
  VENUE_KINDS,
  '场所类型：信访接待中心、接待窗口、调解超市、调解室、矛盾调处中心、综治中心、公共法律服务站、便民服务平台、党群服务中心、新时代文明实践站、合署场所。',
);
