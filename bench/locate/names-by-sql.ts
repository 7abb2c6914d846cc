import pg from 'pg';
import { demoCounty } from '../../hub/demo-county/demo-county.js';

/** The plain way: every name of the county in an indexed table, and of those that an address contains the longest one. */
export interface NamesBySql extends AsyncDisposable {
  /** Names found, by their place in the list. */
  find(addresses: readonly string[]): Promise<readonly (string | null)[]>;
}

const FIND = `
  select distinct on (told.at) told.at::int, name.cell_id as "cellId"
  from unnest($1::text[]) with ordinality as told (address, at)
  cross join lateral generate_series(1, length(told.address)) as start
  cross join lateral generate_series(2, least(12, length(told.address) - start + 1)) as characters
  join bench.place_name name on name.name = substr(told.address, start, characters)
  order by told.at, length(name.name) desc, name.cell_id`;

export async function namesBySql(databaseUrl: string): Promise<NamesBySql> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('create schema bench');
  await client.query(
    'create table bench.place_name (name text not null, cell_id text not null, primary key (name, cell_id))',
  );
  const { areas, cells, placeNames } = demoCounty();
  const level = { 1: 0, 2: 1, 3: 2 } as const;
  const ofAreas = areas.flatMap((area) => {
    const cell = cells.find(({ areaCode, level: ofCell }) => areaCode === area.code && ofCell === level[area.level]);
    return cell ? [area.name, ...area.aliases].map((name) => ({ name, cellId: cell.id })) : [];
  });
  const rows = [...ofAreas, ...cells.map(({ name, id }) => ({ name, cellId: id })), ...placeNames];
  await client.query('insert into bench.place_name select distinct * from unnest($1::text[], $2::text[])', [
    rows.map(({ name }) => name),
    rows.map(({ cellId }) => cellId),
  ]);
  await client.query('vacuum analyze bench.place_name');
  return {
    find: async (addresses) => {
      const { rows: found } = await client.query<{ at: number; cellId: string }>({
        name: 'find',
        text: FIND,
        values: [addresses],
      });
      const cellOf = new Map(found.map(({ at, cellId }) => [at, cellId]));
      return addresses.map((_, at) => cellOf.get(at + 1) ?? null);
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
