import { buildFeedGraph } from '../../gateway/live/feed-graph.js';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph.js';
import { buildCasesGraph } from '../../subgraphs/cases/cases-graph.js';
import { buildGridGraph } from '../../subgraphs/grid/grid-graph.js';
import { buildIntakeGraph } from '../../subgraphs/intake/intake-graph.js';
import { caseMovesPage } from './case-moves-page.js';
import { configurationPage } from './configuration-page.js';
import { documentsPage } from './documents-page.js';
import { errorsPage } from './errors-page.js';
import { eventsPage } from './events-page.js';
import { gridSheetsPage } from './grid-sheets-page.js';
import { queuesPage } from './queues-page.js';

/** Path in the checkout and content of every file that is made from the code. */
export async function generatedFiles(): Promise<(readonly [path: string, content: string])[]> {
  const graphs = await Promise.all([buildCasesGraph(), buildGridGraph(), buildIntakeGraph()]);
  return [
    ...graphs.map(({ name, sdl }) => [`subgraphs/${name}/schema.graphql`, sdl] as const),
    ['gateway/supergraph.graphql', composeSupergraph([...graphs, buildFeedGraph()])],
    ['docs/reference/errors.md', errorsPage()],
    ['docs/reference/configuration.md', configurationPage()],
    ['docs/reference/events.md', eventsPage()],
    ['docs/reference/queues.md', queuesPage()],
    ['docs/reference/grid-sheets.md', gridSheetsPage()],
    ['docs/reference/case-moves.md', caseMovesPage()],
    ['docs/reference/documents.md', documentsPage()],
  ];
}
