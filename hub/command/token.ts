import { Command, Option } from 'commander';
import { openKeyRing } from '../../platform/crypto/key-ring.js';
import { mintToken } from '../../platform/identity/token-issuer.js';
import { ROLES, type Role, UNIT_ROLES } from '../../platform/identity/viewer.js';
import { readHubConfig } from '../hub-config.js';

interface TokenOptions {
  readonly role: Role;
  readonly unit?: string;
  readonly area?: string;
  readonly subject?: string;
  readonly hours: number;
}

/** Prints a token of the embedded issuer, and nothing else, so that it can be used in `$(…)`. */
export const tokenCommand = new Command('token')
  .description('签发一个内嵌签发者的令牌 / print a token of the embedded issuer')
  .addOption(new Option('--role <role>', '角色').choices([...ROLES]).makeOptionMandatory())
  .option('--unit <code>', '单位代码（department、head 角色必须）')
  .option('--area <code>', '区划代码')
  .option('--subject <id>', '账号标识')
  .option('--hours <n>', '有效小时数', Number, 12)
  .action(async ({ role, unit, area, subject, hours }: TokenOptions, command: Command) => {
    const isOfUnit = (UNIT_ROLES as readonly Role[]).includes(role);
    if (isOfUnit && unit === undefined) command.error(`error: ${role} 角色须给出 --unit 单位代码`);
    const keys = await openKeyRing(readHubConfig().keysFile);
    const viewer = { subject: subject ?? `cli-${role}`, roles: [role], unitCode: unit ?? null, areaCode: area ?? null };
    console.log(await mintToken(keys.issuer, viewer, hours * 3_600));
  });
