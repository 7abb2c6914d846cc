import { existsSync } from 'node:fs';
import Visitor from '@swc/core/Visitor.js';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { repositoryPath } from '../../platform/config/repository-path.js';

/**
 * Holds the arrows between rooms (.dependency-cruiser.mjs) in the working folder: `node cruise.js` prints one line per
 * violation, `RULE: from → to`. Run as a program, for it works on the folder it is called in.
 */
const ROOMS = ['contracts', 'platform', 'connectors', 'subgraphs', 'gateway', 'hub', 'test', 'bench'];

readUsingDeclarations();
const options = await extractDepcruiseOptions(repositoryPath('.dependency-cruiser.mjs'));
const { output } = await cruise(
  ROOMS.filter((room) => existsSync(room)),
  options,
);
const { violations, totalCruised } = (output as ICruiseResult).summary;
for (const { rule, from, to } of violations) process.stdout.write(`${rule.name}: ${from} → ${to}\n`);
process.stdout.write(`${violations.length} violations, ${totalCruised} modules\n`);
/** With a TypeScript it cannot use, dependency-cruiser looks at nothing and is content. */
process.exitCode = violations.length === 0 && totalCruised > 0 ? 0 : 1;

/** swc parses `using`, its visitor (1.16) gives up on it: "Unknown statement type: UsingDeclaration". */
function readUsingDeclarations(): void {
  const visitor = Visitor.Visitor.prototype as unknown as {
    visitStatement(statement: { type: string; decls?: unknown }): unknown;
    visitVariableDeclarators(declarators: unknown): unknown;
  };
  const visitOther = visitor.visitStatement;
  visitor.visitStatement = function (this: typeof visitor, statement) {
    if (statement.type !== 'UsingDeclaration') return visitOther.call(this, statement);
    this.visitVariableDeclarators(statement.decls);
    return statement;
  };
}
