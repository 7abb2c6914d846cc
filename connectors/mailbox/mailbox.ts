import { HubError } from '../../platform/errors/hub-error.js';
import { defineConnector } from '../contract.js';
import type { MailboxTrouble } from './back-off.rules.js';
import { mailboxEnv } from './mailbox.env.js';
import { readMailboxAddresses, sourceSystemOf } from './mailbox-address.rules.js';
import { watchMailbox } from './watch-mailbox.js';

/** The leaders' mailboxes, read over IMAP. Nothing in them is marked, moved or deleted. */
export const mailbox = defineConnector({
  channel: 'mailbox',
  env: mailboxEnv,

  async open({ config, inbox, log, metrics, now, stateFolder }) {
    const addresses = readMailboxAddresses(config.HUB_MAILBOX_URL, config.HUB_MAILBOX_PASSWORD);
    if (addresses === null)
      throw new HubError('CONFIGURATION_INVALID', { variables: 'HUB_MAILBOX_PASSWORD: 缺少密码' });
    const failures = metrics.counter('hub_mailbox_failures_total', 'Times a mailbox could not be read, by reason', [
      'mailbox',
      'reason',
    ]);
    const watches = addresses.map((address) => ({
      name: sourceSystemOf(address),
      watch: watchMailbox({
        address,
        inbox,
        log,
        now,
        stateFolder,
        pollMs: config.HUB_MAILBOX_POLL_SECONDS * 1_000,
        maxBytes: config.HUB_MAILBOX_MAX_MEGABYTES * 1_048_576,
        // The county's day begins eight hours before the world's.
        since: config.HUB_MAILBOX_SINCE ? new Date(`${config.HUB_MAILBOX_SINCE}T00:00:00+08:00`) : null,
        failed: (reason: MailboxTrouble) => failures.inc({ mailbox: sourceSystemOf(address), reason }),
      }),
    }));
    metrics.gauge('hub_mailbox_connected', '1 while the mailbox is open', ['mailbox'], async (gauge) => {
      for (const { name, watch } of watches) gauge.set({ mailbox: name }, watch.isConnected() ? 1 : 0);
    });
    let isClosing = false;
    return {
      door: null,
      ready: () => !isClosing,
      close: async () => {
        isClosing = true;
        await Promise.all(watches.map(({ watch }) => watch.close()));
      },
    };
  },
});
