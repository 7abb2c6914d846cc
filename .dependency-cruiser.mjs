/** Who may open which door: the import table of docs/architecture.md. `test/architecture/arrows.spec.ts` plants one violation of each. */
const ROOMS = '^(contracts|platform|connectors|subgraphs|gateway|hub|test|bench)/';
/** What is run for a test and not shipped: specs beside the code and everything under test/ and bench/. */
const TRIAL = '(\\.spec\\.ts$)|(^test/)|(^bench/)';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const room = (path) => ({ path, pathNot: TRIAL });

export default {
  forbidden: [
    rule(
      'contracts-import-nothing-of-ours',
      'What crosses between parts must not pull a part along.',
      room('^contracts/'),
      {
        path: ROOMS,
        pathNot: '^contracts/',
      },
    ),
    rule(
      'contracts-import-zod-only',
      'A contract is a shape; a shape needs zod and nothing else.',
      room('^contracts/'),
      {
        path: 'node_modules/',
        pathNot: 'node_modules/zod/',
      },
    ),
    rule('platform-knows-no-trade', 'What everything stands on knows no word of the trade.', room('^platform/'), {
      path: ROOMS,
      pathNot: '^platform/',
    }),
    rule(
      'a-connector-knows-no-other',
      'One channel, one folder: a sixth channel must not touch the other five.',
      room('^connectors/([^/]+)/'),
      { path: '^connectors/[^/]+/', pathNot: '^connectors/$1/' },
    ),
    rule(
      'connectors-stay-outside',
      'A connector hands over an envelope and learns nothing of what follows.',
      room('^connectors/'),
      {
        path: '^(subgraphs|gateway|hub)/',
      },
    ),
    rule(
      'a-subgraph-knows-no-other',
      'Subgraphs can move to other machines; what they say to each other goes through contracts.',
      room('^subgraphs/([^/]+)/'),
      { path: '^subgraphs/[^/]+/', pathNot: '^subgraphs/$1/' },
    ),
    rule('subgraphs-know-no-outside', 'A subgraph does not know who serves it or what feeds it.', room('^subgraphs/'), {
      path: '^(connectors|gateway|hub)/',
    }),
    rule(
      'gateway-knows-schemas-only',
      'The gateway reads the supergraph; it must run with subgraphs elsewhere.',
      room('^gateway/'),
      {
        path: '^(subgraphs|connectors|hub)/',
      },
    ),
    rule('nothing-imports-the-trials', 'What ships must not need test/ or bench/.', room('^'), {
      path: '^(test|bench)/',
    }),
    rule('rules-touch-no-npm', 'A rule is plain: it takes values and gives a value.', room('\\.rules\\.ts$'), {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
    }),
    rule(
      'rules-touch-rules',
      'A rule that reaches an entity, a query or the clock cannot be tried alone. A type of theirs reaches nothing.',
      room('\\.rules\\.ts$'),
      {
        path: ROOMS,
        pathNot: '(\\.rules\\.ts$)|(^contracts/)|(^platform/(errors|calendar)/)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'resolvers-decide-nothing',
      'Permission, input, call: what is decided stands in the use case.',
      room('\\.resolver\\.ts$'),
      {
        path: '\\.rules\\.ts$',
      },
    ),
    rule('no-cycles', 'Two files that need each other are one file, or three.', { pathNot: TRIAL }, { circular: true }),
    rule(
      'packages-are-named',
      'A package that package.json does not name comes and goes with others.',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    rule('imports-resolve', 'An arrow that leads nowhere is not held by any rule.', {}, { couldNotResolve: true }),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    /** Other people's gateways, with a package.json of their own. */
    exclude: { path: '^bench/peers/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
