export const CONSULTATION_KINDS = [
  /** 集中会诊 by departments with a legal adviser (3+X) */
  'JOINT_DIAGNOSIS',
  /** 公检法司集中会商 */
  'LEGAL_TALK',
] as const;
export type ConsultationKind = (typeof CONSULTATION_KINDS)[number];
