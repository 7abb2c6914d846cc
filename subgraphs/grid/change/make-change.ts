import type { EntityManager } from '@mikro-orm/postgresql';
import type { GridContext, GridView } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationEditorFor } from '../grid-permissions.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import type { Fault } from './change.rules.js';
import { effectNodes } from './change-effect.type.js';
import type { ChangePayload } from './change-payload.type.js';
import type { Composition } from './composition.rules.js';
import { userErrorsOf } from './user-errors-of.js';

export interface AskedChange {
  /** First day, `yyyy-mm-dd`; today when none is named. */
  readonly effectiveOn?: string | null | undefined;
  readonly isTrial?: boolean | null | undefined;
}

/** What a mutation is about. */
export interface ChangeSubject {
  /** The mutation. */
  readonly through: string;
  /** Key of the record that the input is about: the faults of others name no field of it. */
  readonly key: string;
  /** Name in the input of its list, of which a fault's line is the index. */
  readonly list?: string;
  /** Where fields of the record stand in the input, when they are called otherwise there. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Why, as a code; kept in the log of changes. */
  readonly reason?: string;
  /** What else has to be written, with the changes or not at all. */
  readonly along?: (tx: EntityManager) => Promise<void>;
  /** Who may; officers and administrators unless it says otherwise. */
  readonly editorFor?: (context: GridContext) => Promise<GridView>;
}

export interface MadeChange {
  /** The organisation afterwards, on the first day of the change. */
  readonly view: GridView;
  readonly outcome: ChangePayload;
}

/**
 * Works out what is wanted against the county as it is, and asks the gate for it.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function makeChange(
  context: GridContext,
  { through, reason, along, editorFor = organisationEditorFor, ...subject }: ChangeSubject,
  { effectiveOn, isTrial }: AskedChange,
  compose: (county: CountyIndex, on: string) => Composition,
): Promise<MadeChange> {
  const { atlas, day } = await editorFor(context);
  const from = effectiveOn ?? day;
  const { changes, faults } = compose(atlas.index(), from);
  const made =
    faults.length > 0
      ? { faults, warnings: [], effects: [], revision: null }
      : await context.change(changes, through, { isTrial: isTrial ?? false, reason, along });
  const told = (faults: readonly Fault[]) =>
    userErrorsOf(
      faults.map((fault) => withKey(fault, subject)),
      (fault) => fieldOf(fault, subject),
    );
  return {
    view: on(await context.view(), from),
    outcome: {
      revision: made.revision,
      isTrial: isTrial ?? false,
      effects: made.faults.length > 0 ? [] : effectNodes(made.effects),
      warnings: told(made.faults.length > 0 ? [] : made.warnings),
      userErrors: told(made.faults),
    },
  };
}

function fieldOf(
  { field, line, key: at }: Fault,
  { key, list, fields = {} }: Pick<ChangeSubject, 'key' | 'list' | 'fields'>,
): string | null {
  const named = field === 'revision' ? 'expectedRevision' : field === null ? null : (fields[field] ?? field);
  if (line !== null && list !== undefined) return [list, line, ...(named === null ? [] : [named])].join('.');
  return at === key ? named : null;
}

/** A fault of a record that the input does not name says which. */
const withKey = (fault: Fault, { key }: Pick<ChangeSubject, 'key'>): Fault =>
  fault.key === key || fault.line !== null ? fault : { ...fault, facts: { key: fault.key, ...fault.facts } };
