import { snsSmsProvider } from '../../adapters/texts/sns-sms.ts';
import { deliver } from '../../deliver.ts';
import * as lambda from '../../lambda.ts';
import type { Ports } from '../../ports.ts';
import { announcedText } from './announced-text.ts';

export async function deliverSnsSms(message: Pick<lambda.Message, 'body'>, ports: Ports) {
  const { caseNumber, textId } = announcedText(message.body);
  return { [await deliver(ports, snsSmsProvider(), caseNumber, textId)]: 1 };
}

export const handler = lambda.queue(deliverSnsSms);
