import { globSync, readFileSync } from 'node:fs';
import { repositoryPath } from '../../platform/config/repository-path.js';

const PAGE = /^\| (\d+) \|/gm;
/** Names of tests and of their groups; the parameters of `each` may stand between. */
const NAMES = /\b(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:(?!\1).)*)\1/g;
const ARTICLES = /Arts?\.? ([0-9(), –-]+(?:and [0-9]+)?)/g;

it('every article that docs/reference/regulations.md answers for is named by a test', () => {
  const page = readFileSync(repositoryPath('docs', 'reference', 'regulations.md'), 'utf8');
  const articles = [...page.matchAll(PAGE)].map(([, article]) => Number(article));

  const tested = new Set(articlesOfTests());

  expect(articles.length).toBeGreaterThan(15);
  expect(articles.filter((article) => !tested.has(article))).toEqual([]);
});

function articlesOfTests(): number[] {
  const specs = globSync('{contracts,platform,subgraphs,test}/**/*.spec.ts', { cwd: repositoryPath() });
  const names = specs.flatMap((spec) => [...readFileSync(repositoryPath(spec), 'utf8').matchAll(NAMES)]);
  const cited = names.flatMap(([, , name = '']) => [...name.matchAll(ARTICLES)].map(([, list = '']) => list));
  return cited.flatMap((list) => list.replace(/\(\d+\)/g, '').match(/\d+/g) ?? []).map(Number);
}
