import { randomUUID } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { HELD_AT, OFFSET } from '../time/stack-time.ts';
import { callThrough } from './outgoing.ts';
import { posting } from './posting.ts';
import { type Straight, straightTo } from './straight.ts';

interface Setup {
  folder: string;
  module: string;
  exported: string;
  time: SharedArrayBuffer;
  endpoint: string;
  calls: MessagePort;
  straight: Straight | null;
  log: string;
}
/** One invocation. */
export interface Message {
  id: number;
  event: unknown;
  context: { functionName: string; invokedFunctionArn: string; memoryLimitInMB: string; timeoutMs: number };
}

const { folder, module, exported, time, endpoint, calls, straight, log }: Setup = workerData;
const slots = new Float64Array(time);
const MachineDate = Date;

/** The stack's time, which the parent moves; timers stay on the machine's. */
const now = (): number => {
  const heldAt = slots[HELD_AT] ?? Number.NaN;
  return Number.isNaN(heldAt) ? MachineDate.now() + (slots[OFFSET] ?? 0) : heldAt;
};

globalThis.Date = new Proxy(MachineDate, {
  construct: (target, args: [], newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new MachineDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
});

const errorOf = (thrown: unknown) => {
  if (thrown instanceof Error)
    return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
  return { errorType: typeof thrown, errorMessage: String(thrown) };
};

type Handler = (event: unknown, context: object) => unknown;

async function load(): Promise<Handler> {
  // A quarter of a start is compiling; a worker that is ended would not write down what it compiled.
  enableCompileCache();
  for (const extension of ['mjs', 'js', 'cjs']) {
    const loaded: unknown = await import(`${folder}/${module}.${extension}`).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes(`${module}.${extension}`)) return undefined;
      throw error;
    });
    const handler =
      typeof loaded === 'object' && loaded !== null && exported in loaded ? Reflect.get(loaded, exported) : undefined;
    flushCompileCache();
    if (typeof handler === 'function') return (event, context) => handler(event, context);
    if (loaded !== undefined)
      throw Object.assign(new Error(`${module}.${exported} is not a function`), { name: 'Runtime.HandlerNotFound' });
  }
  throw Object.assign(new Error(`no module ${module} in the bundle`), { name: 'Runtime.ImportModuleError' });
}

// Straight into the log: through the parent's streams a line would cost two messages between the threads.
const lines = openSync(log, 'a');
for (const output of [process.stdout, process.stderr]) {
  Object.assign(output, {
    write: (chunk: string | Uint8Array) => {
      try {
        return writeSync(lines, typeof chunk === 'string' ? Buffer.from(chunk) : chunk) > 0;
      } catch {
        // A line that a full disk cannot take is lost, never the work that it tells of; the parent says that the disk is full.
        return false;
      }
    },
  });
}
const parent = parentPort;
if (!parent) throw new Error('worker.ts runs as a worker thread');
const post = posting(parent);
// By the way that an invocation's outcome goes, and so before it.
callThrough(calls, endpoint, straight ? straightTo(straight, (news) => post({ news })) : undefined);
const handler = load();
// A module that fails to load fails each call; the call reports it.
handler
  .catch(() => undefined)
  .then(() => post('loaded'))
  .catch(() => undefined);

parent.on('message', (messages: Message[]) => {
  for (const message of messages) invoke(message);
});

function invoke({ id, event, context }: Message): void {
  const deadline = MachineDate.now() + context.timeoutMs;
  const answer = (outcome: unknown) => post({ id, outcome });
  handler
    .then((handle) =>
      handle(event, {
        ...context,
        functionVersion: '1',
        awsRequestId: randomUUID(),
        logGroupName: `/aws/lambda/${context.functionName}`,
        logStreamName: 'local',
        callbackWaitsForEmptyEventLoop: false,
        getRemainingTimeInMillis: () => Math.max(0, deadline - MachineDate.now()),
      }),
    )
    // As over the wire: what JSON cannot carry is gone.
    .then((output) =>
      answer({ ok: true, payload: output === undefined ? null : JSON.parse(JSON.stringify(output) ?? 'null') }),
    )
    .catch((thrown: unknown) => answer({ ok: false, unhandled: errorOf(thrown).errorType, error: errorOf(thrown) }));
}
