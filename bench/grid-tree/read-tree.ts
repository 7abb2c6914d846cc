/** Somebody who answers `cellTree`. */
export interface TreeSource {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface TreeNode {
  readonly id: string;
  readonly posts: readonly { readonly kind: string; readonly name: string }[];
}

interface TreePage {
  readonly data?: {
    readonly cellTree: {
      readonly nodes: readonly TreeNode[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
  readonly errors?: unknown;
}

const query = `query Tree($after: String) { cellTree(first: 5000, after: $after) {
  nodes { depth id parentId code name level households posts { kind name } }
  pageInfo { hasNextPage endCursor }
} }`;

/** All of the tree, however many pages it comes in. @throws Error when a page is refused */
export async function readTree({ url, headers }: TreeSource): Promise<TreeNode[]> {
  const nodes: TreeNode[] = [];
  for (let after: string | null = null; ; ) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables: { after } }),
    });
    const { data, errors } = (await answer.json()) as TreePage;
    if (!data || errors) throw new Error(`no tree: ${JSON.stringify(errors).slice(0, 600)}`);
    for (const node of data.cellTree.nodes) nodes.push(node);
    if (!data.cellTree.pageInfo.hasNextPage) return nodes;
    after = data.cellTree.pageInfo.endCursor;
  }
}
