import { channelsFor } from '../../../../matter/directory-cache.ts';
import { channelsOf } from '../../../../domain/texts/addressee.ts';
import { MINUTE, plus, toMs } from '../../../../domain/matter/instant.ts';
import { announceTexts } from '../../../../delivery/announcement.ts';
import type { Text } from '../../../../domain/texts/text.ts';
import type { Ports } from '../../../../ports/ports.ts';
import type { Link } from '../../../../ports/stored.ts';
import type { Visit } from './visit.ts';

/** One fresh code in this time at most, so that nobody's phone is flooded. */
const BETWEEN_CODES = 2 * MINUTE;

const FRESH = '.fresh';

/** Whether a code was sent because its person asked for a fresh one. */
export const isFreshCode = ({ textId, step }: Link): boolean => textId.startsWith(`${step}${FRESH}`);

/** What a fresh code is of: this person's part in the case, else what the text was about. */
export const freshStepOf = ({ assignment, link }: Pick<Visit, 'assignment' | 'link'>): string =>
  assignment ? `assignment:${assignment.id}` : link.step;

/** Goes to the person's phone, never to whoever asks. */
export async function sendFreshCode(visit: Visit, ports: Ports): Promise<{ done: string }> {
  const { state, person, policy, now } = visit;
  const since = plus(now, -BETWEEN_CODES);
  const channels = await channelsFor(state, ports);
  const channel = channelsOf(person.contact, channels)[0] ?? channels[0] ?? 'by-hand';
  const step = freshStepOf(visit);
  const sentLately = (await ports.store.texts(state.number)).some(
    (text) => text.id.startsWith(`${step}${FRESH}`) && text.person === person.contact.id && text.queuedAt > since,
  );
  if (sentLately) return { done: 'fresh' };
  // Two taps at once make the same text.
  const turn = Math.floor(toMs(now) / BETWEEN_CODES);
  const text: Text = {
    id: `${step}${FRESH}${turn}.${person.contact.id}.${channel}`,
    matter: state.number,
    seq: state.version,
    step,
    person: person.contact.id,
    unit: person.unit.id,
    role: person.unit.desk ? 'desk' : (person.contact.posts[0] ?? person.contact.role),
    channel,
    template: 'fresh-code',
    variables: { number: state.number, grade: policy.texts.gradeWords[state.grades.opinion], subject: state.subject },
    grade: state.grades.opinion,
    drill: state.drill,
    withCode: true,
    state: 'queued',
    queuedAt: now,
    notBefore: now,
  };
  await ports.store.addTexts([text]);
  await announceTexts([text], ports);
  return { done: 'fresh' };
}
