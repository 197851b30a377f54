import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

/** A person gives a command over the API, and all that it causes runs. */
export async function commandByApi(
  world: World,
  as: string,
  number: string,
  command: string,
  body: object,
): Promise<Answer> {
  const answer = await front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', {
    as,
    path: { number, command },
    body,
  });
  await world.settle();
  return answer;
}

/** The desk gives one that has to be carried out. Returns the case that it opened; empty: none. */
export async function deskByApi(world: World, number: string, command: string, body: object): Promise<string> {
  const { status, json } = await commandByApi(world, 'desk', number, command, body);
  if (status !== 200) throw new Error(`${command} of ${number} answered ${status}: ${JSON.stringify(json)}`);
  return typeof json['newCase'] === 'string' ? json['newCase'] : '';
}
