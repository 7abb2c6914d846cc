import { CELLS_OF_FIT_SIZE, CELLS_WITH_HEAD, HEADS_OF_ONE_CELL, HOUSEHOLDS_IN_CELLS } from './cell-figures.rules.js';
import { CONTACTS_VISITED, HOUSEHOLDS_VISITED, HOUSEHOLDS_WITH_CADRE } from './contact-figures.rules.js';
import type { CoverageFigure, FigureDefinition } from './figure.rules.js';
import { TOWNS_WITH_VENUE, VILLAGES_WITH_PROXY } from './village-figures.rules.js';

export const FIGURES: Readonly<Record<CoverageFigure, FigureDefinition>> = {
  HOUSEHOLDS_IN_CELLS,
  CELLS_WITH_HEAD,
  HEADS_OF_ONE_CELL,
  CELLS_OF_FIT_SIZE,
  VILLAGES_WITH_PROXY,
  HOUSEHOLDS_WITH_CADRE,
  HOUSEHOLDS_VISITED,
  CONTACTS_VISITED,
  TOWNS_WITH_VENUE,
};
