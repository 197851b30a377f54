import { isPointless } from './domain/announce.ts';
import { HOUR, MINUTE, between, plus } from './domain/instant.ts';
import type { Policy } from './domain/policy.ts';
import { renderText } from './domain/render-text.ts';
import type { Text } from './domain/text.ts';
import { directoryOf } from './directory-of.ts';
import { UnknownCase } from './errors.ts';
import type { Ports, Provider } from './ports.ts';

/** A refusal that may pass is tried again for this long, then the text has failed. */
const RETRY_FOR = 10 * MINUTE;

/** What a delivery came to, as the figure that counts it. */
export type Delivered = 'skipped' | 'dropped' | 'sent' | 'failed' | 'unknown' | 'retry';

/**
 * P8: sends one text, if it still has a point when its turn comes. The state moves to `sending` first, under a condition, so that two
 * deliveries of one announcement send once; an end that is not known is `unknown` and never sent again on this channel.
 */
export async function deliver(ports: Ports, provider: Provider, caseNumber: string, textId: string): Promise<Delivered> {
  const { store, clock } = ports;
  const text = await store.text(caseNumber, textId);
  if (!text || text.state !== 'queued' || text.channel !== provider.channel || text.notBefore > clock.now()) return 'skipped';
  const stored = await store.load(caseNumber);
  if (!stored) throw new UnknownCase(caseNumber);
  const settle = (to: Parameters<Ports['store']['moveText']>[3]) =>
    store.moveText(caseNumber, textId, ['queued', 'sending'], { settledAt: clock.now(), ...to });
  const why = isPointless(text, stored.state) ?? (await overtakenBy(text, ports));
  if (why) {
    await settle({ state: 'dropped', why });
    return 'dropped';
  }
  const person = (await directoryOf(ports)).contacts.find((contact) => contact.id === text.person);
  if (!person?.active || !person.phone) {
    await settle({ state: 'failed', why: person ? 'no phone in the directory' : 'person left the directory' });
    await tryNextChannel(ports, text);
    return 'failed';
  }
  if (!(await store.moveText(caseNumber, textId, ['queued'], { state: 'sending', sentAt: clock.now() }))) return 'skipped';
  const policy = await ports.policies.byId(stored.state.policyId);
  const code = text.withCode ? await codeFor(text, policy, ports) : null;
  const variables = { ...text.variables, ...(code ? { code, address: ports.linkAddress } : {}) };
  const { body } = renderText(policy, text.template, variables, { drill: text.drill });
  const result = await provider.send({ to: person.phone, person: person.id, template: text.template, variables, body, textId, code, caseNumber });
  if (result.state === 'sent') {
    await settle({ state: 'sent', sentAt: clock.now(), providerId: result.providerId });
  } else if (result.state === 'failed' && result.retry && between(text.queuedAt, clock.now()) < RETRY_FOR) {
    await store.moveText(caseNumber, textId, ['sending'], { state: 'queued', why: result.why, notBefore: plus(clock.now(), MINUTE) });
    return 'retry';
  } else {
    await settle({ state: result.state, why: result.why });
    await tryNextChannel(ports, text);
  }
  return result.state;
}

/** A text that was held all night says nothing that a later one for the same person and step does not say better. */
async function overtakenBy(text: Text, { store }: Pick<Ports, 'store'>): Promise<string | null> {
  if (text.why === undefined) return null;
  const later = (await store.texts(text.caseNumber)).find(
    (other) => other.person === text.person && other.step === text.step && other.seq > text.seq && !['failed', 'dropped'].includes(other.state),
  );
  return later ? `merged into ${later.id}` : null;
}

/** A one-time code for this text: only its hash is kept, bound to person, case and step. */
async function codeFor(text: Text, policy: Policy, { ids, store, clock }: Ports): Promise<string> {
  const code = ids.random(policy.link.codeChars);
  const issuedAt = clock.now();
  await store.putLink({
    codeHash: ids.hash(code),
    textId: text.id,
    caseNumber: text.caseNumber,
    person: text.person,
    step: text.step,
    issuedAt,
    expiresAt: plus(issuedAt, policy.link.hours * HOUR),
    tries: 0,
  });
  return code;
}

/** The next channel in order, as a text of its own: one key per rung, person and channel. */
export async function tryNextChannel(ports: Pick<Ports, 'store' | 'clock' | 'channels'>, text: Text): Promise<boolean> {
  const channel = ports.channels[ports.channels.indexOf(text.channel) + 1];
  if (!channel) return false;
  const { why: _w, sentAt: _s, settledAt: _t, providerId: _p, ...rest } = text;
  const now = ports.clock.now();
  await ports.store.addTexts([{ ...rest, id: `${text.id.slice(0, -text.channel.length)}${channel}`, channel, state: 'queued', queuedAt: now, notBefore: now }]);
  return true;
}
