import { COORDINATE_SYSTEMS } from '../../../contracts/coordinates.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';

export const CoordinateSystemEnum = graphEnum(
  'CoordinateSystem',
  COORDINATE_SYSTEMS,
  '坐标系：WGS 84、GCJ-02（高德、腾讯）、BD-09（百度）、CGCS2000。',
);
