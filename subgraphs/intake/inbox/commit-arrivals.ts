import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventKind } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import type { Arrival, Committed } from './arrival.js';
import { insertArrivals } from './insert-arrivals.js';

/** A key can only be taken by others so often: by its first telling, and by another with the same hash meanwhile. */
const ROUND_LIMIT = 4;
/** Of a content hash, enough to tell one telling of an order from another. Characters. */
const VERSION_LENGTH = 24;

interface Kept {
  readonly id: string;
  readonly source_system: string;
  readonly external_id: string;
  readonly event: EventKind;
  readonly version: string;
  readonly content_hash: string;
  readonly set_aside_reason: string | null;
  readonly set_aside_field: string | null;
  readonly set_aside_hint: string | null;
  readonly state: string;
}

/**
 * Commits arrivals together: one statement, so one wait for the disk. A key that is already there with the same
 * content is that submission again; with other content it is kept as a supplement of the same order, for nothing that
 * a sender told may be lost. One result an arrival, in order.
 */
export async function commitArrivals(em: EntityManager, arrivals: readonly Arrival[]): Promise<Committed[]> {
  const results = new Array<Committed>(arrivals.length);
  let open = arrivals.map((arrival, position) => ({ arrival, position }));

  for (let round = 0; open.length > 0; round += 1) {
    if (round === ROUND_LIMIT) throw new Error('an arrival found no key of its own');
    const firsts = new Map<string, (typeof open)[number]>();
    for (const one of open) if (!firsts.has(keyOf(one.arrival))) firsts.set(keyOf(one.arrival), one);
    const taken = await insertArrivals(
      em,
      [...firsts.values()].map(({ arrival }) => arrival),
    );
    const rest = open.filter(({ arrival }) => !taken.has(arrival.id));
    for (const { arrival, position } of open) {
      if (!taken.has(arrival.id)) continue;
      results[position] = { submissionId: arrival.id, isNew: true, setAside: arrival.setAside };
    }
    if (rest.length === 0) break;

    const kept = await keptUnder(
      em,
      rest.map(({ arrival }) => arrival),
    );
    open = [];
    for (const { arrival, position } of rest) {
      const found = kept.get(keyOf(arrival));
      if (found?.content_hash === arrival.contentHash) results[position] = repeated(found);
      else open.push({ arrival: found ? otherContent(arrival, found) : arrival, position });
    }
  }
  return results;
}

const keyOf = ({ sourceSystem, externalId, event, version }: Arrival): string =>
  JSON.stringify([sourceSystem, externalId, event, version]);

/** What was set aside never became an order: a corrected telling of it is not its supplement. */
function otherContent(arrival: Arrival, found: Kept): Arrival {
  const isSupplement = arrival.event === 'NEW' && found.state !== 'SET_ASIDE';
  return {
    ...arrival,
    event: isSupplement ? 'SUPPLEMENT' : arrival.event,
    version: arrival.contentHash.slice(0, VERSION_LENGTH),
  };
}

function repeated(found: Kept): Committed {
  const { id, state, set_aside_reason: code, set_aside_field: field, set_aside_hint: hint } = found;
  const setAside = state === 'SET_ASIDE' && code !== null ? { code, field, hint: hint ?? '' } : null;
  return { submissionId: id, isNew: false, setAside };
}

async function keptUnder(em: EntityManager, arrivals: readonly Arrival[]): Promise<Map<string, Kept>> {
  const rows = await statement<Kept>(
    em,
    `select s.id, s.source_system, s.external_id, s.event, s.version, s.content_hash, s.state,
            s.set_aside_reason, s.set_aside_field, s.set_aside_hint
     from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as k (source_system, external_id, event, version)
     join intake.submission s using (source_system, external_id, event, version)`,
    [
      arrivals.map(({ sourceSystem }) => sourceSystem),
      arrivals.map(({ externalId }) => externalId),
      arrivals.map(({ event }) => event),
      arrivals.map(({ version }) => version),
    ],
  );
  return new Map(
    rows.map((row) => [JSON.stringify([row.source_system, row.external_id, row.event, row.version]), row]),
  );
}
