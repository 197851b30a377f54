import { MINUTE, SECOND } from '../../../functions/domain/matter/instant.ts';
import type { Provider } from '../../../functions/ports/provider.ts';
import { settleReceipt } from '../../../functions/delivery/receipts.ts';
import { Injected } from './invocations.ts';
import { type Environment, succeeded } from './environment.ts';

export type Message = Parameters<Provider['send']>[0];

/** The first gives receipts, the second none. */
export const CHANNELS = ['aliyun-sms', 'by-hand'];
const GIVES_RECEIPTS = 'aliyun-sms';

/** A provider that is busy, refuses, does not know, hangs, or takes the text and loses its answer. `rang` hears of every text that it took. */
export function providerOf(
  environment: Environment,
  channel: string,
  place: string,
  rang: (message: Message) => void,
): Provider {
  const { agenda, history, random } = environment;
  return {
    channel,
    send: async (message) => {
      const at = `${channel} ${place}`;
      await agenda.sleep(random.integer(`answers ${at}`, 20, 900));
      if (history.faultOccurs('provider-busy', at, agenda.now)) return { state: 'failed', why: 'busy', retry: true };
      if (history.faultOccurs('provider-refuses', at, agenda.now))
        return { state: 'failed', why: 'refused', retry: false };
      rang(message);
      if (history.faultOccurs('provider-unknown', at, agenda.now)) return { state: 'unknown', why: 'no answer' };
      if (history.faultOccurs('provider-hangs', at, agenda.now, MINUTE)) {
        await agenda.sleep(MINUTE);
        throw new Injected('TimeoutError');
      }
      const providerId = `${channel}:${message.matter}:${message.textId}`;
      if (channel === GIVES_RECEIPTS) receiptLater(environment, message, providerId, at);
      if (history.faultOccurs('answer-of-provider-lost', at, agenda.now)) throw new Injected('TimeoutError');
      return { state: 'sent', providerId };
    },
  };
}

/** The receipt of a text: soon, late, twice or never, of arrival or of none. */
function receiptLater(environment: Environment, { to, matter, textId }: Message, providerId: string, at: string): void {
  const { agenda, history, random, invocations } = environment;
  const late = random.integer(`receipt ${at}`, 5 * MINUTE, 90 * MINUTE);
  if (history.faultOccurs('receipt-lost', at, agenda.now, 5 * MINUTE)) return;
  const delivered = !history.faultOccurs('not-delivered', at, agenda.now, 5 * MINUTE);
  const after = history.faultOccurs('receipt-late', at, agenda.now, 5 * MINUTE)
    ? late
    : random.integer(`receipt soon ${at}`, SECOND, 40 * SECOND);
  const come = async (place: string): Promise<void> => {
    const receipt = {
      channel: GIVES_RECEIPTS,
      providerId,
      ours: { matter, textId },
      address: to,
      delivered,
      code: delivered ? 'DELIVERED' : 'MK:0001',
      at: null,
    };
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      if (
        succeeded(
          environment,
          place,
          await invocations.invoke(place, 10 * SECOND, ({ ports }) => settleReceipt(receipt, ports)),
        )
      )
        return;
      await agenda.sleep(MINUTE);
    }
  };
  agenda.at(agenda.now + after, () => void come(`receipt ${at}`));
  if (history.faultOccurs('receipt-twice', at, agenda.now))
    agenda.at(agenda.now + after + late, () => void come(`receipt ${at} again`));
}
