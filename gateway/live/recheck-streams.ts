import { HubError } from '../../platform/errors/hub-error.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { audienceOf } from './audience-key.js';
import type { FeedQueue } from './feed-queue.js';

/** An open stream, and by what right. */
export interface OpenStream {
  readonly queue: FeedQueue;
  readonly unit: string;
  readonly viewer: Viewer;
}

/**
 * Ends the streams whose right has gone: a unit was moved, merged or dissolved since they were opened. Equal rights are
 * asked for once. While nobody can say, they stay.
 *
 * @param mayFollow rejects with a HubError when the viewer may not
 */
export async function recheckStreams(
  streams: Iterable<OpenStream>,
  mayFollow: (viewer: Viewer, unit: string) => Promise<unknown>,
): Promise<void> {
  const groups = Map.groupBy(streams, ({ viewer, unit }) => `${unit} ${audienceOf(viewer)}`);
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    try {
      await mayFollow(first.viewer, first.unit);
    } catch (error) {
      if (!(error instanceof HubError) || error.retry) continue;
      for (const { queue } of group) queue.end(error);
    }
  }
}
