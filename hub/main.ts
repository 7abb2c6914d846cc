import 'reflect-metadata';
import { Command } from 'commander';
import { messageOf } from '../platform/errors/catalogue.js';
import { HubError } from '../platform/errors/hub-error.js';
import { auditCommand } from './command/audit.js';
import { calendarCommand } from './command/calendar.js';
import { countyCommand } from './command/county.js';
import { databaseUrlCommand } from './command/database-url.js';
import { demoCommand } from './command/demo.js';
import { doctorCommand } from './command/doctor.js';
import { generateCommand } from './command/generate.js';
import { gridCommand } from './command/grid.js';
import { lettersCommand } from './command/letters.js';
import { mailCommand } from './command/mail.js';
import { migrateCommand } from './command/migrate.js';
import { queueCommand } from './command/queue.js';
import { setAsideCommand } from './command/set-aside.js';
import { tokenCommand } from './command/token.js';
import { unknownValuesCommand } from './command/unknown-values.js';
import { upCommand } from './command/up.js';

const program = new Command('hub')
  .description('信访枢纽 Petition Hub：把一个县的信、访、网、电和领导信箱汇成一张图')
  .addCommand(upCommand)
  .addCommand(demoCommand)
  .addCommand(tokenCommand)
  .addCommand(doctorCommand)
  .addCommand(migrateCommand)
  .addCommand(countyCommand)
  .addCommand(mailCommand)
  .addCommand(lettersCommand)
  .addCommand(gridCommand)
  .addCommand(calendarCommand)
  .addCommand(queueCommand)
  .addCommand(setAsideCommand)
  .addCommand(unknownValuesCommand)
  .addCommand(auditCommand)
  .addCommand(generateCommand)
  .addCommand(databaseUrlCommand())
  .showHelpAfterError();

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof HubError)) throw error;
  const facts = Object.entries(error.facts).map(([name, value]) => `\n  ${name}: ${value}`);
  console.error(`${error.code}: ${error.message} ${messageOf(error.code, 'en')}${facts.join('')}`);
  process.exitCode = 1;
}
