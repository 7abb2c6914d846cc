import { z } from 'zod';

/** 角色. What each may do is decided below the resolvers of each subgraph. */
export const ROLES = [
  /** 登记员: takes letters and visits in, repairs what was set aside. */
  'clerk',
  /** 信访局工作人员: sees and moves every case of the county. */
  'officer',
  /** 承办单位 (person or machine): the cases assigned to its unit and that unit's subtree. */
  'department',
  /** 单位负责人: sees as its unit does, and approves what somebody else of that unit has drawn up. */
  'head',
  /** 领导、大屏: counts and lists of the area, no petitioners. */
  'leader',
  /** 督查专员: reads every case but accusations, no petitioners; moves nothing. */
  'inspector',
  /** 审计: who read what, and for which reason; no content. */
  'auditor',
  /** 系统管理员: queues, profiles, set-aside; no content. */
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles somebody has in one unit, and not without it. */
export const UNIT_ROLES = ['department', 'head'] as const satisfies readonly Role[];

/** Who asks. Claims hold codes only, never personal data. */
export const viewerSchema = z.strictObject({
  /** Subject of the token: an account's id. */
  subject: z.string().min(1).max(200),
  roles: z.array(z.enum(ROLES)),
  /** Code of the viewer's unit, if bound to one. */
  unitCode: z.string().nullable(),
  /** Area code below which the viewer sees; null means the whole county. */
  areaCode: z.string().nullable(),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** Somebody without a token: may submit a petition online and follow it by its query code. */
export const ANONYMOUS: Viewer = { subject: 'anonymous', roles: [], unitCode: null, areaCode: null };

export const hasRole = (viewer: Viewer, ...roles: readonly Role[]): boolean =>
  viewer.roles.some((role) => roles.includes(role));
