import { Command } from 'commander';
import { databaseUrlCommand } from './command/database-url.js';
import { schemasCommand } from './command/schemas.js';

const hub = new Command('hub').description('信访枢纽 Petition Hub').showHelpAfterError();
hub.addCommand(databaseUrlCommand());
hub.addCommand(schemasCommand());
await hub.parseAsync();
