import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connector } from '../../connectors/contract.js';
import { newHotlineSecret } from '../../connectors/hotline/new-hotline-secret.js';
import { signPush } from '../../connectors/hotline/sign-push.js';
import type { LetterDoor } from '../../connectors/letter/letter.js';
import { openCursorStore } from '../../connectors/mailbox/mailbox-cursor.js';
import { connectors } from '../../connectors/registry.js';
import type { OnlineDoor, VisitDoor } from '../../contracts/doors.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { startDovecot } from '../setup/dovecot.js';
import { until } from '../setup/until.js';
import { type OpenChannel, openChannel } from './open-channel.js';

/** What a sender is told of an item: it is the county's now, it is refused for good, or it is still the sender's. */
export type Told = 'taken' | 'refused' | 'kept';

/** A channel and the party outside the county that uses it, in the channel's own protocol. */
export interface SendingChannel extends AsyncDisposable {
  readonly channel: OpenChannel;
  /** The same key is the same item. */
  send(key: string): Promise<Told>;
  sendUnreadable(key: string): Promise<Told>;
  /** For a channel that fetches: what was kept is fetched by itself. */
  readonly fetches: boolean;
}

type StartSender = () => Promise<SendingChannel>;

/** How each channel of the registry is used. A new channel has a line here too. */
export const SENDERS: { readonly [Channel in keyof typeof connectors]: StartSender } = {
  letter: async () => {
    const channel = await openChannel(connectors.letter as Connector, {});
    const bring = async (key: string, receivedOn: string): Promise<Told> => {
      const file = join(channel.folder, `${key}.csv`);
      await writeFile(file, `批次号,序号,收信日期,写信人,摘要\nL1,${key},${receivedOn},李示例,反映村道积水`);
      const door = channel.door as LetterDoor;
      const { taken, repeated, setAside } = await door.importBatch({ file }).catch(keepWhatIsAway);
      return taken + repeated + setAside > 0 ? 'taken' : 'kept';
    };
    return sender(
      channel,
      (key) => bring(key, '2026-03-05'),
      (key) => bring(key, '三月'),
    );
  },

  visit: async () => {
    const channel = await openChannel(connectors.visit as Connector, {});
    const register = (key: string, personCount: number) =>
      (channel.door as VisitDoor).register(
        {
          idempotencyKey: key,
          title: '反映村道积水',
          content: '雨后村口积水。',
          purpose: 'APPEAL',
          visitedAt: new Date('2026-03-05T01:00:00Z'),
          receptionMode: 'DAILY',
          personCount,
          representatives: [{ name: '李示例' }],
        },
        { subject: 'clerk', client: 'c' },
      );
    return sender(
      channel,
      (key) => toldOf(register(key, 1)),
      (key) => toldOf(register(key, 0)),
    );
  },

  online: async () => {
    const channel = await openChannel(connectors.online as Connector, {});
    const submit = (key: string, title: string) =>
      (channel.door as OnlineDoor).submit(
        {
          idempotencyKey: key,
          title,
          content: '雨后村口积水。',
          purpose: 'APPEAL',
          petitioner: { name: '李示例', phone: '13800138000' },
        },
        { subject: 'anonymous', client: 'c' },
      );
    return sender(
      channel,
      (key) => toldOf(submit(key, '反映村道积水')),
      (key) => toldOf(submit(key, '')),
    );
  },

  hotline: async () => {
    const secret = newHotlineSecret();
    const profile = 'hotline-county-json';
    const channel = await openChannel(connectors.hotline as Connector, { HUB_HOTLINE_SECRETS: `${profile}=${secret}` });
    const push = async (key: string, order: object): Promise<Told> => {
      const body = JSON.stringify(order);
      const headers = signPush(secret, key, Math.floor(Date.now() / 1_000), body);
      const url = `${channel.url}/connectors/hotline/${profile}`;
      const { status } = await fetch(url, { method: 'POST', body, headers });
      // Set aside is taken too: what cannot be read is kept whole and is not sent again.
      if (status === 202 || status === 422) return 'taken';
      return status === 503 ? 'kept' : 'refused';
    };
    return sender(
      channel,
      (key) => push(key, { workOrderNo: key, demandType: '投诉', content: '路灯不亮' }),
      (key) => push(key, { content: '没有工单编号' }),
    );
  },

  mailbox: async () => {
    const dovecot = await startDovecot();
    const channel = await openChannel(connectors.mailbox as Connector, { HUB_MAILBOX_URL: dovecot.url });
    const host = new URL(dovecot.url);
    const cursors = openCursorStore(channel.folder, `mailbox:${host.username}@${host.hostname}/INBOX`);
    const append = async (raw: string): Promise<Told> => {
      const uid = await dovecot.append(raw);
      const isBehindCursor = async () => ((await cursors.read())?.uid ?? 0) >= uid;
      return until(isBehindCursor, 6_000).then(
        () => 'taken',
        () => 'kept',
      );
    };
    const sending = sender(
      channel,
      (key) => append(`Message-ID: <${key}@example.org>\r\nSubject: ${key}\r\n\r\nbody\r\n`),
      () => append('\r\n\r\n'),
    );
    const dispose = async () => {
      await channel[Symbol.asyncDispose]();
      await dovecot.stop();
    };
    return { ...sending, fetches: true, [Symbol.asyncDispose]: dispose };
  },
};

function sender(
  channel: OpenChannel,
  send: SendingChannel['send'],
  sendUnreadable: SendingChannel['send'],
): SendingChannel {
  return { channel, send, sendUnreadable, fetches: false, [Symbol.asyncDispose]: () => channel[Symbol.asyncDispose]() };
}

/** A door answers by throwing: an error that may pass leaves the item with its sender. */
async function toldOf(receipt: Promise<unknown>): Promise<Told> {
  try {
    await receipt;
    return 'taken';
  } catch (error) {
    return error instanceof HubError && error.retry ? 'kept' : 'refused';
  }
}

function keepWhatIsAway(error: unknown) {
  if (error instanceof HubError && error.retry) return { taken: 0, repeated: 0, setAside: 0 };
  throw error;
}
