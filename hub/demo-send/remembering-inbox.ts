import type { Inbox, Receipt } from '../../contracts/envelope.js';
import { HubError } from '../../platform/errors/hub-error.js';

export interface RememberingInbox extends Inbox {
  /** @throws HubError SUBMISSION_NOT_FOUND when nothing was taken */
  lastSubmissionId(): string;
}

/** The inbox, which also tells afterwards what the last item became. */
export function rememberingInbox(inbox: Inbox): RememberingInbox {
  let last: Receipt | undefined;
  const remember = (receipts: Receipt[]): Receipt[] => {
    last = receipts.at(-1) ?? last;
    return receipts;
  };
  return {
    deliver: async (envelopes) => remember(await inbox.deliver(envelopes)),
    deliverPayload: async (payload) => remember(await inbox.deliverPayload(payload)),
    setAside: async (envelope, reason) => {
      const receipt = await inbox.setAside(envelope, reason);
      remember([receipt]);
      return receipt;
    },
    lastSubmissionId: () => {
      if (!last) throw new HubError('SUBMISSION_NOT_FOUND');
      return last.submissionId;
    },
  };
}
