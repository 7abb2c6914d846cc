/** Somebody who answers `cellTree`. */
export interface TreeSource {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TreeNode {
  readonly id: string;
  readonly posts: readonly { readonly kind: string; readonly name: string }[];
}

const query = `query Tree($after: String) { cellTree(first: 5000, after: $after) {
  nodes { depth id parentId code name level households posts { kind name } }
  pageInfo { hasNextPage endCursor }
} }`;

/** As texts, however many there are: a client's reading is no side's work. @throws Error when a page is refused */
export async function* treePages({ url, headers }: TreeSource): AsyncGenerator<string> {
  for (let after: string | null = null; ; ) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const text = await answer.text();
    const end = /"pageInfo":\{"hasNextPage":(true|false),"endCursor":(?:"([^"]*)"|null)\}/.exec(text.slice(-200));
    if (!end || text.includes('"errors":')) throw new Error(`no tree: ${text.slice(0, 600)}`);
    yield text;
    if (end[1] === 'false') return;
    after = end[2] ?? null;
  }
}

export async function readTree(source: TreeSource): Promise<TreeNode[]> {
  const nodes: TreeNode[] = [];
  for await (const page of treePages(source)) {
    const { data } = JSON.parse(page) as { readonly data: { readonly cellTree: { readonly nodes: TreeNode[] } } };
    for (const node of data.cellTree.nodes) nodes.push(node);
  }
  return nodes;
}
