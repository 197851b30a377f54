import { DBOS, DBOSClient } from '@dbos-inc/dbos-sdk';
import { address, paces, tell } from './pace.mjs';

// The application makes its tables; nobody works what is enqueued.
DBOS.setConfig({ name: 'bench', systemDatabaseUrl: address, logLevel: 'error', runAdminServer: false });
await DBOS.launch();
await DBOS.shutdown();
const client = await DBOSClient.create({ systemDatabaseUrl: address });
const accepted = await paces((alert) => client.enqueue({ workflowName: 'work', queueName: 'alerts' }, alert));
tell({ accepted, late: [] });
