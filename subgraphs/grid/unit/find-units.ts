import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PageArguments, pageByCode } from '../page-by-code.js';
import { keysFound } from '../search/keys-found.js';
import type { UnitKind } from './unit.rules.js';
import { UnitType, unitNode } from './unit.type.js';

export interface UnitFilter extends PageArguments {
  readonly kind: UnitKind | null | undefined;
  readonly parent: string | null | undefined;
  readonly search: string | null | undefined;
  readonly asOf: string | null | undefined;
}

export async function findUnit(
  context: GridContext,
  code: string,
  asOf: string | null | undefined,
): Promise<UnitType | null> {
  return unitNode(on(await organisationFor(context), asOf), code);
}

export async function listUnits(
  context: GridContext,
  { kind, parent, search, asOf, ...page }: UnitFilter,
): Promise<Page<UnitType>> {
  const view = on(await organisationFor(context), asOf);
  const found = search == null ? null : keysFound(view, 'UNIT', search);
  return pageByCode(
    view.atlas.listsOn(view.day).units,
    page,
    (unit) =>
      (kind == null || unit.kind === kind) &&
      (parent == null || unit.parentCode === parent) &&
      (found === null || found.has(unit.code)),
    (unit) => new UnitType(view, unit),
  );
}
