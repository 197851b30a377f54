import { SQSClient } from '@aws-sdk/client-sqs';
import { CLIENT_CONFIG, once } from './config.ts';

export const queues = once(() => new SQSClient(CLIENT_CONFIG));
