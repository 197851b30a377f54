import { fromMs, HOUR, MINUTE, plus } from '../../../functions/domain/matter/instant.ts';
import { fieldOf, listOf, StackClient, textOf } from '../client.ts';
import { isUntouched } from '../data-folder.ts';
import type { StackOptions } from '../options.ts';
import { type Stack, startStack } from '../stack.ts';

const DESK = 'qu-zhengfu-ban-duty-a';
/** So long ago they are made that the texts about them keep none of what comes next waiting (`digest` in functions/policy/delivery.json). */
const BEFORE = 11 * MINUTE;

interface Duty {
  number: string;
  unit: string;
  assignmentId: string;
}

/** As `startStack`; a data folder that is new gets cases to look at. */
export async function startWithDemoCases(options: StackOptions & { data: string }): Promise<Stack> {
  if (options.fresh !== true && !isUntouched(options.data)) return startStack(options);
  const stack = await startStack({ ...options, at: plus(options.at ?? new Date().toISOString(), -BEFORE) });
  await openDemoCases(stack);
  await stack.advance(`PT${BEFORE / MINUTE}M`);
  return stack;
}

/**
 * What a duty desk may find when it comes on, so that whoever starts the stack for the first time sees a day's work: alerts to appraise, a grave
 * matter, one that is late, one nearly due, one unsigned, one returned, one answered, one closed.
 * Made as sources and people would make them.
 */
async function openDemoCases({ url }: Pick<Stack, 'url'>): Promise<void> {
  const client = new StackClient(url);
  const now = fromMs((await client.now()).getTime());
  const ago = (ms: number) => plus(now, -ms);
  const give = (number: string, command: string, body: object, who = DESK) =>
    client.as(who, 'POST', `/api/cases/${number}/${command}`, body);
  /** Graded and given to a unit by whoever registers it, so that no text asks the desk to appraise what it just wrote. */
  const opened = async (summary: string, place: string, unit: string, more: object = {}): Promise<Duty> => {
    const body = {
      summary,
      place,
      unit,
      categories: ['vital-interests'],
      learntBy: 'phone',
      grades: { opinion: 'IV', emergency: null },
      gradeReason: '涉及范围小，影响有限',
      ...more,
    };
    const made = fieldOf(await client.register(DESK, body), 'case');
    return {
      number: textOf(made, 'number'),
      unit,
      assignmentId: textOf(listOf(fieldOf(made, 'assignments'))[0], 'id'),
    };
  };
  const signed = async (of: Promise<Duty>): Promise<string> => {
    const { number, unit, assignmentId } = await of;
    await give(number, 'sign', { assignmentId }, `${unit}-officer-a`);
    return number;
  };
  const answer = (address: string) => ({
    form: 'online-reply',
    publishedAt: now,
    address,
    evidence: [{ kind: 'link', ref: address }],
    outlets: [{ name: '北仑发布' }],
    acts: [{ nature: 'uninformed', says: '公布办理情况和今后安排' }],
    final: true,
  });

  await signed(
    opened('霞浦一化工企业储罐泄漏，周边居民担心', '霞浦街道', 'yingji-ju', {
      categories: ['emergency'],
      learntBy: 'superior',
      discoveredAt: ago(40 * MINUTE),
      grades: { opinion: 'II', emergency: 'II' },
      gradeReason: '现场已疏散，网上大量询问',
      emergencyKind: 'production-accident',
    }),
  );
  await signed(
    opened('人行道地砖松动，老人绊倒', '新碶街道', 'zonghe-xingzheng-zhifa-ju', { discoveredAt: ago(50 * HOUR) }),
  );
  await signed(opened('小区自来水发黄三天', '大碶街道', 'zilaishui-gongsi', { discoveredAt: ago(45 * HOUR) }));
  await opened('中学门口放学时段车辆乱停', '白峰街道', 'gongan-fenju', { discoveredAt: ago(20 * MINUTE) });

  const { number, assignmentId } = await opened('河道漂浮垃圾无人清理', '春晓街道', 'shuili-ju', {
    discoveredAt: ago(3 * HOUR),
  });
  const why = { reason: 'not-our-duty', says: '该河段由街道保洁', legalBasis: '北仑区河道保洁责任划分' };
  await give(number, 'return', { assignmentId, ...why }, 'shuili-ju-officer-a');

  const answered = await signed(
    opened('养老金认证后仍未到账', '梅山街道', 'renshe-ju', { discoveredAt: ago(26 * HOUR) }),
  );
  await give(answered, 'release', answer('https://www.bl.gov.cn/demo/1'));

  const closed = await signed(
    opened('图书馆闭馆未提前通知', '新碶街道', 'wenguang-lvti-ju', { discoveredAt: ago(30 * HOUR) }),
  );
  await give(closed, 'release', answer('https://www.bl.gov.cn/demo/2'));
  await give(closed, 'settle', {
    says: '已恢复开放，并公布全年闭馆安排',
    evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/demo/2' }],
  });
  await give(closed, 'close', {});

  for (const [id, place, title, text] of ALERTS)
    await client.push(
      'generic',
      { id, place, title, text, platform: '论坛', publishedAt: ago(15 * MINUTE) },
      await client.now(),
    );
}

const ALERTS = [
  [
    'demo-1',
    '戚家山街道',
    '菜场门口每天清早堵车',
    '戚家山农贸市场门口每天早上六点到八点都被送货的三轮车堵死,公交车也进不来,买菜的老人只好从车缝里走,能不能划出卸货的时间和地方?',
  ],
  [
    'demo-2',
    '郭巨街道',
    '村里卫生室半个月没有医生',
    '郭巨这边村卫生室的门已经关了半个月,量个血压配个药都要坐车去镇上,贴的通知只写暂停服务,没写什么时候恢复。',
  ],
] as const;
