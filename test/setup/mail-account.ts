import { execFileSync } from 'node:child_process';

export interface MailAccount {
  readonly uid: number;
  readonly gid: number;
  readonly user: string;
  readonly group: string;
}

/** Dovecot runs whole under one unprivileged account, so that it is the same server for root and for anybody. */
export function mailAccount(): MailAccount {
  const of = process.getuid?.() === 0 ? ['nobody'] : [];
  const ask = (flag: string) => execFileSync('id', [flag, ...of], { encoding: 'utf8' }).trim();
  return { uid: Number(ask('-u')), gid: Number(ask('-g')), user: ask('-un'), group: ask('-gn') };
}
