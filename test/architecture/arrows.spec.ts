import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repositoryPath } from '../../platform/config/repository-path.js';

/** Rule → a file and an import that it must refuse. */
const PLANTED = [
  ['contracts-import-nothing-of-ours', 'contracts/a.ts', '../platform/target.js'],
  ['contracts-import-zod-only', 'contracts/b.ts', 'pino'],
  ['platform-knows-no-trade', 'platform/a.ts', '../contracts/target.js'],
  ['a-connector-knows-no-other', 'connectors/letter/a.ts', '../visit/target.js'],
  ['connectors-stay-outside', 'connectors/letter/b.ts', '../../subgraphs/cases/target.js'],
  ['a-subgraph-knows-no-other', 'subgraphs/grid/a.ts', '../cases/target.js'],
  ['subgraphs-know-no-outside', 'subgraphs/grid/b.ts', '../../gateway/target.js'],
  ['gateway-knows-schemas-only', 'gateway/a.ts', '../subgraphs/cases/target.js'],
  ['nothing-imports-the-trials', 'hub/a.ts', '../test/target.js'],
  ['rules-touch-no-npm', 'subgraphs/cases/a.rules.ts', 'node:crypto'],
  ['rules-touch-rules', 'subgraphs/cases/b.rules.ts', './target.js'],
  ['resolvers-decide-nothing', 'subgraphs/cases/a.resolver.ts', './target.rules.js'],
  ['packages-are-named', 'hub/b.ts', 'qs'],
  ['imports-resolve', 'hub/c.ts', './nowhere.js'],
] as const;
const TARGETS = [
  ...['contracts', 'platform', 'connectors/visit', 'subgraphs/cases', 'gateway', 'test'].map(
    (room) => `${room}/target.ts`,
  ),
  'subgraphs/cases/target.rules.ts',
];

describe('the arrows between rooms', () => {
  it('are all held in this checkout', () => {
    const { status, stdout } = cruise(repositoryPath());

    expect(stdout).toMatch(/^0 violations, [1-9]\d* modules$/m);
    expect(status).toBe(0);
  });

  it('are each seen when broken, by value, by type and after a using declaration', () => {
    const { status, stdout } = cruiseTree({
      ...Object.fromEntries(
        PLANTED.map(([, file, from]) => [file, `import { x } from '${from}';\nexport const y = x;\n`]),
      ),
      'hub/circle-a.ts': "export * from './circle-b.js';\n",
      'hub/circle-b.ts': "export * from './circle-a.js';\n",
      'gateway/by-type.ts': "import type { X } from '../subgraphs/cases/target.js';\nexport type Y = X;\n",
      'subgraphs/cases/c.rules.ts': "import type { X } from './target.js';\nexport type Y = X;\n",
      'gateway/after-using.ts':
        "export function f(a: Disposable) { using b = a; return import('../hub/circle-a.js'); }\n",
    });

    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        ...PLANTED.map(([rule, file]) => expect.stringContaining(`${rule}: ${file} → `)),
        expect.stringContaining('no-cycles: hub/circle-a.ts'),
        expect.stringContaining('gateway-knows-schemas-only: gateway/by-type.ts'),
        expect.stringContaining('gateway-knows-schemas-only: gateway/after-using.ts'),
      ]),
    );
    expect(stdout).not.toContain('subgraphs/cases/c.rules.ts');
    expect(status).toBe(1);
  });

  it('are not called held where nothing was looked at', () => {
    expect(cruiseTree({}, []).status).toBe(1);
  });
});

function cruiseTree(files: Record<string, string>, targets: readonly string[] = TARGETS) {
  const root = mkdtempSync(join(tmpdir(), 'hub-arrows-'));
  try {
    symlinkSync(repositoryPath('node_modules'), join(root, 'node_modules'));
    writeFileSync(join(root, 'package.json'), '{ "type": "module", "dependencies": { "pino": "*" } }');
    const target = Object.fromEntries(targets.map((file) => [file, 'export const x = 1;\nexport type X = number;\n']));
    for (const [file, text] of Object.entries({ ...target, ...files })) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return cruise(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function cruise(cwd: string) {
  const program = repositoryPath('dist', 'test', 'architecture', 'cruise.js');
  return spawnSync(process.execPath, [program], { cwd, encoding: 'utf8' });
}
