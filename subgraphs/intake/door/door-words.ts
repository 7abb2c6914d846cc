import { registerEnumType } from 'type-graphql';
import { RECEPTION_LEVELS } from '../../../contracts/channel.js';
import { COORDINATE_SYSTEMS } from '../../../contracts/coordinates.js';
import { type DoorReceipt, RECEPTION_MODES } from '../../../contracts/doors.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';

export const CoordinateSystemEnum = graphEnum(
  'CoordinateSystem',
  COORDINATE_SYSTEMS,
  '坐标系：WGS 84、GCJ-02（高德、腾讯）、BD-09（百度）、CGCS2000。',
);

export const ReceptionModeEnum = graphEnum(
  'ReceptionMode',
  RECEPTION_MODES,
  '接待方式：日常接待、预约接待、领导接访、联合接访、下访、视频接访。',
);

export const ReceptionLevelEnum = graphEnum(
  'ReceptionLevel',
  RECEPTION_LEVELS,
  '走访的层级：村（社区）、乡镇（街道）、县、市、省、国家（信访工作条例第二十条）。',
);

export const DoorOutcomeEnum = {
  TAKEN: 'taken',
  REPEATED: 'repeated',
  SET_ASIDE: 'set-aside',
} as const satisfies Record<string, DoorReceipt['outcome']>;
registerEnumType(DoorOutcomeEnum, {
  name: 'DoorOutcome',
  description: '登记结果：已收下、与此前所交相同（同一信访件）、已收下但需人工核对。',
});
