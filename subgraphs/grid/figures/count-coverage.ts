import type { GridContext, GridView } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import type { CoverageFigure, CoverageType } from './coverage.type.js';
import { COVERAGE_FIGURES, type FigureGround, share } from './figure.rules.js';
import { FIGURES } from './figures.rules.js';
import { readFigureGround } from './read-figure-ground.js';

export interface CoverageAsked {
  /** Area code; the whole county when null. */
  readonly area: string | null | undefined;
  readonly asOf: string | null | undefined;
}

/** One figure. @throws HubError UNAUTHENTICATED */
export async function countCoverage(
  context: GridContext,
  figure: CoverageFigure,
  asked: CoverageAsked,
): Promise<CoverageNode> {
  const { view, ground } = await groundFor(context, asked);
  return counted(context, view, ground, figure);
}

/** All figures, from the same ground. @throws HubError UNAUTHENTICATED */
export async function countAllCoverage(context: GridContext, asked: CoverageAsked): Promise<CoverageNode[]> {
  const { view, ground } = await groundFor(context, asked);
  return COVERAGE_FIGURES.map((figure) => counted(context, view, ground, figure));
}

/** A figure with the view its list is shown in. */
export type CoverageNode = CoverageType & { readonly view: GridView };

async function groundFor(context: GridContext, { area, asOf }: CoverageAsked) {
  const view = on(await organisationFor(context), asOf);
  return { view, ground: await readFigureGround(context.em, view, area) };
}

function counted(context: GridContext, view: GridView, ground: FigureGround, figure: CoverageFigure): CoverageNode {
  const { title, unit, exclusion, count } = FIGURES[figure];
  const { numerator, denominator, excluded, items } = count(ground);
  return {
    figure,
    title,
    unit,
    numerator,
    denominator,
    share: share(numerator, denominator),
    excluded,
    exclusion,
    asOf: context.now(),
    day: view.day,
    missing: items,
    view,
  };
}
