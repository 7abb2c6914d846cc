/** Set by the bench for sides that fetch over HTTP: `{"cases":"http://…"}`; absent, a side runs its subgraphs in process. */
export const subgraphUrls: Readonly<Record<string, string>> | undefined =
  process.env.SUBGRAPH_URLS === undefined ? undefined : JSON.parse(process.env.SUBGRAPH_URLS);
