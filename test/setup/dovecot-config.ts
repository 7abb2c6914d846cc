import type { MailAccount } from './mail-account.js';

export const MAIL_USER = 'leader';
/** Of a server that lives on 127.0.0.1 for the length of one test. */
export const MAIL_PASSWORD = 'letters';

export interface DovecotConfigInput {
  readonly folder: string;
  readonly mailDir: string;
  readonly port: number;
  readonly account: MailAccount;
}

/** For Dovecot 2.3. Every `chroot` is emptied and every account ours: only root may change either. */
export function dovecotConfig({ folder, mailDir, port, account }: DovecotConfigInput): string {
  const { uid, gid, user, group } = account;
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/state/dovecot.log
ssl = no
disable_plaintext_auth = no
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
first_valid_uid = 1
mail_location = maildir:${mailDir}
mailbox_list_index = no
passdb {
  driver = static
  args = user=${MAIL_USER} password=${MAIL_PASSWORD}
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/state
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service auth {
  user = ${user}
}
service auth-worker {
  user = ${user}
}
`;
}
