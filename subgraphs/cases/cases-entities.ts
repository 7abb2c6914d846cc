import type { EntitySchema } from '@mikro-orm/postgresql';
import { AcceptanceDecisionEntity } from './acceptance/acceptance-decision.entity.js';
import { AssignmentEntity } from './assignment/assignment.entity.js';
import { CaseRecusalEntity } from './assignment/case-recusal.entity.js';
import { ObjectionEntity } from './assignment/objection.entity.js';
import { CaseEntity } from './case/case.entity.js';
import { DocumentEntity } from './document/document.entity.js';
import { ExtensionEntity } from './extension/extension.entity.js';
import { HearingEntity } from './hearing/hearing.entity.js';
import { CaseJoinEntity } from './join/case-join.entity.js';
import { CaseSubmissionEntity } from './join/case-submission.entity.js';
import { MediationEntity } from './mediation/mediation.entity.js';
import { ReviewEntity } from './review/review.entity.js';
import { ClassificationEntity } from './route/classification.entity.js';

/** What moves load and change. Clocks, calendar, numbers, events and feeds are written and read by statements alone. */
export const CASES_ENTITIES: readonly EntitySchema[] = [
  CaseEntity,
  AssignmentEntity,
  ObjectionEntity,
  CaseRecusalEntity,
  CaseSubmissionEntity,
  CaseJoinEntity,
  DocumentEntity,
  ReviewEntity,
  HearingEntity,
  MediationEntity,
  ClassificationEntity,
  ExtensionEntity,
  AcceptanceDecisionEntity,
];
