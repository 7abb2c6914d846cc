import type { EntityManager } from '@mikro-orm/postgresql';
import { type CasesPort, GRID_CHANGED, GRID_PORT, type GridPort, resolvedTopic } from '../../contracts/ports.js';
import { createBlindIndex } from '../../platform/crypto/blind-index.js';
import { createFieldCipher } from '../../platform/crypto/field-cipher.js';
import type { KeyRing } from '../../platform/crypto/key-ring.js';
import { createOrm } from '../../platform/database/create-orm.js';
import { migrateSchema } from '../../platform/database/migrate.js';
import { statement } from '../../platform/database/statement.js';
import type { EventBus } from '../../platform/events/event-bus.js';
import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import type { Caller } from '../../platform/identity/caller-assertion.js';
import type { Logger } from '../../platform/log/logger.js';
import type { Jobs } from '../../platform/queue/jobs.js';
import type { Metrics } from '../../platform/telemetry/metrics.js';
import { createAtlasCache } from './atlas/atlas-cache.js';
import { exportPolygons, type PolygonExport } from './cell/export-polygons.js';
import { importPolygons, type PolygonImport, type PolygonOutcome } from './cell/import-polygons.js';
import { type ChangeCounty, createCountyChanger } from './change/change-county.js';
import type { CountyImport } from './county/county-import.js';
import type { CountyStart } from './county/county-start.rules.js';
import { importCounty } from './county/import-county.js';
import { type StartOptions, type StartReport, startCounty } from './county/start-county.js';
import type { GridContext, GridView } from './grid-context.js';
import { buildGridGraph } from './grid-graph.js';
import { isKnown, isRegistrar } from './grid-permissions.js';
import { GRID_MIGRATIONS } from './migrations/list.js';
import { indexPeople } from './person/index-people.js';
import type { PersonVault } from './person/person-vault.js';
import { countUnresolved } from './place/count-unresolved.js';
import { placeMatters } from './place/place-matters.js';
import { PlaceNameEntity } from './place/place-name.entity.js';
import { resolvedPlaces } from './place/resolved-places.js';
import { UnresolvedPlaceEntity } from './place/unresolved-place.entity.js';
import { ReceptionEntity } from './reception/reception.entity.js';
import { RecusalEntity } from './routing/recusal.entity.js';
import { recusedAssignees } from './routing/recused-assignees.rules.js';
import { RoutingRuleEntity } from './routing/routing-rule.entity.js';
import { exportSheet, type SheetFile, type SheetFormat } from './sheet/export-sheet.js';
import { importSheet, type SheetImport } from './sheet/import-sheet.js';
import { readBesides } from './sheet/read-besides.js';
import { sheetKind } from './sheet/sheet-kind-named.js';
import type { SheetOutcome } from './sheet/sheet-outcome.js';
import { sheetPeopleOf } from './sheet/sheet-people.js';
import { formerUnits } from './succession/former-units.rules.js';
import { heirsOf } from './succession/heirs.rules.js';
import type { Inheritance } from './succession/inheritance.rules.js';
import { inheritanceOf } from './succession/inheritance-of.rules.js';
import { lineageOf } from './succession/lineage.rules.js';
import { retiredOf } from './succession/retired.rules.js';
import { succeed } from './succession/succeed.rules.js';
import { commonSuperiors } from './unit/common-superior.rules.js';
import { countyBureaus } from './unit/county-bureaus.rules.js';
import { subtreesOf } from './unit/unit-subtree.rules.js';

export interface GridDependencies {
  readonly url: string;
  readonly jobs: Jobs;
  readonly bus: EventBus;
  readonly log: Logger;
  readonly keys: KeyRing;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** Asked only when a request needs it: cases opens after grid. */
  readonly cases: () => CasesPort;
  /** Below this a place goes on the unresolved list, 0 to 1. */
  readonly certaintyNeeded?: number;
}

export interface GridPart extends SubgraphPart<GridPort> {
  /** Brings a county's ground and organisation in. Returns how many rows changed. */
  importCounty(county: CountyImport): Promise<number>;
  /** Starts a county from the published list of its divisions. */
  startCounty(start: CountyStart, options: StartOptions): Promise<StartReport>;
  /** The one gate for every change of the organisation. */
  readonly change: ChangeCounty;
  /** Draws the cells that a GeoJSON file names, all or none. */
  importPolygons(file: PolygonImport): Promise<PolygonOutcome>;
  /** The drawn cells of a day as a GeoJSON file, in pieces of text. */
  exportPolygons(wanted: PolygonExport): Promise<Iterable<string>>;
  /** Brings a sheet of one kind in, whole or not at all. */
  importSheet(file: SheetImport): Promise<SheetOutcome>;
  /** What is in force on a day, today when none is said, as a sheet. */
  exportSheet(kind: string, format: SheetFormat, asOf?: string): Promise<SheetFile>;
  /** Whether no county has been brought in yet. */
  isEmpty(): Promise<boolean>;
}

const CERTAINTY_NEEDED = 0.6;

export async function openGrid(dependencies: GridDependencies): Promise<GridPart> {
  const { url, bus, log, keys, metrics, now, cases, certaintyNeeded = CERTAINTY_NEEDED } = dependencies;
  const orm = await createOrm({
    schema: 'grid',
    url,
    entities: [UnresolvedPlaceEntity, PlaceNameEntity, RoutingRuleEntity, RecusalEntity, ReceptionEntity],
    migrations: GRID_MIGRATIONS,
  });
  const graph = await buildGridGraph();
  const cipher: PersonVault = { ...createFieldCipher(keys.fields), blindIndex: createBlindIndex(keys.blindIndex) };
  const fork = (): EntityManager => orm.em.fork();
  const atlases = createAtlasCache(fork, now, log);
  const stopListening = bus.listen((topic) => {
    if (topic === GRID_CHANGED) atlases.expire();
  });
  const announceChange = (): void => bus.publish([GRID_CHANGED]);
  const change = createCountyChanger({ atlases, fork, cases, announce: announceChange, now });
  const desk = { atlases, change, vault: cipher, fork, now };
  const placed = metrics.counter('hub_grid_placed_total', 'Matters placed, by whether a cell was found.', ['found']);

  metrics.gauge('hub_grid_places_unresolved', 'Places that wait for a clerk to locate them.', [], async (gauge) =>
    gauge.set(await countUnresolved(fork(), null)),
  );

  const inheritance = async (): Promise<Inheritance> => {
    const atlas = await atlases.current();
    return inheritanceOf({ ...atlas, rules: atlas.rules.inOrder }, atlas.successions, atlas.day);
  };

  const port: GridPort = {
    place: async (placings) => {
      const given = { atlas: await atlases.current(), em: fork(), cipher, certaintyNeeded, now: now() };
      const answers = await placeMatters(given, placings);
      for (const { cellId } of answers) placed.inc({ found: cellId === null ? 'no' : 'yes' });
      return answers;
    },
    resolved: async (unresolvedIds) => resolvedPlaces(fork(), await atlases.current(), unresolvedIds),
    recused: async (assignees) => recusedAssignees(await atlases.current(), assignees),
    unitNames: async (unitCodes) => {
      const { units } = await atlases.current();
      return Object.fromEntries(
        unitCodes.flatMap((code) => {
          const unit = units.get(code);
          return unit ? [[code, unit.name]] : [];
        }),
      );
    },
    subtree: async (unitCodes) => subtreesOf((await atlases.current()).units, unitCodes),
    retired: async (keys) => retiredOf(await atlases.current(), keys),
    successors: async (succeeding) => {
      const county = await inheritance();
      return succeeding.map((one) => succeed(county, one));
    },
    heirs: async (unitCodes) => heirsOf(await inheritance(), unitCodes),
    commonSuperiors: async (asked) => commonSuperiors((await atlases.current()).units, asked),
    former: async (unitCodes) => {
      const { records } = await atlases.current();
      return formerUnits(await inheritance(), unitCodes, records.UNIT.keys());
    },
    lineage: async (unitCodes) => lineageOf(await inheritance(), unitCodes),
    bureaus: async () => countyBureaus(await atlases.current()),
  };

  const contextOf = ({ viewer }: Caller): GridContext => {
    const mayRead = { mayReadPeople: isKnown(viewer), mayReadPersonFiles: isRegistrar(viewer) };
    let view: Promise<GridView> | undefined;
    return {
      viewer,
      ...mayRead,
      view: () => {
        view ??= atlases.current().then((atlas) => ({ atlas, cipher, ...mayRead, day: atlas.day }));
        return view;
      },
      change: async (changes, through, options) => {
        const applied = await change(changes, { ...options, by: viewer.subject, through });
        if (applied.revision !== null) view = undefined;
        return applied;
      },
      importSheet: async (file) => {
        const outcome = await importSheet(desk, { ...file, by: viewer.subject });
        if (outcome.revision !== null) view = undefined;
        return outcome;
      },
      em: fork(),
      cipher,
      certaintyNeeded,
      cases,
      now,
      announceChange: () => {
        view = undefined;
        announceChange();
      },
      announceResolved: (unresolvedId) => bus.publish([resolvedTopic(unresolvedId)]),
    };
  };

  return {
    name: 'grid',
    graph,
    port,
    portDefinition: GRID_PORT,
    contextOf,
    migrate: async () => {
      const ran = await migrateSchema(orm, 'grid');
      await indexPeople(fork(), cipher);
      return ran;
    },
    work: () => undefined,
    sweeps: [],
    ready: async () => {
      await statement(fork(), 'select number from grid.revision');
    },
    close: async () => {
      stopListening();
      await orm.close();
    },
    isEmpty: async () => {
      const rows = await statement(fork(), 'select 1 from grid.area limit 1');
      return rows.length === 0;
    },
    change,
    importPolygons: (file) => importPolygons({ atlases, change }, file),
    exportPolygons: async (wanted) => exportPolygons(await atlases.current(), wanted),
    startCounty: async (start, options) => {
      const report = await startCounty(fork(), now(), start, options);
      if (report.isWritten) announceChange();
      return report;
    },
    importSheet: (file) => importSheet(desk, file),
    exportSheet: async (kind, format, asOf) => {
      const atlas = await atlases.current();
      const people = sheetPeopleOf(cipher, atlas);
      const besides = await readBesides(fork(), sheetKind(kind), atlas, now());
      return exportSheet({ records: atlas.records, day: asOf ?? atlas.day, people, besides }, kind, format);
    },
    importCounty: async (county) => {
      const author = { by: 'county-import', through: 'importCounty', at: now() };
      const written = await importCounty(fork(), await atlases.current(), county, cipher, author);
      if (written > 0) announceChange();
      return written;
    },
  };
}
