import { reportKind } from '../../functions/domain/kinds/report-kind.ts';
import { commandReport } from '../../functions/handlers/http/command-report.ts';
import { readReports } from '../../functions/handlers/http/read-reports.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { type Answer, front } from '../handlers/call.ts';
import { matterApi } from './matter-api.ts';
import type { World } from './world.ts';

export const REPORT = 'BLB2600001';

/** Reports of the desk by API, as their people would. */
export function reportsOf(world: World) {
  const api = matterApi(world, reportKind, 'reports', REPORT, commandReport);
  const { stored, open } = api;
  const command = (name: string, body: object = {}, number = REPORT, as = 'desk') =>
    api.command(name, body, as, number);
  const decide = (as: string, number = REPORT, body: object = { decision: 'approve' }) => api.decide(as, body, number);
  return {
    stored,
    command,
    decide,
    open,
    /** Submitted by the desk and approved by its leader. */
    issue: async (number = REPORT): Promise<Answer> => {
      await command('submit', { says: '请审定' }, number);
      return decide('duty-leader', number);
    },
    read: (number = REPORT, as = 'desk', query: Record<string, string> = {}) =>
      front(readReports, world.ports).call('GET /api/reports/{number}', { as, path: { number }, query }),
    list: (query: Record<string, string> = {}, as = 'desk') =>
      front(readReports, world.ports).call('GET /api/reports', { as, query }),
    night: async (): Promise<void> => {
      await restartAndHeal({ detailType: 'Scheduled Event', detail: {}, remainingMs: () => 60_000 }, world.ports);
      await world.settle();
    },
  };
}
