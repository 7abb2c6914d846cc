import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startDovecot } from './dovecot.js';

describe('the Dovecot of a test', () => {
  it('keeps its mail and its counting of UIDs through a kill', async () => {
    await using dovecot = await startDovecot();
    expect(await dovecot.append('Subject: one\r\n\r\nbody\r\n')).toBe(1);

    await dovecot.kill();
    await dovecot.restart();

    expect(await dovecot.append('Subject: two\r\n\r\nbody\r\n')).toBe(2);
    expect(await readdir(join(dovecot.mailDir, 'new'))).toHaveLength(2);
  });

  it('makes a mailbox with a Chinese name', async () => {
    await using dovecot = await startDovecot();

    expect(await dovecot.append('Subject: one\r\n\r\nbody\r\n', { mailbox: '县长信箱' })).toBe(1);
  });
});
