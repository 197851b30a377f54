import { SFNClient } from '@aws-sdk/client-sfn';
import { CLIENT_CONFIG, once } from './config.ts';

export const states = once(() => new SFNClient(CLIENT_CONFIG));
