import { tencentSmsProvider } from '../../adapters/texts/tencent-sms.ts';
import { deliver } from '../../delivery/deliver.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { announcedText, metricsOf } from './announced-text.ts';

export async function deliverTencentSms(message: Pick<lambda.Message, 'body'>, ports: Ports) {
  const { matter, textId } = announcedText(message.body);
  return metricsOf(await deliver(ports, tencentSmsProvider(ports.settings.channelSetup), matter, textId));
}

export const handler = lambda.queue(deliverTencentSms);
