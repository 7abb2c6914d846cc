import { Command } from 'commander';
import { databaseUrlCommand } from './command/database-url.js';

const hub = new Command('hub').description('信访枢纽 Petition Hub').showHelpAfterError();
hub.addCommand(databaseUrlCommand());
await hub.parseAsync();
