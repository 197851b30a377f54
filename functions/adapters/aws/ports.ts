import type { Instant } from '../../domain/matter/instant.ts';
import { KINDS } from '../../domain/kinds/kinds.ts';
import { currentPolicy } from '../../policy/load.ts';
import type { Ports } from '../../ports/ports.ts';
import { bucketArchive } from './archive.ts';
import { snsBus } from './bus.ts';
import { clients } from './clients.ts';
import { environment } from './environment.ts';
import { internet } from './internet.ts';
import { cryptoIds } from './ids.ts';
import { queuedNudges } from './nudges.ts';
import { kmsNotary } from './notary.ts';
import { publicPages } from './pages.ts';
import { bucketPhotos } from './photos.ts';
import { storedPolicies } from './policies.ts';
import { managedSecrets, secretText } from './secrets.ts';
import { environmentSettings } from './settings.ts';
import { awsStore } from './store.ts';
import type { Table } from './table.ts';
import { stepFunctions } from './workflow.ts';

const now = (): Instant => new Date().toISOString();

let ports: Ports | undefined;

/** The world as AWS gives it: made once, each client and setting on its first use, so that a function needs only what it was granted. */
export function awsPorts(): Ports {
  return (ports ??= build());
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
    get nextShapes() {
      return environment.nextShapes;
    },
  };
  return {
    clock: { now },
    ids: cryptoIds(() => secretText(clients.secrets(), environment.saltSecret)),
    store: awsStore(table),
    kinds: KINDS,
    workflow: stepFunctions(clients.states, () => environment.stateMachine, now),
    bus: snsBus(clients.topics, () => environment.topic),
    nudges: queuedNudges(clients.queues, () => environment.nudgeQueue),
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
    notary: kmsNotary(clients.secrets, () => environment.sealKey),
    outside: internet,
    pages: publicPages(),
    photos: bucketPhotos(clients.buckets, () => environment.photoBucket),
    settings: environmentSettings(now),
  };
}
