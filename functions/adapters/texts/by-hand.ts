import type { Ports } from '../../ports/ports.ts';
import type { Provider } from '../../ports/provider.ts';

/** Texts by hand: one is "sent" by being put where the duty desk (or the phone on the demo page) can read it, with a time to live. */
export const byHandProvider = ({ store, clock }: Pick<Ports, 'store' | 'clock'>): Provider => ({
  channel: 'by-hand',
  send: async ({ to, person, body, textId, code, matter }) => {
    await store.putLocalText({ textId, matter, to, person, body, code, at: clock.now() });
    return { state: 'sent', providerId: `by-hand:${textId}` };
  },
});
