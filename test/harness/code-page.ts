import { serveLink } from '../../functions/handlers/http/serve-link.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

/** The page behind a code: as it is opened, or as one of its forms is sent. */
export const call = async (world: World, code: string, form?: Record<string, string>): Promise<Answer> => {
  const body = form && {
    rawBody: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
  const answer = await front(serveLink, world.ports).call(`${form ? 'POST' : 'GET'} /t/{code}`, {
    path: { code },
    ...body,
  });
  await world.settle();
  return answer;
};

/** The code of the last text with one that this person got; empty where there is none. */
export const codeOn = async (world: World, person: string): Promise<string> =>
  (await world.heardBy(person)).findLast(({ code }) => code !== null)?.code ?? '';
