import { askedAs, type Organisation, type RouteQuestion } from '../../subgraphs/grid/routing/route-question.rules.js';
import { fits, leadOf } from '../../subgraphs/grid/routing/rule-fit.rules.js';
import { standAside } from '../../subgraphs/grid/routing/stand-aside.rules.js';

/** What one would write first: all rules that fit and whose unit may have the matter, of which the first is taken. */
export function leadByFilter(county: Organisation, question: RouteQuestion): string | null {
  const asked = askedAs(question);
  const { whyNot } = standAside(county, asked);
  const open = county.rules.inOrder.filter((rule) => {
    const lead = fits(rule, asked, county) ? leadOf(rule, asked, county) : null;
    return lead !== null && whyNot(lead) === null;
  });
  return open[0] ? leadOf(open[0], asked, county) : null;
}
