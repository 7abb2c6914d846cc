import type { Area } from '../area/area.rules.js';
import type { Category } from '../category/category.rules.js';
import type { Cell, CellPolygon } from '../cell/cell.rules.js';
import type { PostKind } from '../post/post.rules.js';
import type { RoutingRule } from '../routing/routing-rule.rules.js';
import type { Unit } from '../unit/unit.rules.js';

/** In force from a day on, `yyyy-mm-dd`; until the day named, that day excluded. */
export interface InForce {
  readonly validFrom: string;
  readonly validTo?: string;
}

export interface PersonImport {
  readonly id: string;
  readonly name: string;
  /** In clear; sealed before it is written. */
  readonly phone: string | null;
}

export interface PostImport {
  readonly id: string;
  readonly kind: PostKind;
  readonly cellId: string | null;
  readonly unitCode: string | null;
  readonly personId: string;
  readonly since: string;
  readonly source: string;
}

/** A place name that no list of areas or cells has, and the cell it lies in. */
export interface PlaceNameImport {
  readonly id: string;
  readonly name: string;
  readonly cellId: string;
}

/** A county's ground and organisation, whole. */
export interface CountyImport {
  readonly areas: readonly (Area & InForce)[];
  readonly cells: readonly (Cell & InForce & { readonly polygon: CellPolygon | null })[];
  readonly units: readonly (Omit<Unit, 'path'> & InForce)[];
  readonly persons: readonly PersonImport[];
  readonly posts: readonly PostImport[];
  readonly categories: readonly (Category & InForce)[];
  readonly rules: readonly RoutingRule[];
  readonly placeNames: readonly PlaceNameImport[];
}
