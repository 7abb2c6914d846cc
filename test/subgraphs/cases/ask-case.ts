import type { Viewer } from '../../../platform/identity/viewer.js';
import type { CasesDesk } from './open-cases-desk.js';

/** Some fields of a case, as a viewer sees them; null when it is not for them. */
export async function askCase(desk: CasesDesk, viewer: Viewer, id: string, fields: string) {
  const { data, codes } = await desk.ask(viewer, `query ($id: ID!) { case(id: $id) { ${fields} } }`, { id });
  if (codes.length > 0) throw new Error(codes.join());
  return data.case;
}

/** One mutation on a case as it stands now, by name: the type of its input is its own name. Answers the refusals. */
export async function moveNow(
  desk: CasesDesk,
  viewer: Viewer,
  name: string,
  caseId: string,
  input: Record<string, unknown> = {},
): Promise<readonly string[]> {
  const [row] = await desk.sql<{ version: number }>('select version from cases.case where id = $1', [caseId]);
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { case { id version } } }`;
  const { codes } = await desk.ask(viewer, document, { input: { caseId, version: row?.version ?? 0, ...input } });
  return codes;
}
