import { watchKind } from '../../functions/domain/kinds/watch-kind.ts';
import type { WatchEvent } from '../../functions/domain/watch/events.ts';
import type { Watch } from '../../functions/domain/watch/watch.ts';
import { commandWatch } from '../../functions/handlers/http/command-watch.ts';
import { readWatches } from '../../functions/handlers/http/read-watches.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

export const WATCH = 'BLG2600001';

/** Launches and sensitive periods by API, as their people would. */
export function watchesOf(world: World) {
  const settled = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    await world.settle();
    return answer;
  };
  const open = (body: object, as = 'desk'): Promise<Answer> =>
    settled(front(commandWatch, world.ports).call('POST /api/watches', { as, body }));
  return {
    open,
    launch: (body: object = {}, as = 'desk') =>
      open(
        {
          name: '停车收费新政',
          document: '仑政办发〔2026〕8 号',
          says: '小港片区路边停车由免费改为收费，影响沿街居民。',
          subject: '交通',
          mentions: ['停车收费'],
          owner: 'unit-a',
          units: ['unit-b', 'street-c'],
          launchAt: '2026-03-12T09:00:00+08:00',
          ...body,
        },
        as,
      ),
    period: (body: object = {}, as = 'desk') =>
      open(
        {
          name: '2026 年两会',
          says: '期间每日零报告。',
          owner: 'qu-zhengfu-ban',
          units: ['unit-a', 'unit-b'],
          period: { kind: 'two-sessions', from: '2026-03-05', until: '2026-03-07' },
          ...body,
        },
        as,
      ),
    command: (name: string, body: object = {}, as = 'desk', number = WATCH) =>
      settled(
        front(commandWatch, world.ports).call('POST /api/watches/{number}/{command}', {
          as,
          path: { number, command: name },
          body,
        }),
      ),
    read: (as = 'desk', number = WATCH) =>
      front(readWatches, world.ports).call('GET /api/watches/{number}', { as, path: { number } }),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readWatches, world.ports).call('GET /api/watches', { as, query }),
    async stored(number = WATCH): Promise<Watch> {
      const found = await world.ports.store.matter(watchKind, number);
      if (!found) throw new Error(`no watch ${number}`);
      return found.state;
    },
    async events<Type extends WatchEvent['type']>(
      type: Type,
      number = WATCH,
    ): Promise<Extract<WatchEvent, { type: Type }>[]> {
      return (await world.ports.store.matterRecord(watchKind, number)).filter(
        (event): event is Extract<WatchEvent, { type: Type }> => event.type === type,
      );
    },
  };
}
