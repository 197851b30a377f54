import { isRefusal } from '../../domain/commands.ts';
import { resent } from '../../domain/resend.ts';
import { UnknownCase } from '../../errors.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../http.ts';
import * as lambda from '../../lambda.ts';
import type { Ports } from '../../ports.ts';
import { refusalAnswer } from './acted-answer.ts';
import { mustBeAllowedTo } from './guard.ts';
import { readBody } from './read-body.ts';
import { resendBody } from './schemas/duty.ts';
import { textView } from './views/case-view.ts';
import { personOf } from './who.ts';

/** `POST /api/texts/{caseNumber}/{textId}/resend`: P8: the same once more, by another channel or to another person; the table's stream sends it. */
export async function resendText(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const wish = readBody(call, resendBody);
  const { caseNumber = '', textId = '' } = call.path;
  const stored = await ports.store.load(caseNumber);
  if (!stored) throw new UnknownCase(caseNumber);
  mustBeAllowedTo(person, 'resend-text', stored.state);
  const texts = await ports.store.texts(caseNumber);
  const text = texts.find((known) => known.id === textId);
  if (!text) return problem(404, 'unknown-text', '没有这条短信');
  const now = ports.clock.now();
  const again = resent(text, { ...wish, by: person.contact.id }, { state: stored.state, texts, directory: person.directory, channels: ports.channels, now });
  if (isRefusal(again)) return refusalAnswer(again);
  await ports.store.audit({ at: now, actor: person.actor, what: `POST texts/resend ${textId} → ${again.id}`, caseNumber });
  // What still waits would otherwise ring the same matter twice.
  await ports.store.moveText(caseNumber, textId, ['queued', 'held'], { state: 'dropped', why: `由${person.contact.name}改发`, settledAt: now });
  await ports.store.addTexts([again]);
  return { status: 200, body: { now, text: textView(again, person.directory) }, caseNumber };
}

export const handler = lambda.http(resendText);
