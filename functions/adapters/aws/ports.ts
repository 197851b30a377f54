import type { Instant } from '../../domain/matter/instant.ts';
import { currentPolicy } from '../../policy/load.ts';
import { BadSetting } from '../../errors.ts';
import type { Ports } from '../../ports/ports.ts';
import { bucketArchive } from './archive.ts';
import { snsBus } from './bus.ts';
import { clients } from './clients.ts';
import { environment } from './environment.ts';
import { internet } from './internet.ts';
import { cryptoIds } from './ids.ts';
import { bucketPhotos } from './photos.ts';
import { storedPolicies } from './policies.ts';
import { channelCredentials, managedSecrets, secretText } from './secrets.ts';
import { awsStore } from './store.ts';
import type { Table } from './table.ts';
import { stepFunctions } from './workflow.ts';

const now = (): Instant => new Date().toISOString();

let ports: Ports | undefined;

/** The world as AWS gives it: made once, each client and setting on its first use, so that a function needs only what it was granted. */
export function awsPorts(): Ports {
  return (ports ??= build());
}

function channelSettings(): Record<string, unknown> {
  const parsed: unknown = JSON.parse(environment.channelSettings);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new BadSetting('environment variable CHANNEL_SETTINGS is no JSON object');
  return { ...parsed };
}

function build(): Ports {
  const table: Table = {
    now,
    get documents() {
      return clients.documents();
    },
    get name() {
      return environment.table;
    },
    get district() {
      return environment.district;
    },
  };
  return {
    clock: { now },
    ids: cryptoIds(() => secretText(clients.secrets(), environment.saltSecret)),
    store: awsStore(table),
    workflow: stepFunctions(clients.states, () => environment.stateMachine, now),
    bus: snsBus(clients.topics, () => environment.topic),
    policies: storedPolicies(() => table, currentPolicy),
    secrets: managedSecrets(
      clients.secrets,
      {
        webhooks: () => environment.webhookSecrets,
        receipts: () => environment.receiptTokens,
        drill: () => environment.drillSecret,
      },
      now,
    ),
    archive: bucketArchive(clients.buckets, () => environment.sealBucket),
    outside: internet,
    get publicAddress() {
      return environment.publicAddress;
    },
    get heartbeatAddress() {
      return environment.heartbeatAddress;
    },
    photos: bucketPhotos(clients.buckets, () => environment.photoBucket),
    channelSetup: {
      get settings() {
        return channelSettings();
      },
      credentials: channelCredentials(clients.secrets, () => environment.channelSecret, now),
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
  };
}
