import { join } from 'node:path';
import { debianProgram } from './debian-program.js';

export interface DovecotCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** What an unpacked Dovecot must be told to find its own parts. */
  readonly settings: string;
  /** What an unpacked Dovecot looks for as `modules` in its run folder. */
  readonly modules?: string;
}

/**
 * Dovecot starts itself anew through /usr/bin/doveconf, whose place is built in. An unpacked one is therefore started
 * as doveconf would do it.
 */
export function dovecotCommand(config: string): DovecotCommand {
  const { path, env, unpackedAt } = debianProgram('dovecot');
  const args = ['-F', '-c', config];
  if (!unpackedAt) return { program: path, args, env, settings: '' };

  const parts = join(unpackedAt, 'usr', 'lib', 'dovecot');
  const modules = join(parts, 'modules');
  return {
    program: join(unpackedAt, 'usr', 'bin', 'doveconf'),
    args: ['-f', 'service=master', '-c', config, '-m', 'master', '-p', '-e', path, ...args],
    env,
    settings: `
libexec_dir = ${parts}
mail_plugin_dir = ${modules}
login_plugin_dir = ${modules}/login
import_environment = LD_LIBRARY_PATH=${env.LD_LIBRARY_PATH}
`,
    modules,
  };
}
