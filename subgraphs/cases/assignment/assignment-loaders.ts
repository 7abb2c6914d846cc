import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { statement } from '../../../platform/database/statement.js';
import { OBJECTION_ROW, type ObjectionRow, REPORT_ROW, type ReportRow } from './objection-row.js';

/** What hangs on assignments, one statement a kind however many are asked for. By assignment. */
export interface AssignmentLoaders {
  readonly objections: DataLoader<string, ObjectionRow | null>;
  readonly reports: DataLoader<string, ReportRow[]>;
}

export function assignmentLoaders(em: EntityManager): AssignmentLoaders {
  return {
    objections: new DataLoader(async (ids) => {
      const rows = await statement<ObjectionRow>(em, OBJECTIONS, [ids]);
      const byAssignment = new Map(rows.map((row) => [row.assignmentId, row]));
      return ids.map((id) => byAssignment.get(id) ?? null);
    }),
    reports: new DataLoader(async (ids) => {
      const rows = await statement<ReportRow>(em, REPORTS, [ids]);
      const byAssignment = Map.groupBy(rows, ({ assignmentId }) => assignmentId);
      return ids.map((id) => byAssignment.get(id) ?? []);
    }),
  };
}

const OBJECTIONS = `
  select ${OBJECTION_ROW} from cases.objection o join cases.assignment a on a.id = o.assignment_id
   where o.assignment_id = any ($1::uuid[])`;
const REPORTS = `
  select ${REPORT_ROW} from cases.assignment_report r
   where r.assignment_id = any ($1::uuid[]) order by r.reported_at, r.id`;
