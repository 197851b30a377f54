import { channelsFor, directoryFor } from '../matter/directory-cache.ts';
import { fallbackTexts } from '../domain/texts/fallback.ts';
import type { Text } from '../domain/texts/text.ts';
import { UnknownCase } from '../errors.ts';
import { announceTexts } from './announcement.ts';
import type { Ports } from '../ports/ports.ts';

/** P8: a text did not arrive: its person's next channel, or the next person. Done before the text itself is settled, so that a crash between loses nobody. */
export async function fallBack(
  ports: Pick<Ports, 'store' | 'kinds' | 'clock' | 'bus' | 'settings' | 'policies'>,
  text: Text,
): Promise<Text[]> {
  const { store, clock, policies } = ports;
  const state = await store.bearer(text.matter);
  if (!state) throw new UnknownCase(text.matter);
  const [policy, { delivery }, directory, told] = await Promise.all([
    policies.rulesOf(state.policyId),
    policies.current(),
    directoryFor(state, ports),
    store.texts(text.matter),
  ]);
  const next = fallbackTexts(text, {
    state,
    policy: { ...policy, delivery },
    directory,
    channels: await channelsFor(state, ports),
    sentTexts: told,
    now: clock.now(),
  });
  await store.addTexts(next);
  await announceTexts(next, ports);
  return next;
}
