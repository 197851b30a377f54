import { own } from '../domain/matter/own.ts';
import { MINUTE, between, plus } from '../domain/matter/instant.ts';
import { registeredId } from '../domain/texts/registered.ts';
import { refOf } from '../domain/texts/text-copy.ts';
import type { Text } from '../domain/texts/text.ts';
import type { TextReason } from '../domain/rules/text-reason.ts';
import type { Ports } from '../ports/ports.ts';
import type { Provider } from '../ports/provider.ts';
import { fallBack } from './fall-back.ts';
import { noteSent } from './throttle.ts';
import type { Turn } from './turn.ts';
import { carrying, wordingOf } from './wording.ts';

/** A refusal that may pass is tried again for this long, then the text has failed. */
const RETRY_FOR = 10 * MINUTE;

export type Sent = 'skipped' | 'sent' | 'failed' | 'unpaid' | 'unknown' | 'retry';

/** P8: gives a text to its provider, once, with those that it carries, and records what the provider said. `note` says why it went against a limit. */
export async function send(
  turn: Turn,
  bundle: Text[],
  provider: Provider,
  ports: Ports,
  note?: TextReason,
): Promise<Sent> {
  const { store, clock, policies } = ports;
  const { text, state, current, address } = turn;
  const { as, carried } = await together(turn, bundle, ports);
  const { template, carries } = as;
  const begun = { state: 'sending' as const, sentAt: clock.now(), rules: current.id, ...contentOf(as) };
  if (!(await store.moveText(text.matter, text.id, ['queued'], begun))) return 'skipped';
  // A merged text is written in the words of today: the case's own rules may not know it.
  const kept = carries ? current : await policies.byId(state.policyId);
  const wording = await wordingOf(as, address, kept, ports);
  const templateId = registeredId(text.channel, template, { kept, current });
  const result = await provider.send({
    to: address,
    person: text.person,
    textId: text.id,
    matter: text.matter,
    ...(templateId === undefined ? {} : { templateId }),
    ...wording,
  });
  const sent = await settled(turn, as, result, ports, note);
  // Only now: what cannot be noted, as many are told at once, leaves no text on its way that has arrived.
  await noteSent(turn, carried, ports);
  return sent;
}

/** What the provider said is on record, whatever else happens. */
async function settled(
  { text, rules }: Turn,
  as: Text,
  result: Awaited<ReturnType<Provider['send']>>,
  ports: Ports,
  note: TextReason | undefined,
): Promise<Sent> {
  const { store, clock } = ports;
  const move = (to: Parameters<Ports['store']['moveText']>[3]) => store.moveText(text.matter, text.id, ['sending'], to);
  const settledAt = clock.now();
  switch (result.state) {
    case 'sent': {
      const receipts = own(rules.channels, text.channel)?.receipts ?? false;
      const awaited = receipts ? { receiptBy: plus(settledAt, rules.receiptMinutes * MINUTE) } : {};
      await move({
        state: 'sent',
        sentAt: settledAt,
        settledAt,
        providerId: result.providerId,
        ...awaited,
        ...(note ? { why: note } : {}),
      });
      return 'sent';
    }
    case 'failed':
      if (result.retry && between(text.queuedAt, settledAt) < RETRY_FOR) {
        await move({ state: 'queued', why: refusal(result), notBefore: plus(settledAt, MINUTE) });
        return 'retry';
      }
      await fallBack(ports, as);
      await move({ state: 'failed', why: refusal(result), settledAt });
      return result.unpaid ? 'unpaid' : 'failed';
    case 'unknown':
      await fallBack(ports, as);
      await move({ state: 'unknown', why: { code: 'unclear', answer: result.why }, settledAt });
      return 'unknown';
  }
}

const refusal = ({ why, unpaid }: { why: string; unpaid?: true }): TextReason => ({
  code: unpaid ? 'unpaid' : 'refused',
  answer: why,
});

/** The text with those that it takes along, and which those are. */
export async function together(turn: Turn, bundle: Text[], ports: Ports): Promise<{ as: Text; carried: Text[] }> {
  const { text } = turn;
  const carried = await carriedBy(turn, bundle, ports);
  const as = carried.length > 0 ? { ...text, ...carrying(text, carried), carries: carried.map(refOf) } : text;
  return { as, carried };
}

/** What a text says, and for which others. */
export const contentOf = ({ template, variables, withCode, carries }: Text) => ({
  template,
  variables,
  withCode,
  ...(carries ? { carries } : {}),
});

/** Those of the bundle that could still be taken along: they are dropped in favour of this text before it goes. */
async function carriedBy(turn: Turn, bundle: Text[], { store, clock }: Ports): Promise<Text[]> {
  const carried: Text[] = [];
  for (const other of bundle) {
    const why: TextReason = { code: 'merged', into: refOf(turn.text) };
    const to = { state: 'dropped' as const, why, settledAt: clock.now() };
    if (other.state === 'dropped' || (await store.moveText(other.matter, other.id, ['queued', 'held'], to)))
      carried.push(other);
  }
  return carried;
}
