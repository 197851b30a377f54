import { BadSetting } from '../../errors.ts';
import type { Settings } from '../../ports/settings.ts';
import { environment } from './environment.ts';

function channelSettings(): Record<string, unknown> {
  const parsed: unknown = JSON.parse(environment.channelSettings);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BadSetting('environment variable CHANNEL_SETTINGS is no JSON object');
  return { ...parsed };
}

function firstAdministrator(): Settings['firstAdministrator'] {
  const { subject, name, phone } = JSON.parse(environment.firstAdministrator);
  if (![subject, name, phone].every((given) => typeof given === 'string'))
    throw new BadSetting('environment variable FIRST_ADMINISTRATOR lacks subject, name or phone');
  return { subject, name, phone };
}

function formerSealKeys(): Settings['formerSealKeys'] {
  return Object.entries(JSON.parse(environment.formerSealKeys)).map(([publicKey, until]) => ({
    publicKey,
    until: String(until),
  }));
}

/** The environment as settings, each read on its first use. */
export const environmentSettings = (credentials: Settings['channelSetup']['credentials']): Settings => ({
  channelSetup: {
    get settings() {
      return channelSettings();
    },
    credentials,
  },
  get revision() {
    return environment.revision;
  },
  get linkAddress() {
    return environment.linkAddress;
  },
  get trial() {
    return environment.trial;
  },
  get icp() {
    return environment.icp;
  },
  get channels() {
    return environment.channels;
  },
  get publicAddress() {
    return environment.publicAddress;
  },
  get firstAdministrator() {
    return firstAdministrator();
  },
  get dailyDrill() {
    return environment.dailyDrill;
  },
  get heartbeatAddress() {
    return environment.heartbeatAddress;
  },
  get formerSealKeys() {
    return formerSealKeys();
  },
});
