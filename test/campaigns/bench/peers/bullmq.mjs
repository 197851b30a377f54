import { Queue } from 'bullmq';
import { address, paces, tell } from './pace.mjs';

const { hostname: host, port } = new URL(address);
const queue = new Queue('alerts', { connection: { host, port: Number(port) } });
queue.on('error', (error) => console.error(error));
tell({ accepted: await paces((alert) => queue.add('alert', alert)), late: [] });
