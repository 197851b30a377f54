import { SNSClient } from '@aws-sdk/client-sns';
import { CLIENT_CONFIG, once } from './config.ts';

export const topics = once(() => new SNSClient(CLIENT_CONFIG));
