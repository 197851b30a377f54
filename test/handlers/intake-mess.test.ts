import * as fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { toMs } from '../../functions/domain/matter/instant.ts';
import { receiveAlerts } from '../../functions/handlers/http/receive-alerts.ts';
import { workAlerts } from '../../functions/handlers/queue/work-alerts.ts';
import { smallDistrict } from '../harness/people.ts';
import { type MemoryPorts, memoryPorts } from '../twins/ports.ts';
import { at } from '../domain/samples.ts';
import { front } from './call.ts';

const NOW = at('2026-11-28 15:00');
const SECRET = `whsec_${Buffer.from('the secret of the generic source').toString('base64')}`;

/** What a field holds: readable, blank as its sender writes blanks, or beyond anybody's reading. */
interface Cell {
  value: unknown;
  unreadable?: true;
}
const cells = (good: unknown[], bad: unknown[]): fc.Arbitrary<Cell | undefined> =>
  fc.oneof(
    fc.constant(undefined),
    fc.constantFrom(...good).map((value): Cell => ({ value })),
    fc.constantFrom('', ' ', '-', '--', '无', 'null', 'N/A', null).map((value): Cell => ({ value })),
    fc.constantFrom(...bad).map((value): Cell => ({ value, unreadable: true })),
  );

const COUNTS: [unknown[], unknown[]] = [
  [0, 3456, '3,456', '10万+', '>10万', '约3000', '１２', '1.2亿', '12次', '100 000'],
  ['很多', -1, 1.5, '3-5', true, [], { n: 1 }, '一堆', '1e400', '13812345678.50元'],
];
const TIMES: [unknown[], unknown[]] = [
  [
    '2026-11-28 09:00',
    '2026年11月28日 下午2:05',
    46_354.5,
    '刚刚',
    '3小时前',
    1_795_000_000,
    '昨天 24:00',
    '11-28 09:00',
  ],
  ['昨晚九点多', '2026-13-45', true, {}, '约上午', '2027-01-01 09:00', '0000-00-00', '周五', 'Infinity'],
];
const GRADES: [unknown[], unknown[]] = [
  ['Ⅱ级', '重大（II级）', '一般', '较大突发事件', 'IV', '特别重大'],
  ['很严重', 'VII', '红色以上', '甲等', { level: 1 }],
];
const FIELDS = {
  '/metrics/views': cells(...COUNTS),
  '/metrics/reposts': cells(...COUNTS),
  '/emergency/deaths': cells(...COUNTS),
  '/emergency/trapped': cells(...COUNTS),
  '/publishedAt': cells(...TIMES),
  '/emergency/grade': cells(...GRADES),
  '/emergency/kind': cells(['火灾', '车祸', '不明'], [['火灾'], { kind: '火灾' }]),
  '/url': cells(
    ['https://example.com/p/1?a=1', 'example.com/p/2', 'http://例子.中国/贴'],
    ['javascript:alert(1)', 'ftp://x', 12, {}],
  ),
  '/platform': cells(['新浪微博', 'weibo.com', '抖音', 12_345], [{}, ['微博']]),
  '/place': cells(['新碶街道', '小港', '某处（待核）'], [[], { city: '宁波' }]),
};

const words = fc.oneof(
  fc.constantFrom(
    '小区停水三天没人管',
    '工地3人被埋，12人死亡',
    '网传1,200人中毒。经核实不实',
    '<p>路灯&nbsp;不亮<br></p>',
    '电话一三八一二三四五六七八',
    '死亡\t受伤\n3\t5',
    '幾百戶居民聚集',
    '👨‍👩‍👧 出大事了🔥🔥',
    'A'.repeat(5_000),
    '请看：https://example.com/x 转发',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).map((text) => `路面塌了${text}`),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `停水${text}`),
);
const ids = fc.oneof(
  fc.uuid(),
  fc.constantFrom(
    '2.02611E+17',
    '202611280000120000',
    '-',
    '无',
    'NaN',
    '#N/A',
    '0',
    '########',
    '',
    null,
    undefined,
    {},
    [],
    12,
    1e21,
  ),
);

interface Mess {
  alert: unknown;
  /** Pointers of what nobody can read, where the alert itself can be taken in. */
  unreadable: string[];
  readable: boolean;
}

const records: fc.Arbitrary<Mess> = fc
  .record({
    id: ids,
    title: words,
    text: fc.option(words, { nil: undefined }),
    fields: fc.record(FIELDS),
    extra: fc.jsonValue(),
  })
  .map(({ id, title, text, fields, extra }) => {
    const alert: Record<string, unknown> = { id, title, text, author: '张三', extra };
    const unreadable: string[] = [];
    for (const [pointer, cell] of Object.entries(fields)) {
      if (cell === undefined) continue;
      const [first = '', second] = pointer.split('/').slice(1);
      if (second === undefined) alert[first] = cell.value;
      else alert[first] = { ...(alert[first] as object | undefined), [second]: cell.value };
      if (cell.unreadable) unreadable.push(pointer);
    }
    return { alert, unreadable, readable: true };
  });
const anything: fc.Arbitrary<Mess> = fc
  .oneof(
    fc.jsonValue(),
    fc.dictionary(
      fc.constantFrom('id', 'title', 'text', 'metrics', 'emergency', 'assignedBy', 'place'),
      fc.jsonValue(),
    ),
  )
  .map((alert) => ({ alert, unreadable: [], readable: false }));

async function district() {
  const ports = memoryPorts({ now: NOW, webhookSecrets: { generic: [SECRET] } });
  await ports.store.putDirectory(smallDistrict(NOW));
  const call = async (method: 'GET' | 'POST', id: string, body: string) =>
    front(receiveAlerts, ports).call(
      method === 'POST' ? 'POST /webhooks/{source}' : 'GET /webhooks/{source}/deliveries/{id}',
      {
        path: { source: 'generic', id },
        headers: {
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(toMs(NOW) / 1000)),
          'webhook-signature': new Webhook(SECRET).sign(id, new Date(toMs(NOW)), body),
          prefer: 'respond-async',
        },
        ...(method === 'POST' ? { rawBody: body } : {}),
      },
    );
  const work = () => workAlerts([{ body: { shard: 'BL' }, receiveCount: 1 }], () => 30_000, ports);
  return { ports, call, work };
}

type Result = { outcome: string; caseNumber?: string; leftOut?: { pointer: string }[] };
const resultsIn = (json: Record<string, unknown>): Result[] => json['results'] as Result[];

/** What is wrong with what became of one alert. */
async function faultsOf(
  { store }: MemoryPorts,
  { unreadable, readable }: Mess,
  first: Result | undefined,
  last: Result | undefined,
): Promise<unknown[]> {
  const { outcome = 'lost', caseNumber = '' } = last ?? {};
  const isTaken = ['opened', 'joined', 'duplicate'].includes(outcome);
  const faults: unknown[] = isTaken || (!readable && outcome === 'refused') ? [] : [outcome];
  if (isTaken && (await store.load(caseNumber)) === null) faults.push(`no case ${caseNumber}`);
  if (!readable) return faults;
  const leftOut = (first?.leftOut ?? []).map(({ pointer }) => pointer.replace(/^\/alerts\/\d+/, ''));
  const told = leftOut.filter((pointer) => pointer !== '/id').toSorted();
  if (told.join(' ') !== unreadable.toSorted().join(' ')) faults.push({ told, unreadable });
  // Kept with the alert on its case, unless it is one that is known.
  const isMarked = (await store.alerts(caseNumber)).some(({ unread = [] }) => unread.length > 0);
  if (unreadable.length > 0 && outcome !== 'duplicate' && !isMarked) faults.push('unmarked');
  return faults;
}

describe('M4 · whatever a source sends', () => {
  it('throws nothing, answers no 5xx, loses nothing that it answered 202, and marks what it left out', async () => {
    const { ports, call, work } = await district();
    let deliveries = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 3, arbitrary: records }, anything), { minLength: 1, maxLength: 6 }),
        async (sent) => {
          deliveries += 1;
          const id = `mess-${deliveries}`;
          const answer = await call('POST', id, JSON.stringify({ alerts: sent.map(({ alert }) => alert) }));
          expect(answer.status).toBe(202);
          const first = resultsIn(answer.json);
          expect(first).toHaveLength(sent.length);
          await work();
          const told = await call('GET', id, '');
          expect(told.status).toBe(200);
          const last = resultsIn(told.json);
          for (const [index, mess] of sent.entries())
            expect(await faultsOf(ports, mess, first[index], last[index])).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
