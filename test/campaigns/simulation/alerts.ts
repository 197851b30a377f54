import { Webhook } from 'standardwebhooks';
import { HOUR, MINUTE, SECOND, fromMs, plus } from '../../../functions/domain/matter/instant.ts';
import { alertIdOf } from '../../../functions/intake/arrival.ts';
import { receiveAlerts } from '../../../functions/handlers/http/receive-alerts.ts';
import type { HttpCall } from '../../../functions/runtime/http.ts';
import type { Random } from './random.ts';
import { type Environment, succeeded } from './environment.ts';

export const SOURCES = ['generic', 'stonedt'] as const;
export const SECRET = `whsec_${Buffer.from('the secret of this simulation...').toString('base64')}`;
/** A monitoring system tries again until it has its answer, for some hours. */
const TRIES = 40;

export interface Answered {
  source: string;
  vendorId: string;
  alertId: string;
  /** Of the alert in its delivery. */
  place: string;
  outcome: string;
  caseNumber: string | undefined;
}

interface Sent {
  id: string;
  [field: string]: unknown;
}

const PHRASES = [
  '小区停水三天没人管',
  '工地深夜施工扰民',
  '河道发黑发臭',
  '学校门口堵车严重',
  '物业乱收停车费',
  '化工厂异味飘进小区',
  '公交线路突然取消',
  '拆迁补偿迟迟不到账',
];
const TAILS = [
  '居民多次反映仍未解决',
  '现场有人聚集围观',
  '孩子上学非常不便',
  '希望有关部门尽快回应',
  '电话打了十几次无人接听',
  '有人说要去市里反映',
  '已经持续半个多月',
  '附近商户也受到影响',
];
const PLATFORMS = ['微博', '抖音', '论坛', '微信公众号', '小红书'];

/** A long text of its own for each matter, so that matters do not join by chance. */
function wordsOf(random: Random, matter: string): string {
  const mark = Array.from({ length: 24 }, (_, at) =>
    String.fromCodePoint(0x4e00 + random.integer(`word ${matter} ${at}`, 0, 6000)),
  ).join('');
  return `${random.pick(`phrase ${matter}`, PHRASES)}，${mark}，${random.pick(`tail ${matter}`, TAILS)}。`;
}

function alertOf(random: Random, matter: string, name: string, now: number): Sent {
  const grade = random.fraction(`emergency ${matter}`);
  return {
    id: name,
    // M4: some are of elsewhere, until one that joins names the district.
    title: `${random.chance(`elsewhere ${matter}`, 0.08) ? '上海：' : ''}${random.pick(`phrase ${matter}`, PHRASES)}`,
    text: random.chance(`short ${matter}`, 0.1)
      ? `短${matter}`
      : `${wordsOf(random, matter)}${random.chance(`repost ${name}`, 0.3) ? '转发' : ''}${random.chance(`ours ${name}`, 0.05) ? '北仑' : ''}`,
    platform: random.pick(`platform ${name}`, PLATFORMS),
    publishedAt: fromMs(now - random.integer(`age ${name}`, 0, 10) * HOUR),
    views: random.integer(`views ${name}`, 0, 1) * Math.floor(10 ** (1 + 5 * random.fraction(`views ${name} much`))),
    ...(random.chance(`url ${name}`, 0.5) ? { url: `https://example.cn/${matter}` } : {}),
    ...(grade < 0.12
      ? {
          emergency: {
            kind: '生产安全事故',
            grade: random.pick(`grade ${name}`, ['特别重大', '重大', '较大', '一般', 'constructor']),
          },
        }
      : {}),
    ...(random.chance(`superior ${matter}`, 0.08)
      ? {
          assignedBy: {
            unit: '市委网信办',
            number: matter,
            dueAt: plus(fromMs(now), random.integer(`limit ${matter}`, 6, 90) * HOUR),
          },
        }
      : {}),
  };
}

/** One matter comes up: some alerts in few deliveries, some of them twice, some broken, at any hour. */
export function burst(environment: Environment, name: string, answered: (answers: Answered[]) => void): void {
  const { random, agenda, history } = environment;
  const deliveries = random.chance(`flood ${name}`, 0.02) ? 12 : random.integer(`size ${name}`, 1, 4);
  for (let nth = 1; nth <= deliveries; nth += 1) {
    const delivery = `${name}.${nth}`;
    const when =
      agenda.now +
      (nth === 1 ? 0 : random.wait(`when ${delivery}`, random.pick(`pace ${name}`, [SECOND, 20 * MINUTE, 8 * HOUR])));
    agenda.at(when, () => {
      if (!history.inputOccurs(delivery, agenda.now, 'alerts')) return false;
      const source = random.pick(`source ${name}`, SOURCES);
      const alerts = Array.from({ length: random.integer(`batch ${delivery}`, 1, 3) }, (_, at) => {
        const same = random.chance(`again ${delivery}.${at}`, 0.15) && nth > 1;
        const id = same ? `${name}.1.0` : `${delivery}.${at}`;
        if (random.chance(`broken ${delivery}.${at}`, 0.04)) return { id };
        return alertOf(random, random.chance(`other ${delivery}.${at}`, 0.15) ? id : name, id, agenda.now);
      });
      void deliver(environment, source, delivery, alerts, answered);
      if (random.chance(`sent twice ${delivery}`, 0.1)) void deliver(environment, source, delivery, alerts, answered);
      return true;
    });
  }
}

async function deliver(
  environment: Environment,
  source: string,
  delivery: string,
  alerts: Sent[],
  answered: (answers: Answered[]) => void,
): Promise<void> {
  const { agenda, random, invocations } = environment;
  const raw = JSON.stringify(alerts);
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const call = callOf(source, delivery, raw, agenda.now);
    const ended = await invocations.invoke(`intake ${delivery}`, 29 * SECOND, async ({ ports }) => ({
      answer: await receiveAlerts(call, ports),
      alertId: (vendorId: string) => alertIdOf(ports.ids, source, vendorId),
    }));
    succeeded(environment, `intake ${delivery}`, ended);
    if (ended.how === 'returned') {
      const { results } = ended.value.answer.body as {
        results: { id?: string; outcome: string; caseNumber?: string }[];
      };
      const { alertId } = ended.value;
      answered(
        await Promise.all(
          results.map(async ({ id = '', outcome, caseNumber }, at) => ({
            place: `${source} ${delivery} ${at}`,
            source,
            vendorId: id,
            alertId: await alertId(id),
            outcome,
            caseNumber,
          })),
        ),
      );
      if (!results.some(({ outcome }) => outcome === 'pending')) return;
    }
    if (ended.how === 'threw' && ended.error.name === 'BadRequest') return;
    await agenda.sleep(random.integer(`again ${delivery} ${attempt}`, 5 * SECOND, 5 * MINUTE));
  }
}

function callOf(source: string, webhookId: string, raw: string, now: number): HttpCall {
  const timestamp = Math.floor(now / SECOND);
  const signature = new Webhook(SECRET).sign(webhookId, new Date(timestamp * SECOND), raw);
  return {
    method: 'POST',
    route: '/webhooks/{source}',
    path: { source },
    query: {},
    headers: { 'webhook-id': webhookId, 'webhook-timestamp': String(timestamp), 'webhook-signature': signature },
    rawBody: Buffer.from(raw),
    json: () => JSON.parse(raw) as unknown,
    claims: null,
    sourceIp: '127.0.0.1',
  };
}
