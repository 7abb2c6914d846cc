import type { CountyImport } from '../../subgraphs/grid/county/county-import.js';
import { demoAreas } from './demo-areas.js';
import { demoCategories } from './demo-categories.js';
import { demoCells } from './demo-cells.js';
import { demoContacts } from './demo-contacts.js';
import { demoOverlay } from './demo-overlay.js';
import { demoPlaceNames } from './demo-place-names.js';
import { demoPosts } from './demo-posts.js';
import { demoRules } from './demo-rules.js';
import { type DemoShape, VALID_FROM } from './demo-shape.js';
import { demoUnits } from './demo-units.js';
import { inventPeople } from './invent-people.js';
import { NINGAN } from './ningan.js';

/** An invented county with the numbers of a real one; every person in it is invented. The same in every run. */
export function demoCounty(shape: DemoShape = NINGAN): CountyImport {
  const cells = demoCells(shape);
  const units = demoUnits(shape);
  const overlay = demoOverlay(shape, cells);
  const invent = inventPeople(shape);
  const posts = demoPosts(shape, { cells, units, overlay }, invent);
  const contacts = demoContacts(shape, cells, units, invent);
  const inForce = <Row extends object>(row: Row) => ({ ...row, validFrom: VALID_FROM });
  return {
    areas: demoAreas(shape).map(inForce),
    cells: cells.map(inForce),
    units: units.map(inForce),
    partyGroups: overlay.partyGroups,
    venues: overlay.venues,
    people: invent.people,
    posts,
    contacts,
    categories: demoCategories().map(inForce),
    rules: demoRules(shape),
    placeNames: demoPlaceNames(shape, cells),
  };
}
