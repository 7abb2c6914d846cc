import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 as uuidv7 } from 'uuid';
import { countyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { keepLevelLabels } from '../area/keep-level-labels.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import { readAtlas } from '../atlas/read-atlas.js';
import type { Category } from '../category/category.rules.js';
import { applyChanges } from '../change/apply-changes.js';
import { lockRules } from '../routing/lock-rules.js';
import { RoutingRuleEntity } from '../routing/routing-rule.entity.js';
import type { CountyStart } from './county-start.rules.js';
import { planStart, type StartPlan } from './plan-start.rules.js';

export interface StartOptions {
  /** Says what would be added, and adds nothing. */
  readonly isTrial: boolean;
  /** Other counties are here, and this one is to stand beside them. */
  readonly isBesideOthers: boolean;
}

export interface StartReport extends StartPlan {
  /** Why nothing was written; null when it was, or would be. */
  readonly refusal: 'NAMES_DIFFER' | 'OTHER_COUNTIES' | null;
  /** False also where there was nothing to write. */
  readonly isWritten: boolean;
}

/**
 * Starts a county from the published list, or brings it up to date with a newer one: whole or not at all. Adds, and
 * renames where told to; ends nothing. Publish GRID_CHANGED after the commit when `isWritten`.
 *
 * @throws HubError the code of the first fault when a record cannot be as planned
 */
export function startCounty(
  em: EntityManager,
  now: Date,
  start: CountyStart,
  { isTrial, isBesideOthers }: StartOptions,
): Promise<StartReport> {
  return em.transactional(async (tx) => {
    await lockRules(tx);
    const atlas = await readAtlas(tx, countyDay(now));
    const { inOrder } = atlas.rules;
    const hasCategories = atlas.categories.size > 0;
    const here = { index: atlas.index(), rules: inOrder, hasCategories, day: atlas.day, cellId: () => uuidv7() };
    const plan = planStart(here, start);
    const isOthers = plan.otherCounties.length > 0 && !isBesideOthers;
    const isDifferent = plan.differences.length > 0 && !start.isRenaming;
    const refusal = isOthers ? 'OTHER_COUNTIES' : isDifferent ? 'NAMES_DIFFER' : null;
    if (refusal !== null || isTrial) return { ...plan, refusal, isWritten: false };

    const author = { by: 'county-init', through: `bin/hub county init: ${start.source}`, at: now };
    const { faults, revision } = await applyChanges(tx, atlas, plan.changes, author);
    const [fault] = faults;
    if (fault) throw new HubError(fault.code, { thing: fault.thing, key: fault.key, field: fault.field ?? '' });
    const isLabelled = await keepLevelLabels(tx, start.divisions[0]?.code ?? '', start.labels);
    if (plan.rule) {
      tx.create(RoutingRuleEntity, { ...plan.rule, coUnitCodes: [...plan.rule.coUnitCodes] });
      await tx.flush();
    }
    await addCategories(tx, plan.categories, atlas.day);
    const isMore = isLabelled || plan.rule !== null || plan.categories.length > 0;
    if (isMore) await raiseRevision(tx);
    return { ...plan, refusal, isWritten: isMore || revision !== null };
  });
}

async function addCategories(tx: EntityManager, categories: readonly Category[], day: string): Promise<void> {
  if (categories.length === 0) return;
  await statement(
    tx,
    `insert into grid.category (code, level, parent_code, name, aliases, valid_from)
     select code, level, "parentCode", name, aliases, $2
     from jsonb_to_recordset($1::jsonb)
       as r (code text, level smallint, "parentCode" text, name text, aliases text[])
     on conflict (code) do nothing`,
    [JSON.stringify(categories), day],
  );
}
