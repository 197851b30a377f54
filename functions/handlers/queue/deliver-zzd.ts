import { zzdProvider } from '../../adapters/texts/zzd.ts';
import { deliver } from '../../delivery/deliver.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { topic } from '../../runtime/services/topic.ts';
import { channelSecret } from '../../runtime/services/channel-secret.ts';
import type { Ports } from '../../ports/ports.ts';
import { announcedText, metricsOf } from './announced-text.ts';

export async function deliverZzd(message: Pick<lambda.Message, 'body'>, ports: Ports) {
  const { matter, textId } = announcedText(message.body);
  return metricsOf(await deliver(ports, zzdProvider(ports.settings.channelSetup, ports), matter, textId));
}

export const handler = lambda.queue(deliverZzd, cloud(table, topic, channelSecret));
