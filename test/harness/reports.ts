import { reportKind } from '../../functions/domain/kinds/report-kind.ts';
import type { Report } from '../../functions/domain/report/report.ts';
import { commandReport } from '../../functions/handlers/http/command-report.ts';
import { readReports } from '../../functions/handlers/http/read-reports.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

export const REPORT = 'BLB2600001';

/** Reports of the desk by API, as their people would. */
export function reportsOf(world: World) {
  const settled = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    await world.settle();
    return answer;
  };
  const stored = async (number = REPORT): Promise<Report> => {
    const found = await world.ports.store.matter(reportKind, number);
    if (!found) throw new Error(`no report ${number}`);
    return found.state;
  };
  const command = (name: string, body: object = {}, number = REPORT, as = 'desk') =>
    settled(
      front(commandReport, world.ports).call('POST /api/reports/{number}/{command}', {
        as,
        path: { number, command: name },
        body,
      }),
    );
  const decide = async (as: string, number = REPORT, body: object = { decision: 'approve' }) =>
    command('decide', { proposalId: (await stored(number)).proposals?.[0]?.id ?? 'P0', ...body }, number, as);
  return {
    stored,
    command,
    decide,
    open: (body: object, as = 'desk') =>
      settled(front(commandReport, world.ports).call('POST /api/reports', { as, body })),
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
