import { resendText } from '../../../functions/handlers/http/resend-text.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';
import { CHANNELS } from './providers.ts';

/** P8: the desk sends a text again that did not arrive, or one that did, by another channel or to another person. */
export async function resendOne(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables } = people;
  const sent = [...tables.texts.values()].flatMap((texts) => [...texts.values()]);
  const failed = sent.filter(({ state }) => state === 'failed');
  const from = failed.length > 0 && random.chance(`failed ${name}`, 0.7) ? failed : sent;
  if (from.length === 0 || !history.inputOccurs(name, agenda.now, 'resend')) return;
  const { matter, id, unit } = random.pick(`text ${name}`, from.slice(-40));
  const body = {
    why: `缘由 ${name}`,
    ...(random.chance(`another channel ${name}`, 0.5) ? { channel: random.pick(`channel ${name}`, CHANNELS) } : {}),
    ...(random.chance(`another person ${name}`, 0.5)
      ? { person: random.pick(`person ${name}`, [`${unit}-leader`, 'duty-leader', 'mayor', 'desk']) }
      : {}),
  };
  const who = random.pick(`sends ${name}`, ['desk', 'night-desk', 'unit-a-officer']);
  const call = callOf('POST', '/api/texts/{matter}/{textId}/resend', { matter, textId: id }, body, who);
  await sendUntilAnswered(people, name, 'resend', ({ ports }) => resendText(call, ports));
}
