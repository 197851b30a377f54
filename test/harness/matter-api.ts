import type { Kind } from '../../functions/domain/kinds/kind.ts';
import type { Matter } from '../../functions/domain/matter/matter.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

/** One kind of matter by API, as its people would: `word` stands for it in the routes, `first` is the number that is meant where none is named. */
export function matterApi<State extends Matter>(
  world: World,
  kind: Pick<Kind<State>, 'id' | 'letter' | 'schema' | 'shape' | 'open' | 'units'>,
  word: string,
  first: string,
  handle: Parameters<typeof front>[0],
) {
  /** What a call answers, once all that it brings about has been carried out. */
  const settled = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    await world.settle();
    return answer;
  };
  const stored = async (number = first): Promise<State> => {
    const found = await world.ports.store.matter(kind, number);
    if (!found) throw new Error(`no ${kind.id} ${number}`);
    return found.state;
  };
  const open = (body: object, as = 'desk'): Promise<Answer> =>
    settled(front(handle, world.ports).call(`POST /api/${word}`, { as, body }));
  const command = (name: string, body: object = {}, as = 'desk', number = first): Promise<Answer> =>
    settled(
      front(handle, world.ports).call(`POST /api/${word}/{number}/{command}`, {
        as,
        path: { number, command: name },
        body,
      }),
    );
  /** Decides what waits of it. */
  const decide = async (as: string, body: object, number = first): Promise<Answer> =>
    command('decide', { proposalId: (await stored(number)).proposals?.[0]?.id ?? 'P0', ...body }, as, number);
  return { stored, open, command, decide };
}
