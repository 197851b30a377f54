import { randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { receiveAlerts } from '../../../functions/handlers/http/receive-alerts.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { fieldOf, listOf, textOf } from '../../../infra/local/client.ts';
import type { Dynoxide } from '../../adapters/dynoxide.ts';
import { front } from '../../handlers/call.ts';
import { settled, statement } from '../../harness/answers.ts';
import { World } from '../../harness/world.ts';
import { onEngine, since, type Units } from './on-engine.ts';

const SECRET = `whsec_${Buffer.from('a secret of the bench alone').toString('base64')}`;
/** Its alert, and what people press until it is closed: confirm, assign, sign, release, settle, close. */
const REQUESTS = 7;
const [SOURCE] = currentPolicy().sources;

export interface Life {
  /** From the delivery until the case is open and its first text sent. */
  opened: Units;
  /** Of an alert that reposts it. */
  joined: Units;
  /** All told, the alert that joined left out. */
  life: Units;
  transitions: number;
  publishes: number;
  /** Each record of the stream as a batch of its own: the most that it can be. */
  invocations: number;
  /** Of sources and people. */
  requests: number;
}

/** A case from its alert to its close: confirmed, assigned, signed, answered in time after two reminders, settled. On the real engine, with what each part took. */
export async function lifeWithTwoReminders(engine: Dynoxide): Promise<Life> {
  const { on, taken } = await onEngine(engine);
  const world = await World.at('2026-03-04 10:00', { on, webhookSecrets: { [SOURCE?.id ?? '']: [SECRET] } });
  // That a routine was here costs the same whatever comes, and is counted there (`test/infra/idle-cost.ts`).
  world.ports.store = { ...world.ports.store, noteBeat: async () => {} };
  // What a function that answered before keeps, the directory above all, is asked for by a case before this one.
  const before = await push(world, {
    ...ALERT,
    id: 'b',
    title: '河道漂浮垃圾',
    text: OTHER,
    url: 'https://example.com/b',
  });
  await takenUp(world, before);
  await ended(world, before);
  await world.advance('PT1M');

  const began = taken();
  const [published, invoked] = [world.ports.bus.announced.length, world.invocations];
  const number = await push(world, ALERT);
  const opened = since(taken(), began);

  const repost = taken();
  await push(world, { ...ALERT, id: 'again', url: 'https://example.com/again' });
  const joined = since(taken(), repost);

  await takenUp(world, number);
  await world.advance('2026-03-06 00:00');
  await ended(world, number);
  const all = since(since(taken(), began), joined);
  return {
    opened,
    joined,
    life: all,
    transitions: world.executions.transitions(number),
    publishes: world.ports.bus.announced.slice(published).length,
    invocations: world.invocations - invoked + REQUESTS,
    requests: REQUESTS,
  };
}

async function takenUp(world: World, number: string): Promise<void> {
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
}

async function ended(world: World, number: string): Promise<void> {
  await world.do('unit-a-officer', number, statement(world.now));
  await world.do('unit-a-officer', number, settled);
  await world.do('desk', number, { command: 'close' });
}

const ALERT = {
  id: 'first',
  title: '小区停水三天无人修',
  text: '新碶街道星阳小区从九月二十八日晚上开始停水，到今天已经三天了，物业说是管道坏了，没有人来修。',
  url: 'https://example.com/first',
  platform: '论坛',
};
const OTHER = '大碶街道清水村门前的河道里漂着许多垃圾，天热以后气味很大，打过几次电话，一直没有人来打捞。';

/** Through the signed webhook, until nothing is in flight. */
async function push(world: World, alert: object): Promise<string> {
  const [rawBody, id, at] = [JSON.stringify(alert), `msg_${randomUUID()}`, new Date(world.now)];
  const answer = await front(receiveAlerts, world.ports).call('POST /webhooks/{source}', {
    path: { source: SOURCE?.id ?? '' },
    rawBody,
    headers: {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(SECRET).sign(id, at, rawBody),
    },
  });
  if (answer.status !== 202) throw new Error(`the alert was answered ${answer.status}: ${JSON.stringify(answer.json)}`);
  await world.settle();
  const [result] = listOf(fieldOf(answer.json, 'results'));
  return textOf(result, 'caseNumber');
}
