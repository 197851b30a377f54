import { addressOn } from '../domain/texts/addressee.ts';
import { earliest, type Instant } from '../domain/matter/instant.ts';
import { lastingReason, type Text, type TextState } from '../domain/texts/text.ts';
import type { TextReason } from '../domain/rules/text-reason.ts';
import { directoryOf } from '../matter/directory-cache.ts';
import type { Ports } from '../ports/ports.ts';
import { fallBack } from './fall-back.ts';

/** What a provider says became of one text, whatever it calls that. */
export interface Receipt {
  channel: string;
  /** The provider's own id, as `sent` recorded it. */
  providerId: string;
  /** What we gave along, where the provider gives it back: it finds the text even where the answer to sending was lost. */
  ours?: { matter: string; textId: string };
  address: string;
  delivered: boolean;
  code: string;
  at: Instant | null;
}

/** `unknown`: no text of ours, or not this number's. `late`: it changed nothing, since the end was known. */
export type Settled = 'delivered' | 'failed' | 'late' | 'unknown';

/** A receipt of arrival outranks whatever was thought before; a failure counts only while the end was open. */
const BEFORE: Record<'delivered' | 'failed', TextState[]> = {
  delivered: ['sending', 'sent', 'unknown', 'failed'],
  failed: ['sending', 'sent', 'unknown'],
};

/** P8: one receipt, however often, late or out of order it comes. A failure is moved on from before it is settled. */
export async function settleReceipt(receipt: Receipt, ports: Ports): Promise<Settled> {
  const { store, clock } = ports;
  const text = await textOf(receipt, ports);
  if (!text) return 'unknown';
  const now = clock.now();
  if (receipt.delivered) {
    const deliveredAt = earliest(receipt.at ?? now, now);
    if (
      !(await store.moveText(text.matter, text.id, BEFORE.delivered, {
        state: 'delivered',
        ...lastingReason(text),
        deliveredAt,
        settledAt: now,
      }))
    )
      return 'late';
    await dropFollowers(text, { code: 'arrived-after-all' }, ports);
    return 'delivered';
  }
  if (!BEFORE.failed.includes(text.state)) return 'late';
  if (text.state !== 'unknown') await fallBack(ports, text);
  const why: TextReason = { code: 'not-delivered', answer: receipt.code };
  return (await store.moveText(text.matter, text.id, BEFORE.failed, { state: 'failed', why, settledAt: now }))
    ? 'failed'
    : 'late';
}

/** The text that it is about: ours, on this channel, to this number. */
async function textOf({ channel, providerId, ours, address }: Receipt, ports: Ports): Promise<Text | null> {
  const text =
    (await ports.store.textByProviderId(providerId)) ??
    (ours ? await ports.store.text(ours.matter, ours.textId) : null);
  if (text?.channel !== channel) return null;
  const person = (await directoryOf(ports)).contacts.find(({ id }) => id === text.person);
  return person && addressOn(channel, person) === address ? text : null;
}

/** It arrived after all: what was to go in its stead, and has not gone yet, is dropped. */
async function dropFollowers(text: Text, why: TextReason, ports: Ports): Promise<void> {
  const told = await ports.store.texts(text.matter);
  const followers = told.filter(({ after }) => after === text.id);
  for (const follower of followers) {
    const settledAt = ports.clock.now();
    if (
      await ports.store.moveText(follower.matter, follower.id, ['queued', 'held'], {
        state: 'dropped',
        why,
        settledAt,
      })
    ) {
      await dropFollowers(follower, why, ports);
    }
  }
}
