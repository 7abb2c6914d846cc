import type { Viewer } from '../../platform/identity/viewer.js';
import type { DemoGrid } from './open-demo-grid.js';

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its mutation gave it
type Answer = any;

const THINGS = {
  Area: ['area', 'code name aliases isInForce revision parent { code }'],
  Cell: ['cell', 'id code name aliases level households isInForce validTo revision parent { id } area { code }'],
  Cells: ['cell', 'id code name aliases households isInForce revision parent { id }'],
  Unit: ['unit', 'code name aliases kind isInForce revision parent { code } members { code } creditCode'],
  Units: ['unit', 'code name isInForce revision'],
  PartyGroup: ['partyGroup', 'id name isInForce revision cells { id }'],
} as const;

/** Changes the organisation by a mutation such as `putCell`, and answers its payload, or the codes of its errors. */
export async function keep(
  grid: Pick<DemoGrid, 'ask'>,
  mutation: string,
  input: Record<string, unknown>,
  viewer?: Viewer,
): Promise<Answer> {
  const thing = mutation.replace(/^[a-z]+/, '') as keyof typeof THINGS;
  const [field, fields] = THINGS[thing];
  const [first = ''] = mutation;
  const { data, codes } = await grid.ask(
    `mutation ($input: ${first.toUpperCase()}${mutation.slice(1)}Input!) {
       ${mutation}(input: $input) {
         ${field} { ${fields} } revision isTrial
         effects { thing key kind on fields } userErrors { code field value conflictsWith hint }
       }
     }`,
    { input },
    viewer,
  );
  return data?.[mutation] ?? codes;
}
