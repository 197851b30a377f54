import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import { z } from 'zod';
import { type Callers, type Credentials, roleCaller } from '../aws/caller.ts';
import type { Answer, Endpoint } from '../aws/endpoint.ts';
import { type ConcurrencyLimiter, concurrencyLimiter } from '../concurrency-limiter.ts';
import type { Json } from '../json.ts';
import { logFile } from '../log-file.ts';
import type { Report } from '../report.ts';
import type { Activity } from '../time/activity.ts';
import type { StackTime } from '../time/stack-time.ts';
import type { Deployment } from './deployment.ts';
import type { Gate } from './gate.ts';
import type { Received, Sent } from './outgoing.ts';
import { posting } from './posting.ts';
import { precedence, type Rank } from './precedence.ts';
import type { News, Straight } from './straight.ts';
import type { Message } from './worker.ts';

/** What an invocation ended in: the value the handler returned, or the error that Lambda reports. */
export type Invoked =
  | { ok: true; payload: Json }
  | { ok: false; unhandled: string; error: { errorType: string; errorMessage: string } };

export interface Functions {
  /** By the ARN of a function, version or alias. Null when no such function is declared. */
  nameOf: (arn: string) => string | null;
  roleOf: (arn: string) => string;
  invoke: (arn: string, event: Json) => Promise<Invoked>;
  /** Invoked for somebody who waits at the front door, before other work. */
  answer: (arn: string, event: Json) => Promise<Invoked>;
  /** Invoked by a state machine: after what is answered, before other work. */
  task: (arn: string, event: Json) => Promise<Invoked>;
  close: () => Promise<void>;
}

const Code = z.object({
  Role: z.string(),
  Handler: z.string(),
  Code: z.object({ S3Key: z.string() }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
});

/**
 * AWS starts another sandbox for each call that comes while all are busy, up to its concurrency, and throttles the rest. One worker stands for
 * them all here and does so many calls at once; the others wait for a place, which is no time of the function's own.
 */
const AT_ONCE = 32;

/** While more than so many of a higher rank are under way, other work begins this much later, and does one thing at a time. */
const FEW = 4;
const HELD_MS = 1_000;

interface Running {
  worker: Worker;
  waiting: Map<number, (outcome: Invoked) => void>;
  loaded: Promise<unknown>;
  invoke: (message: Message) => void;
}

/** AWS gives a new sandbox this long to load its module, before the time of its first call begins. */
const LOADING_MS = 10_000;

/** Functions from their bundles: one worker thread each, started on first use, with the function's own environment and credentials. */
export function startFunctions(
  deployment: Deployment,
  stack: {
    dataDir: string;
    callers: Callers;
    endpoint: Endpoint;
    time: StackTime;
    activity: Activity;
    variables: Record<string, string>;
    report: Report;
    /** How workers reach the engine by themselves; null: by the endpoint alone. */
    straight: (Pick<Straight, 'engine' | 'grants'> & { gate: Gate; heard: (news: News) => void }) | null;
  },
): Functions {
  mkdirSync(stack.dataDir, { recursive: true });
  const logPath = join(stack.dataDir, 'functions.log');
  const entry = bundledWorker(stack.dataDir);
  const log = logFile(logPath, (error) => stack.report('functions.log', error));
  const declared = new Map(
    deployment.of('AWS::Lambda::Function').map((resource) => {
      const properties = deployment.read(resource, Code);
      const caller = roleCaller(deployment, properties.Role, resource.ref);
      return [
        resource.ref,
        {
          ...properties,
          arn: resource.arn ?? '',
          name: resource.ref,
          caller,
          credentials: stack.callers.keyFor(caller),
        },
      ] as const;
    }),
  );
  const nameOf = (arn: string): string | null => {
    const name = arn.startsWith('arn:') ? (arn.split(':')[6] ?? '') : (arn.split(':')[0] ?? '');
    return declared.has(name) ? name : null;
  };
  const running = new Map<string, Running>();
  const { straight } = stack;
  const { begin, callsOf } = precedence(FEW, HELD_MS, straight?.gate.press);
  let calls = 0;
  let closed = false;

  /** A function's call of an AWS service: answered by the endpoint like any other. */
  const passOn = async (
    { id, body, ...call }: Sent,
    inTurn: ReturnType<typeof callsOf>,
    back: ReturnType<typeof posting>,
  ): Promise<void> => {
    const answer = await inTurn(() => stack.endpoint.answer({ ...call, body: Buffer.from(body) }));
    back({ ...answer, id, body: wholeText(answer) } satisfies Received);
  };

  const start = (name: string, rank: Rank): Running => {
    const code = declared.get(name);
    if (!code) throw new Error(`no function ${name} is declared`);
    const [module = 'index', exported = 'handler'] = code.Handler.split(/\.(?=[^.]+$)/);
    const { port1: answers, port2 } = new MessageChannel();
    const entered = straight?.gate.enter();
    const worker = new Worker(entry, {
      name: shortName(name),
      env: {
        ...environmentOf(code.name, code.MemorySize, code.credentials, deployment.place.region, stack.endpoint.url),
        ...overlaid(code.Environment?.Variables ?? {}, stack.variables, stack.endpoint.url),
      },
      workerData: {
        folder: pathToFileURL(deployment.asset(code.Code.S3Key)).href,
        module,
        exported,
        time: stack.time.shared,
        endpoint: stack.endpoint.url,
        calls: port2,
        straight: straight &&
          entered && {
            calls: entered.calls,
            engine: straight.engine,
            grants: straight.grants,
            gate: straight.gate.shared,
            rank,
            who: { principal: code.caller.principal, statements: code.caller.statements },
          },
        log: logPath,
      },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: Math.max(code.MemorySize, 128) },
      stdout: true,
      stderr: true,
    });
    for (const output of [worker.stdout, worker.stderr]) output.on('data', (chunk: Buffer) => log.write(chunk));
    const back = posting(answers);
    const inTurn = callsOf(rank);
    answers.on('message', (messages: Sent[]) => {
      for (const sent of messages) void passOn(sent, inTurn, back);
    });
    const waiting: Running['waiting'] = new Map();
    const { promise: loaded, resolve: isLoaded } = Promise.withResolvers<void>();
    setTimeout(isLoaded, LOADING_MS).unref();
    const started = { worker, waiting, loaded, invoke: posting(worker) };
    worker.on('message', (messages: ('loaded' | { news: News } | { id: number; outcome: Invoked })[]) => {
      for (const message of messages) {
        if (message === 'loaded') isLoaded();
        else if ('news' in message) straight?.heard(message.news);
        else {
          waiting.get(message.id)?.(message.outcome);
          waiting.delete(message.id);
        }
      }
    });
    const gone = (errorType: string, says: string) => {
      if (running.get(name) === started) running.delete(name);
      for (const settle of waiting.values()) settle(failed('Lambda.Unknown', errorType, says));
      waiting.clear();
    };
    worker.on('error', (error: Error) => gone('Runtime.ExitError', `${error.name}: ${error.message}`));
    worker.on('exit', () => answers.close());
    worker.on('exit', () => {
      entered?.gone();
      // What it had written, and was ended before it could tell.
      if (!closed) straight?.heard('wrote');
    });
    worker.on('exit', (status) => gone('Runtime.ExitError', `the function's worker ended with status ${status}`));
    running.set(name, started);
    return started;
  };

  /** A function that overran its time is left to itself: new calls get a new worker, as they would a new sandbox. */
  const retire = (name: string, worker: Running) => {
    if (running.get(name) === worker) running.delete(name);
    if (worker.waiting.size === 0) void worker.worker.terminate();
    else setTimeout(() => void worker.worker.terminate(), 5_000).unref();
  };

  const inFlight = new Map<string, ConcurrencyLimiter>();
  const call = (
    name: string,
    arn: string,
    { Timeout: timeout, MemorySize: memory }: z.infer<typeof Code>,
    event: Json,
    rank: Rank,
  ): Promise<Invoked> => {
    // It waited for its place while the stack was stopped.
    if (closed) return Promise.resolve(STOPPED);
    return new Promise<Invoked>((resolve) => {
      const at = running.get(name) ?? start(name, rank);
      const id = calls++;
      let timer: NodeJS.Timeout | undefined;
      const overrun = () => {
        at.waiting.delete(id);
        retire(name, at);
        const says = `${new Date(stack.time.now()).toISOString()} ${id} Task timed out after ${timeout.toFixed(2)} seconds`;
        resolve(failed('Sandbox.Timedout', 'Sandbox.Timedout', says));
      };
      void at.loaded.then(() => {
        if (at.waiting.has(id)) timer = setTimeout(overrun, timeout * 1_000);
        return timer;
      });
      at.waiting.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      at.invoke({
        id,
        event,
        context: {
          functionName: name,
          invokedFunctionArn: arn,
          memoryLimitInMB: String(memory),
          timeoutMs: timeout * 1_000,
        },
      });
    });
  };

  const invoked =
    (rank: Rank) =>
    (arn: string, event: Json): Promise<Invoked> => {
      const name = nameOf(arn);
      const code = name === null ? undefined : declared.get(name);
      // What is under way when the stack stops is taken up again by the next start, not by a worker that outlives it.
      if (closed) return Promise.resolve(STOPPED);
      if (name === null || !code) return Promise.reject(new Error(`no function ${arn} is declared`));
      const places = inFlight.get(name) ?? concurrencyLimiter(AT_ONCE, null);
      inFlight.set(name, places);
      const inItsTurn = () => begin(rank, () => call(name, arn, code, event, rank));
      return stack.activity.track(async () => (await places.pass(inItsTurn)) ?? STOPPED);
    };

  return {
    nameOf,
    roleOf: (arn) => declared.get(nameOf(arn) ?? '')?.Role ?? '',
    invoke: invoked('rest'),
    answer: invoked('answer'),
    task: invoked('task'),
    async close() {
      closed = true;
      const workers = [...running.values()];
      running.clear();
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
      log.close();
    },
  };
}

/** What a worker runs, as one file of JavaScript: each would load a compiler to strip the types of its four, which doubles its start. */
function bundledWorker(folder: string): string {
  const outfile = join(folder, 'worker.mjs');
  buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}

const failed = (unhandled: string, errorType: string, errorMessage: string): Invoked => ({
  ok: false,
  unhandled,
  error: { errorType, errorMessage },
});

const STOPPED = failed('Lambda.Unknown', 'Runtime.ExitError', 'the stack has stopped');

/** What a service says crosses threads as text: a buffer for each is one more thing to hand over and to collect. What lies in a bucket is bytes. */
const wholeText = ({ headers, body }: Answer): string | Uint8Array =>
  typeof body !== 'string' && headers['content-type']?.startsWith('application/x-amz-json') ? body.toString() : body;

/** The SDK calls a queue at its own address, whatever the endpoint is. */
const QUEUE_HOST = /^https:\/\/sqs\.[\w-]+\.amazonaws\.com(\.cn)?(?=\/)/;

/** What only this machine knows, such as its own address, in place of what the template says. */
const overlaid = (declared: Record<string, string>, settings: Record<string, string>, endpoint: string) =>
  Object.fromEntries(
    Object.entries(declared).map(([name, value]) => [name, settings[name] ?? value.replace(QUEUE_HOST, endpoint)]),
  );

const environmentOf = (
  name: string,
  memory: number,
  credentials: Credentials,
  region: string,
  endpoint: string,
): Record<string, string> => ({
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_SESSION_TOKEN: credentials.sessionToken,
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_ENDPOINT_URL: endpoint,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '1',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memory),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  PATH: process.env['PATH'] ?? '',
  TZ: ':UTC',
});

/** What tools of the system show of a thread: fifteen letters at most, and the function's own name is in the middle of its construct's. */
const shortName = (name: string): string => name.replace(/^HuiyingService-/, '').slice(0, 15);
