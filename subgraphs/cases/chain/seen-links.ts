import type { CasesContext } from '../cases-context.js';
import type { ChainLinkRow } from './read-chain.js';

/** A link to a case that the viewer may not see is not there: that there is one would tell of it (Art. 30). */
export async function previousOf({ chains, loaders }: CasesContext, caseId: string): Promise<ChainLinkRow | null> {
  const link = await chains.previous.load(caseId);
  return link && (await loaders.caseById.load(link.relatedId)) ? link : null;
}

export async function laterOf({ chains, loaders }: CasesContext, caseId: string): Promise<ChainLinkRow[]> {
  const links = await chains.later.load(caseId);
  const seen = await Promise.all(links.map(({ relatedId }) => loaders.caseById.load(relatedId)));
  return links.filter((_, at) => seen[at]);
}
