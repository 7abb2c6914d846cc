import type { Confidentiality, Purpose } from '../../../contracts/channel.js';
import type { LegalRoute } from '../case/legal-route.rules.js';

export interface ClassificationRow {
  readonly caseId: string;
  readonly id: string;
  readonly purpose: Purpose;
  readonly legalRoute: LegalRoute | null;
  readonly confidentiality: Confidentiality;
  readonly reason: string;
  readonly classifiedAt: Date;
}

export const CLASSIFICATIONS = `
  select k.case_id as "caseId", k.id, k.purpose, k.legal_route as "legalRoute", k.confidentiality, k.reason,
         k.classified_at as "classifiedAt"
    from cases.classification k where k.case_id = any ($1::uuid[]) order by k.classified_at, k.id`;
