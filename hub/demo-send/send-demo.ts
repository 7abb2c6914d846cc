import { openKeyRing } from '../../platform/crypto/key-ring.js';
import { mintToken } from '../../platform/identity/token-issuer.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { Logger } from '../../platform/log/logger.js';
import { DEMO_SHAPES } from '../demo-county/demo-shapes.js';
import type { HubConfig } from '../hub-config.js';
import { runningHubUrl } from '../running-hub-file.js';
import { openWorkbench } from '../workbench.js';
import { type DemoPetition, demoPetitions } from './demo-petitions.js';
import { followSubmission } from './follow-submission.js';
import { type GraphClient, graphClient } from './graph-client.js';
import { hearAsDepartment } from './hear-as-department.js';
import { sendPetition } from './send-petition.js';

const OFFICER: Viewer = { subject: 'demo-officer', roles: ['officer'], unitCode: null, areaCode: null };

/**
 * Sends one petition through each channel of the running hub, through its public doors only, and tells each stop of
 * its way up to the department's subscription.
 *
 * @returns whether every petition was heard of by its department
 */
export async function sendDemo(config: HubConfig, log: Logger, print: (line: string) => void): Promise<boolean> {
  const url = runningHubUrl(config);
  const keys = await openKeyRing(config.keysFile);
  const tokenOf = (viewer: Viewer): Promise<string> => mintToken(keys.issuer, viewer, 600);
  const officer = await tokenOf(OFFICER);
  const clerkToken = await tokenOf(CLERK);
  const { addresses } = DEMO_SHAPES[config.HUB_DEMO_COUNTY];
  const client = graphClient(url);
  await using bench = await openWorkbench(config, log);
  try {
    let allHeard = true;
    for (const petition of demoPetitions(Date.now().toString(36).slice(-5), addresses)) {
      print(`\n■ ${petition.label}：${petition.title}`);
      const unit = await expectedUnit(client, officer, petition);
      const ears = hearAsDepartment(client, unit, await tokenOf(departmentOf(unit)));
      await ears.open;
      const sentAt = Date.now();
      const tell = (name: string, ms: number, detail = ''): void =>
        print(`  ${String(ms).padStart(6)} ms  ${name}  ${detail}`);
      const submissionId = await sendPetition({ petition, client, config, bench, clerkToken });
      tell('已收件并提交', Date.now() - sentAt);
      const caseId = await followSubmission(client, officer, submissionId, sentAt, ({ name, ms, detail }) =>
        tell(name, ms, detail),
      );
      const heardAt = caseId === null ? null : await ears.heard(caseId);
      if (heardAt === null) allHeard = false;
      else tell('部门订阅已收到', heardAt - sentAt, unit);
    }
    return allHeard;
  } finally {
    client.close();
  }
}

const CLERK: Viewer = { subject: 'demo-clerk', roles: ['clerk'], unitCode: null, areaCode: null };
const departmentOf = (unit: string): Viewer => ({
  subject: `demo-${unit}`,
  roles: ['department'],
  unitCode: unit,
  areaCode: null,
});

/** Whom the county's rules would give such a matter: its department listens before the petition is sent. */
async function expectedUnit(client: GraphClient, token: string, petition: DemoPetition): Promise<string> {
  const { locate } = await client.ask<{ locate: { cell: { id: string } | null } }>(
    'query Where($input: LocateInput!) { locate(input: $input) { cell { id } } }',
    { input: { address: petition.address } },
    token,
  );
  const { route } = await client.ask<{ route: { lead: { code: string } } }>(
    'query Whose($input: RouteInput!) { route(input: $input) { lead { code } } }',
    { input: { category: petition.category, purpose: 'APPEAL', cellId: locate.cell?.id ?? null } },
    token,
  );
  return route.lead.code;
}
