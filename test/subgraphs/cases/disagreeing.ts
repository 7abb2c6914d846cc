/** Cases whose rows say one thing here and another there, with what is wrong. */
export const DISAGREEING = `
  select c.case_no, c.state, wrong.reason from cases.case c cross join lateral (values
    ('has no lead in hand, or another one', c.state <> 'MERGED' and not exists (
       select from cases.assignment a where a.case_id = c.id and a.role = 'LEAD'
          and a.state in ('ASSIGNED', 'SIGNED') and a.unit_code = c.lead_unit_code)),
    ('is in hand though merged', c.state = 'MERGED' and exists (
       select from cases.assignment a where a.case_id = c.id and a.state in ('ASSIGNED', 'SIGNED'))),
    ('has no submission', c.state <> 'MERGED' and not exists (
       select from cases.case_submission s where s.case_id = c.id and s.separated_at is null)),
    ('miscounts its events', c.event_count is distinct from (
       select count(*) from cases.case_event e where e.case_id = c.id having max(e.sequence) = count(*))),
    ('is due when no clock says so', c.due_at is distinct from (
       select min(k.due_at) from cases.clock k where k.case_id = c.id and k.stopped_at is null and k.paused_at is null
          and k.kind not in ('OBJECTION', 'REVIEW_REQUEST', 'RECHECK_REQUEST', 'EVALUATE', 'HOTLINE_RETURN')))
  ) as wrong (reason, is_so) where wrong.is_so`;
