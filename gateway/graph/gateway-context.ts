import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import type { Caller } from '../../platform/identity/caller-assertion.js';

export type Language = 'zh' | 'en';

/** One operation as the gateway carries it out: who asks, in which language, and the subgraphs' contexts for it. */
export class GatewayContext {
  private readonly contexts = new Map<string, object>();
  /** After a mutation the rest of the plan reads anew: nothing that was loaded before the change may be shown after it. */
  private readsAnew = false;

  constructor(
    private asker: Caller,
    readonly language: Language,
    /** When the token ends; null without one. */
    readonly expiresAt: Date | null,
  ) {}

  get caller(): Caller {
    return this.asker;
  }

  /** What the operation is called, once its document has been read. */
  names(operation: string): void {
    this.asker = { ...this.asker, operation };
  }

  startMutation(): void {
    this.readsAnew = true;
  }

  /** The subgraph's context for this operation, so that its loaders and entity manager serve all fetches of it. */
  contextOf(part: Pick<SubgraphPart, 'name' | 'contextOf'>): object {
    const known = this.contexts.get(part.name);
    if (known) return known;
    const made = part.contextOf(this.caller);
    if (!this.readsAnew) this.contexts.set(part.name, made);
    return made;
  }
}
