import type { EventKind } from '../../../contracts/channel.js';
import type { NormalisedSubmissionV1 } from '../../../contracts/normalised-submission.js';

/** A payload to be read by a profile on trial. */
export interface ProfileTrial {
  /** A profile as data that is not published yet; or null, to try the one published as `name`. */
  readonly definition: unknown;
  readonly name: string | null;
  readonly contentType: string;
  readonly raw: Uint8Array;
}

/** One item of the payload: as it would be read, or what stops that. */
export interface TriedItem {
  readonly key: { readonly externalId: string; readonly event: EventKind; readonly version: string | null } | null;
  readonly normalised: NormalisedSubmissionV1 | null;
  readonly fault: { readonly code: string; readonly field: string | null; readonly hint: string | null } | null;
}

export interface Publication {
  readonly definition: unknown;
  readonly validFrom: Date;
  readonly publishedBy: string;
}

/** Where mapping profiles are tried and published. */
export interface ProfileDesk {
  /**
   * Stores nothing.
   *
   * @throws HubError PROFILE_NOT_FOUND; BAD_USER_INPUT with `field` for a definition that is none; PAYLOAD_UNREADABLE
   */
  tryOn(trial: ProfileTrial): Promise<readonly TriedItem[]>;
  /**
   * A further version; the earlier ones stay.
   *
   * @throws HubError BAD_USER_INPUT with `field` for a definition that is none, or a version that is there
   */
  publish(publication: Publication): Promise<{ readonly name: string; readonly version: number }>;
}
