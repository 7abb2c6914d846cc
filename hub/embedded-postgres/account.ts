import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { notStarted } from './not-started.js';

/** Who the server runs as. Empty: as the hub itself. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root, so a root hub hands it to whoever owns the data, else to an existing account. */
export async function serverAccount(dataDir: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const owner = await stat(join(dataDir, 'postgres')).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };

  const rows = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const row = rows.find(([name]) => name === 'postgres') ?? rows.find(([name]) => name === 'nobody');
  if (!row) throw notStarted('root needs an account named postgres or nobody to run PostgreSQL as');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}
