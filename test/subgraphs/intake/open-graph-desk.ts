import { online } from '../../../connectors/online/online.js';
import { visit } from '../../../connectors/visit/visit.js';
import { ANONYMOUS, type Role, type Viewer } from '../../../platform/identity/viewer.js';
import { createLogger } from '../../../platform/log/logger.js';
import { createMetrics } from '../../../platform/telemetry/metrics.js';
import { askPart, type PartAnswer } from '../../builders/ask-part.js';
import { type IntakeDesk, openIntakeDesk } from './open-intake-desk.js';

/** Intake as its gateway asks it, with the doors of the two channels that come in through the graph. */
export interface GraphDesk extends IntakeDesk {
  ask(viewer: Viewer, query: string, variables?: Record<string, unknown>, client?: string): Promise<PartAnswer>;
  /** Forgets what arrived, and makes whoever asks next another client. */
  clear(): Promise<void>;
}

const CLEAR = `truncate intake.submission, intake.petitioner, intake.case_matter cascade;
  alter sequence intake.submission_serial restart`;

export async function openGraphDesk(): Promise<GraphDesk> {
  const desk = await openIntakeDesk();
  const deps = {
    inbox: desk.intake.inbox,
    log: createLogger('silent'),
    metrics: createMetrics(),
    now: () => desk.clock,
    routes: async () => undefined,
    stateFolder: '',
  };
  desk.intake.openDoors({
    visit: (await visit.open({ ...deps, config: {} })).door,
    online: (await online.open({ ...deps, config: { HUB_ONLINE_PER_MINUTE: 1_000 } })).door,
  });
  let client = 0;

  return Object.assign(desk, {
    ask: (viewer: Viewer, query: string, variables: Record<string, unknown> = {}, from = `client-${client}`) =>
      askPart(desk.intake, query, variables, viewer, from),
    clear: async () => {
      client += 1;
      await desk.sql(CLEAR);
    },
  });
}

export const aViewer = (role: Role, unitCode: string | null = null): Viewer => ({
  ...ANONYMOUS,
  subject: `${role}-${unitCode ?? 'county'}`,
  roles: [role],
  unitCode,
});
