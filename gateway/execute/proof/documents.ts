import type { Asked } from './two-executors.js';

const named = (name: string, query: string, variables?: Record<string, unknown>, operationName?: string) =>
  [name, { query, ...(variables && { variables }), ...(operationName && { operationName }) }] as [string, Asked];

/** Answered by the fast executor alone. */
export const fastDocuments = [
  named('one root field', '{ case(id: "1") { id title status } }'),
  named('a missing root object', '{ nothing { id } case(id: "100") { id grid { name } } }'),
  named('every kind of leaf', '{ case(id: "1") { id number title status openedOn facts share urgent tags pairs } }'),
  named('leaves that are null', '{ case(id: "2") { facts pairs grid { id } } }'),
  named(
    'the list of cases over three subgraphs',
    '{ cases(first: 5) { nodes { id title status grid { id name parent { name } } intake { channel receivedAt } } } }',
  ),
  named(
    'selections in another order than the plan',
    '{ cases { total nodes { intake { receivedAt channel } grid { name id } id } } }',
  ),
  named(
    'aliases',
    '{ first: case(id: "1") { key: id word: title cell: grid { label: name } } second: case(id: "2") { title: number } }',
  ),
  named(
    'one alias for different fields at different places',
    '{ a: case(id: "1") { grid { x: name } } b: case(id: "1") { grid { x: size } } }',
  ),
  named(
    'a field with two arguments under two aliases',
    '{ case(id: "1") { grid { metres: size feet: size(unit: "ft") } } }',
  ),
  named(
    'arguments from variables',
    'query Q($n: Int!, $u: String) { cases(first: $n) { nodes { grid { size(unit: $u) } } } }',
    { n: 2, u: 'km' },
  ),
  named(
    'defaults of variables',
    'query Q($n: Int! = 2, $u: String = "mile") { cases(first: $n) { nodes { grid { size(unit: $u) } } } }',
  ),
  named('an explicit null for a variable', 'query Q($t: String) { echo(text: $t) }', { t: null }),
  named('input objects and custom scalars', 'query Q($o: Order, $d: Day) { echo(order: $o, day: $d) }', {
    o: { by: ['a'] },
    d: '2026-01-01',
  }),
  named('duplicated fields', '{ case(id: "1") { grid { id } id grid { name } id } case(id: "1") { title } }'),
  named(
    'named fragments',
    'query { case(id: "1") { ...C } } fragment C on Case { id grid { ...G } } fragment G on Grid { name size }',
  ),
  named('a fragment twice', 'query { case(id: "1") { ...C title ...C } } fragment C on Case { number id }'),
  named(
    'inline fragments without a condition',
    '{ case(id: "1") { ... { id } title ... @include(if: true) { number } } }',
  ),
  named('fragments of one type apart', '{ findings { ... on Case { id } __typename ... on Case { title } } }'),
  named('__typename', '{ __typename case(id: "1") { __typename grid { __typename name } } }'),
  named('__typename alone', '{ __typename }'),
  named(
    '__typename by alias',
    '{ kind: __typename case(id: "1") { t: __typename u: __typename } findings { v: __typename } }',
  ),
  named(
    'a union',
    '{ findings { __typename ... on Case { id grid { name } } ... on Person { name age } ... on Notice { text postedIn { name } } } }',
  ),
  named(
    'a union whose members share a key in two types',
    '{ findings { ... on Notice { postedIn { id } } ... on Case { load } } }',
  ),
  named('an interface with nulls', '{ parties { name cases { id intake { channel } } } }'),
  named(
    'members that differ in a field',
    '{ parties { ... on Person { name n: age } ... on Office { a: age address grid { name } } } }',
  ),
  named('an interface fragment on a union', '{ findings { ... on Party { name __typename } ... on Office { code } } }'),
  named(
    'an entity interface kept by @interfaceObject',
    '{ files { id title views ... on Scan { pages receivedAt } ... on Sound { seconds } } }',
  ),
  named('@interfaceObject with an argument', 'query Q($d: Day) { files { __typename views(since: $d) } }', {
    d: '2026-01-01',
  }),
  named('a list of lists', '{ table { id grid { name } intake { channel } } }'),
  named('a list of lists with holes', '{ holes { id grid { name } } }'),
  named('a list with nulls and equal entities', '{ casesOrNull { number } }'),
  named('a list with null entities', '{ case(id: "3") { grids { id size parent { kind } } } }'),
  named('an entity that is not there', '{ case(id: "3") { id title intake { channel } headline } }'),
  named('@requires of a hidden field', '{ cases(first: 6) { nodes { id load } } }'),
  named('@requires of a nested field', '{ cases(first: 5) { nodes { headline } } }'),
  named('a value type from two subgraphs', '{ case(id: "1") { place { lat lon height } } }'),
  named('a shared root field', '{ constantly grids { id } }'),
  named(
    'entities of entities',
    '{ grids { name children { id cases { title intake { about { title grid { name } } } } } } }',
  ),
  named('root fields of three subgraphs', '{ grids { name } case(id: "1") { id } intakes { channel } }'),
  named('a list of enums with null', '{ intakes(channel: LETTER) { heard channel } }'),
  ...[true, false].flatMap((on) => [
    named(
      `@include ${on}`,
      'query Q($on: Boolean!) { case(id: "1") { id title @include(if: $on) grid @include(if: $on) { name } } }',
      { on },
    ),
    named(
      `@skip ${on}`,
      'query Q($on: Boolean!) { case(id: "1") { id ... @skip(if: $on) { intake { channel } } ...F @skip(if: $on) } } fragment F on Case { headline }',
      { on },
    ),
    named(
      `@skip and @include ${on}`,
      'query Q($on: Boolean!, $yes: Boolean = true) { case(id: "1") { id title @skip(if: $on) @include(if: $yes) } grids @include(if: $on) { id } }',
      { on },
    ),
  ]),
  named('@skip of everything', 'query Q($on: Boolean! = true) { case(id: "1") @skip(if: $on) { id } }'),
  named('constant conditions', '{ case(id: "1") { id @skip(if: false) title @include(if: false) number } }'),
  named(
    'one of two operations',
    'query A { case(id: "1") { id } } query B { case(id: "2") { id grid { name } } }',
    undefined,
    'B',
  ),
  named('an error in a nullable root field', '{ refused case(id: "1") { id } }'),
  named('an error without a message', '{ unwell intakes { channel } }'),
  named('an error in a nullable field', '{ cases(first: 3) { nodes { id riddle } } }'),
  named('an error in a nullable field of an entity', '{ cases(first: 3) { nodes { grid { id failing } } } }'),
  named('an error in a field that may not be null', '{ case(id: "2") { id strictRiddle } }'),
  named('an error of a reference', '{ case(id: "7") { id intake { channel } } }'),
  named('an error of a reference in a list', '{ case(id: "5") { grids { id size } } }'),
  named('one failing entity at several places', '{ casesOrNull { id intake { channel } grid { failing } } }'),
];

/** Fetched by the fast executor, completed by Apollo's: a null or a value where none may be. */
export const completedDocuments = [
  named('an error in a strict field within a list', '{ strictCases { id strictIntake { channel } } }'),
  named('an error in a strict field of an entity', '{ cases(first: 3) { nodes { strictIntake { channel } } } }'),
  named('an error in a strict root field', '{ refusedStrictly case(id: "1") { id } }'),
  named('a miss of a strict entity', '{ case(id: "3") { id strictIntake { channel } } }'),
  named(
    'an entity missing in a list that allows no null',
    '{ strictCases { strictIntake { channel } grid { strictlyFailing } } }',
  ),
  named('an enum value that is hidden', '{ case(id: "1") { grid { id kind } } sealed }'),
  named('a type that is hidden', '{ parties(withSecret: true) { name } }'),
  named('a grid that is not there', '{ cases(first: 5) { nodes { grids { name } } } }'),
];

/** Run whole by Apollo's executor, or refused before any fetch. */
export const stockDocuments = [
  named('a mutation', 'mutation { rename(id: "1", title: "new") { id title grid { name } } }'),
  named('introspection', '{ __schema { queryType { name } } __type(name: "Case") { name } case(id: "1") { id } }'),
  named('an alias every object answers to', '{ case(id: "1") { constructor: id toString: title } }'),
  named('an alias that names the prototype', '{ case(id: "1") { __proto__: id } }'),
  named(
    'more switches than shapes are kept for',
    'query Q($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!, $e: Boolean!, $f: Boolean!, $g: Boolean!) { case(id: "1") { id @include(if: $a) title @include(if: $b) number @include(if: $c) status @include(if: $d) share @include(if: $e) tags @include(if: $f) pairs @include(if: $g) } }',
    Object.fromEntries([...'abcdefg'].map((name) => [name, true])),
  ),
  named('a switch that is null', 'query Q($on: Boolean = true) { case(id: "1") { id title @include(if: $on) } }', {
    on: null,
  }),
];

/** Refused before planning. */
export const refusedDocuments = [
  named('a variable of a wrong type', 'query Q($n: Int!) { cases(first: $n) { total } }', { n: 'many' }),
  named('a variable that is missing', 'query Q($n: Int!) { cases(first: $n) { total } }'),
  named('an operation that is not there', 'query A { case(id: "1") { id } }', undefined, 'B'),
];
