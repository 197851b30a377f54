import { retrospectiveKind } from '../../functions/domain/kinds/retrospective-kind.ts';
import type { Retrospective } from '../../functions/domain/retrospective/retrospective.ts';
import { commandRetrospective } from '../../functions/handlers/http/command-retrospective.ts';
import { readRetrospectives } from '../../functions/handlers/http/read-retrospectives.ts';
import { restartAndHeal } from '../../functions/handlers/schedule/restart-executions.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

export const RETRO = 'BLP2600001';

/** Retrospectives by API, as their people would. */
export function retrospectivesOf(world: World) {
  const settled = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    await world.settle();
    return answer;
  };
  return {
    open: (caseNumber: string, says = '群众多次反映', as = 'desk') =>
      settled(
        front(commandRetrospective, world.ports).call('POST /api/retrospectives', { as, body: { caseNumber, says } }),
      ),
    command: (name: string, body: object = {}, as = 'desk', number = RETRO) =>
      settled(
        front(commandRetrospective, world.ports).call('POST /api/retrospectives/{number}/{command}', {
          as,
          path: { number, command: name },
          body,
        }),
      ),
    read: (as = 'desk', number = RETRO, query: Record<string, string> = {}) =>
      front(readRetrospectives, world.ports).call('GET /api/retrospectives/{number}', { as, path: { number }, query }),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readRetrospectives, world.ports).call('GET /api/retrospectives', { as, query }),
    night: async (): Promise<void> => {
      await restartAndHeal({ detailType: 'Scheduled Event', detail: {}, remainingMs: () => 60_000 }, world.ports);
      await world.settle();
    },
    async all(): Promise<Retrospective[]> {
      const open = await world.ports.store.mattersBy(retrospectiveKind, 'open');
      const closed = await world.ports.store.mattersBy(retrospectiveKind, 'closed');
      return [...open.matters, ...closed.matters];
    },
    async stored(number = RETRO): Promise<Retrospective> {
      const found = await world.ports.store.matter(retrospectiveKind, number);
      if (!found) throw new Error(`no retrospective ${number}`);
      return found.state;
    },
  };
}
