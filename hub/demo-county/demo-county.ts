import type { CountyImport } from '../../subgraphs/grid/county/county-import.js';
import { demoAreas, VALID_FROM } from './demo-areas.js';
import { demoCategories } from './demo-categories.js';
import { demoCells } from './demo-cells.js';
import { demoPeople } from './demo-people.js';
import { demoPlaceNames } from './demo-place-names.js';
import { demoRules } from './demo-rules.js';
import { demoUnits } from './demo-units.js';

/**
 * An invented county with the shape and numbers of a real one (11 towns, 63 villages and communities, 11/80/415 cells,
 * 73 departments, 22,013 households); every person in it is invented. The same in every run.
 */
export function demoCounty(): CountyImport {
  const cells = demoCells();
  const units = demoUnits();
  const inForce = <Row extends object>(row: Row) => ({ ...row, validFrom: VALID_FROM });
  return {
    areas: demoAreas().map(inForce),
    cells: cells.map(inForce),
    units: units.map(inForce),
    ...demoPeople(cells, units),
    categories: demoCategories().map(inForce),
    rules: demoRules(),
    placeNames: demoPlaceNames(cells),
  };
}
