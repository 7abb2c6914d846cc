import { Command } from 'commander';
import { runningPostgres } from '../embedded-postgres/running-postgres.js';
import { readHubConfig } from '../hub-config.js';

/** For `psql "$(bin/hub database-url)"`. Holds a password: not for logs. */
export function databaseUrlCommand(): Command {
  return new Command('database-url')
    .description('打印正在运行的数据库地址（含口令） Print the URL of the running database, password included')
    .action(async () => {
      const { HUB_DATABASE_URL, dataDir } = readHubConfig();
      const url = HUB_DATABASE_URL ?? (await runningPostgres(dataDir))?.url;
      if (url) console.log(url);
      else {
        console.error('数据库没有运行 No database is running: bin/hub up');
        process.exitCode = 1;
      }
    });
}
