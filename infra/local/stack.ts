import { durationMs, fromMs, type Instant, toMs } from '../../functions/domain/matter/instant.ts';
import type { Store } from '../../functions/ports/store.ts';
import type { LocalText } from '../../functions/ports/stored.ts';
import type { ExecutionRecord } from './asl/record.ts';
import type { FaultFor } from './aws/dynamodb.ts';
import type { PhoneText } from './aws/sns.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { dataFolder } from './data-folder.ts';
import { startEngine } from './dynamo/engine.ts';
import type { Schedule } from './events/rules.ts';
import { gateway } from './http/gateway.ts';
import { type Identity, identity } from './http/identity.ts';
import { type LocalWorld, localRoutes } from './http/local-routes.ts';
import { type Answerers, startServer } from './http/server.ts';
import type { SignIn } from './http/sign-in.ts';
import type { Json } from './json.ts';
import { BadOption, type StackOptions } from './options.ts';
import { FIRST_ADMINISTRATOR, peopleOf } from './seed/people.ts';
import { openRecords, type Records } from './records.ts';
import { reporting } from './report.ts';
import { readDeployment } from './run/deployment.ts';
import { extendRota, seed } from './seed/seed.ts';
import { assembly } from './synth.ts';
import { activity } from './time/activity.ts';
import { agenda } from './time/agenda.ts';
import { mover } from './time/move.ts';
import { offsetOf, stackTime } from './time/stack-time.ts';
import { type SourceSecret, sourceSecrets } from './seed/webhook-secrets.ts';

/** A running stack: the template of this working copy on one machine. */
export interface Stack {
  url: string;
  data: string;
  now: () => Instant;
  /** Moves time by an ISO 8601 duration; all that falls due runs, in order. With `hold`, time stands still there. */
  advance: (duration: string, hold?: boolean) => Promise<Instant>;
  moveTo: (at: Instant, hold?: boolean) => Promise<Instant>;
  /** Returns when nothing is in flight. */
  quiet: () => Promise<void>;
  /** A bearer token for a person of the directory, by contact id or subject. */
  token: (person: string) => Promise<string>;
  texts: () => Promise<LocalText[]>;
  sources: () => SourceSecret[];
  executions: () => ExecutionRecord[];
  stopExecution: (arn: string) => Promise<void>;
  /** Messages that wait in a queue whose ARN ends in this. */
  waitingIn: (queue: string) => number;
  phoneTexts: PhoneText[];
  /** What went wrong in functions and mappings so far, oldest first. */
  troubles: () => string[];
  /** Has calls to DynamoDB fail: conflicts, throttles, stalls, lost answers. */
  failDynamoDb: (faultFor: FaultFor | null) => void;
  store: Store;
  /** Invokes a function by hand, by the name of its construct, such as `Rebuild`; returns what it answers. */
  run: (name: string, event?: Json) => Promise<Json>;
  stop: () => Promise<void>;
}

export interface StartOptions extends StackOptions {
  /** A cloud assembly made elsewhere. */
  out?: string;
  /** Time stands still but for moves. */
  hold?: boolean;
  /** Runs the synthetic case of the day at its hour; stories and replays that count texts leave it out. */
  dailyDrill?: boolean;
}

/** The pretend place of the template. */
export const PLACE = { partition: 'aws', region: 'us-east-1', account: '000000000000' };
/** In the name of the function that the daily drill is. */
const DRILL = 'RunDrill';
const TEXTS_SHOWN = 10_000;
const TIME = 'time offset';

function timeOf(records: Records, at: Instant | undefined) {
  const kept = records.setting(TIME);
  const offset = at === undefined ? Number(kept ?? 0) : offsetOf(at);
  if (kept !== null && offset < Number(kept))
    throw new BadOption(
      `--at ${at}: time never runs backwards, and here it is ${fromMs(Date.now() + Number(kept))}; add --fresh to start over`,
    );
  records.putSetting(TIME, String(offset));
  return stackTime(offset, (moved) => records.putSetting(TIME, String(moved)));
}

/** Starts the stack on a port of this machine and a data folder, and returns when it is ready. */
export async function startStack(options: StartOptions = {}): Promise<Stack> {
  const data = await dataFolder(options.data ?? '.data', options.fresh ?? false);
  const deployment = readDeployment(options.out ?? (await assembly()), PLACE, {});
  const report = reporting(data);
  const closing: (() => unknown)[] = [() => report.close()];
  const stop = async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    const records = openRecords(data);
    closing.push(() => records.close());
    const time = timeOf(records, options.at);
    if (options.hold) time.set(options.at === undefined ? time.now() : toMs(options.at), true);
    const work = activity();
    const plan = agenda(time, work, report);
    const engine = await startEngine(data, (error) => report('engine', error));
    closing.push(() => engine.stop());

    // The address is known before what answers there, so that functions and tokens can name it.
    let answerers: Answerers | undefined;
    const answering = () => {
      if (!answerers) throw new Error('a request before the stack was ready');
      return answerers;
    };
    const server = await startServer(options.port ?? 8787, work, answering, report);
    closing.push(() => server.close());
    const cloud = await startCloud({
      deployment,
      engine,
      records,
      time,
      agenda: plan,
      activity: work,
      report,
      dataDir: data,
      fresh: options.fresh ?? false,
      ...(options.restoredTo === undefined ? {} : { restoredTo: options.restoredTo }),
      variables: {
        LINK_ADDRESS: `${server.url.slice('http://'.length)}/t`,
        ISSUER: `${server.url}/oidc`,
        PUBLIC_ADDRESS: server.url,
        FIRST_ADMINISTRATOR: JSON.stringify(FIRST_ADMINISTRATOR),
      },
    });
    closing.push(
      () => cloud.close(),
      () => plan.close(),
    );
    if (!options.empty) await seed(cloud.store, time.instant());
    await extendRota(cloud.store, time.instant());

    const who = await identity(records, `${server.url}/oidc`);
    const isDrill = (schedule: Schedule): boolean =>
      schedule.targets.some((target) => cloud.functions.nameOf(target)?.includes(DRILL) === true);
    const schedules = cloud.rules.schedules.filter((schedule) => options.dailyDrill === true || !isDrill(schedule));
    const moves = mover({ time, agenda: plan, activity: work, schedules, due: () => cloud.due });
    const world = worldOf(cloud, { time, mover: moves, activity: work }, who);
    const { functions, mayInvoke } = cloud;
    answerers = {
      signIn: onceAsked(async () => {
        const { signIn } = await import('./http/sign-in.ts');
        return signIn(records, who, world.people);
      }),
      local: localRoutes(world),
      api: gateway(deployment, {
        functions,
        mayInvoke,
        time,
        identity: () => who,
        domain: () => new URL(server.url).host,
      }),
    };
    moves.start();
    return stackOf(cloud, world, { url: server.url, data, who, troubles: report.recent, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A fifth of all that a stack loads, and who pushes alerts signs in nowhere. */
function onceAsked(load: () => Promise<SignIn>): SignIn {
  let loaded: Promise<SignIn> | undefined;
  return async (request, response) => {
    loaded ??= load();
    await (await loaded)(request, response);
  };
}

function worldOf(cloud: Cloud, motion: Pick<LocalWorld, 'time' | 'mover' | 'activity'>, who: Identity): LocalWorld {
  const { store, executions, secrets, webhookSecretsArn } = cloud;
  return {
    ...motion,
    identity: () => who,
    people: async () => peopleOf(await store.directory({ fresh: true })),
    texts: async () => (await store.localTexts(TEXTS_SHOWN)).toReversed(),
    sources: () => (webhookSecretsArn === undefined ? [] : sourceSecrets(secrets.valueOf(webhookSecretsArn))),
    executions: () => executions.machines().flatMap((arn) => executions.list(arn)),
    run: (name) => cloud.run(name, {}),
    afterMove: () => extendRota(store, motion.time.instant()),
  };
}

interface About {
  url: string;
  data: string;
  who: Identity;
  troubles: () => string[];
  stop: () => Promise<void>;
}

function stackOf(cloud: Cloud, world: LocalWorld, { who, ...about }: About): Stack {
  const { time, mover: moves } = world;
  const moveTo = async (to: number, hold: boolean) => {
    await moves.moveTo(to, hold);
    await world.afterMove();
    return time.instant();
  };
  return {
    ...about,
    now: time.instant,
    advance: (duration, hold = time.held()) => moveTo(time.now() + durationMs(duration), hold),
    moveTo: (at, hold = time.held()) => moveTo(toMs(at), hold),
    quiet: () => world.activity.quiet(),
    async token(person) {
      const found = (await world.people()).find((one) => one.id === person || one.subject === person);
      if (!found) throw new Error(`nobody in the directory is ${JSON.stringify(person)}`);
      return who.issue(found.subject);
    },
    texts: world.texts,
    sources: world.sources,
    executions: world.executions,
    stopExecution: async (arn) => void (await cloud.executions.stop(arn, 'Stopped', 'by hand')),
    waitingIn: (queue) =>
      cloud.queues.arns().reduce((sum, arn) => sum + (arn.endsWith(queue) ? cloud.queues.count(arn) : 0), 0),
    phoneTexts: cloud.phoneTexts,
    failDynamoDb: cloud.dynamo.fail,
    store: cloud.store,
    run: (name, event = {}) => cloud.run(name, event),
  };
}
