import type { Purpose, ReceptionLevel } from './channel.js';
import type { CoordinateSystem } from './coordinates.js';

/**
 * Channels that come in through the graph: intake publishes the mutation, the connector owns the rules and hands the
 * envelope to the inbox. The composition root brings the two together.
 */

/** Who registers, as far as a connector may know. */
export interface Registrar {
  /** Subject of the viewer's token, or `anonymous`. */
  readonly subject: string;
  /** Keyed hash of the client's network address. */
  readonly client: string;
}

export interface PersonInput {
  readonly name?: string | null;
  readonly idNo?: string | null;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly address?: string | null;
}

/** How the petitioner agreed to be acted for: in writing, or by word of mouth. */
export const PROXY_AUTHORISATIONS = ['WRITTEN', 'ORAL'] as const;
export type ProxyAuthorisation = (typeof PROXY_AUTHORISATIONS)[number];

/** 代办员, or another person the petitioner entrusted. The petitioner stays who petitions and who is told. */
export interface ProxyInput {
  readonly name: string;
  readonly phone?: string | null;
  /** Id of the post, where the proxy holds one. */
  readonly postId?: string | null;
  /** Needed wherever there is a petitioner. */
  readonly authorisation?: ProxyAuthorisation | null;
}

/** 口头信访: put into writing by whoever received it (Art. 19). */
export interface OralInput {
  /** Read back to the petitioner, who confirmed it. */
  readonly isReadBack: boolean;
}

export interface MatterInput {
  /** Retries with the same key are the same submission. */
  readonly idempotencyKey?: string | null;
  readonly title: string;
  readonly content: string;
  readonly request?: string | null;
  readonly purpose: Purpose;
  readonly category?: string | null;
  readonly areaCode?: string | null;
  readonly address?: string | null;
  readonly longitude?: number | null;
  readonly latitude?: number | null;
  readonly crs?: CoordinateSystem | null;
  readonly respondents?: readonly string[] | null;
  readonly confidential?: boolean | null;
  /** 曾到单位: bodies that were told of it before, at most 10. */
  readonly previousBodies?: readonly string[] | null;
  /** 已由其他机关受理或正在办理 (Art. 19). */
  readonly isAcceptedElsewhere?: boolean | null;
  /** `yyyy-MM-dd`. */
  readonly acceptedElsewhereOn?: string | null;
  /** 已诉讼、仲裁、行政复议. */
  readonly isLitigation?: boolean | null;
  /** 案号. */
  readonly litigationNo?: string | null;
  readonly proxy?: ProxyInput | null;
}

export const RECEPTION_MODES = ['DAILY', 'APPOINTED', 'LEADER', 'JOINT', 'OUTREACH', 'VIDEO'] as const;
export type ReceptionMode = (typeof RECEPTION_MODES)[number];

/** 来访登记 (domain: visits). */
export interface VisitInput extends MatterInput {
  readonly visitedAt: Date;
  readonly receptionMode: ReceptionMode;
  readonly venue?: string | null;
  /** 批次号. Two registrations of one batch number and kind of matter are one arrival. */
  readonly batchNo?: string | null;
  /** 人次: all who came. */
  readonly personCount: number;
  /** At most 5 (Art. 20); the first is the lead. */
  readonly representatives: readonly PersonInput[];
  /** 随访人员, by name; the others are only counted. At most 100. */
  readonly companions?: readonly PersonInput[] | null;
  /** 走访层级: the county where nothing is told. */
  readonly receptionLevel?: ReceptionLevel | null;
  readonly levelSkipped?: boolean | null;
  readonly assistanceNeeds?: string | null;
  readonly oral?: OralInput | null;
  /** 主动代办: nobody has petitioned; no representatives, no companions, `personCount` 0. */
  readonly isProactive?: boolean | null;
}

/** 网上信访. */
export interface PetitionInput extends MatterInput {
  readonly petitioner: PersonInput;
  readonly anonymous?: boolean | null;
  /** Further representatives of a joint petition: with the petitioner at most 5 (Art. 20). */
  readonly representatives?: readonly PersonInput[] | null;
  /** 联名人, by name. At most 200. */
  readonly coSigners?: readonly PersonInput[] | null;
  /** 联名人数: all who signed; at least those who are named. */
  readonly personCount?: number | null;
}

/** What the one who brought the matter takes away. */
export interface DoorReceipt {
  readonly submissionId: string;
  readonly outcome: 'taken' | 'repeated' | 'set-aside';
}

export interface VisitDoor {
  /** @throws HubError TOO_MANY_REPRESENTATIVES, ORAL_RECORD_UNCONFIRMED, PROXY_NOT_AUTHORISED, FIELD_MISSING, FIELD_INVALID */
  register(input: VisitInput, registrar: Registrar): Promise<DoorReceipt>;
}

export interface OnlineDoor {
  /** @throws HubError TOO_MANY_REPRESENTATIVES, PROXY_NOT_AUTHORISED, FIELD_MISSING, FIELD_INVALID, RATE_LIMITED */
  submit(input: PetitionInput, registrar: Registrar): Promise<DoorReceipt>;
}
