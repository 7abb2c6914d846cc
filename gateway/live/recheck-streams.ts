import { HubError } from '../../platform/errors/hub-error.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { audienceOf } from './audience-key.js';
import type { FeedQueue } from './feed-queue.js';

/** An open stream, and by what right. */
export interface OpenStream {
  readonly queue: FeedQueue;
  readonly unit: string;
  readonly viewer: Viewer;
  /** Units that, when accused, take the viewer with them: they may be others after a reform. */
  lineage: readonly string[];
}

/** What a viewer may follow now, and why there will be no more of it. */
export interface Followed {
  readonly lineage: readonly string[];
  readonly lastWords: HubError | null;
}

/**
 * Ends the streams whose right has gone, for a unit was moved since they were opened, and finishes those of a unit that
 * is over. Equal rights are asked for once. While nobody can say, they stay.
 *
 * @param follow rejects with a HubError when the viewer may not
 */
export async function recheckStreams(
  streams: Iterable<OpenStream>,
  follow: (viewer: Viewer, unit: string) => Promise<Followed>,
  finish: (queue: FeedQueue, reason: HubError) => void,
): Promise<void> {
  const groups = Map.groupBy(streams, ({ viewer, unit }) => `${unit} ${audienceOf(viewer)}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    try {
      const { lineage, lastWords } = await follow(first.viewer, first.unit);
      for (const stream of group) stream.lineage = lineage;
      if (lastWords) for (const { queue } of group) finish(queue, lastWords);
    } catch (error) {
      if (!(error instanceof HubError) || error.retry) continue;
      for (const { queue } of group) queue.end(error);
    }
  }
}
