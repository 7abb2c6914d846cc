import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createLogger } from './logger.js';

describe('the log', () => {
  it('names the kind and the place of an error, and not its message, which may quote a petition', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hub-log-'));
    const file = join(folder, 'log');
    const descriptor = openSync(file, 'w');
    const log = createLogger('info', descriptor);

    log.warn({ event: 'submission.broke', submissionId: 's1', err: new TypeError('invalid input: "19912340987"') });
    while (readFileSync(file, 'utf8') === '') await setTimeout(5);

    const text = readFileSync(file, 'utf8');
    closeSync(descriptor);
    rmSync(folder, { recursive: true });
    expect(JSON.parse(text)).toMatchObject({
      event: 'submission.broke',
      submissionId: 's1',
      err: { type: 'TypeError' },
    });
    expect(text).not.toContain('19912340987');
  });
});
