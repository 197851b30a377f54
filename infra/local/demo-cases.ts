import { MINUTE, HOUR, plus, fromMs } from '../../functions/domain/instant.ts';
import { fieldOf, listOf, StackClient, textOf } from './client.ts';
import type { Stack } from './stack.ts';

const DESK = 'qu-zhengfu-ban-duty-a';

/**
 * What a duty desk may find when it comes on, so that whoever starts the stack for the first time sees a day's work: alerts to appraise, a grave
 * matter, one that is late, one nearly due, one unsigned, one returned, one answered, one closed.
 * Made as sources and people would make them, and only where there is no case at all.
 */
export async function openDemoCases({ url, store }: Pick<Stack, 'url' | 'store'>): Promise<void> {
  if ((await store.changedSince(fromMs(0))).cases.length > 0) return;
  const client = new StackClient(url);
  const now = fromMs((await client.now()).getTime());
  const ago = (ms: number) => plus(now, -ms);
  const give = (number: string, command: string, body: object, who = DESK) => client.as(who, 'POST', `/api/cases/${number}/${command}`, body);
  const opened = async (summary: string, place: string, more: object = {}): Promise<string> => {
    const body = { summary, place, categories: ['vital-interests'], learntBy: 'phone', ...more };
    return textOf(fieldOf(await client.as(DESK, 'POST', '/api/cases', body), 'case'), 'number');
  };
  const given = async (number: string, unit: string): Promise<string> => {
    await give(number, 'confirm', {});
    const acted = await give(number, 'assign', { unit, part: 'primary' });
    return textOf(listOf(fieldOf(fieldOf(acted, 'case'), 'assignments'))[0], 'id');
  };
  const signed = async (number: string, unit: string): Promise<void> => {
    await give(number, 'sign', { assignmentId: await given(number, unit) }, `${unit}-officer-a`);
  };
  const answer = (address: string) => ({
    form: 'online-reply',
    publishedAt: now,
    address,
    evidence: [{ kind: 'link', ref: address }],
    channels: ['北仑发布'],
    final: true,
  });

  const grave = await opened('霞浦一化工企业储罐泄漏，周边居民担心', '霞浦街道', {
    categories: ['emergency'],
    learntBy: 'superior',
    discoveredAt: ago(40 * MINUTE),
  });
  await give(grave, 'confirm', { grades: { opinion: 'II', emergency: 'II' }, reason: '现场已疏散，网上大量询问', emergencyKind: 'production-accident' });
  const lead = await give(grave, 'assign', { unit: 'yingji-ju', part: 'primary' });
  const duty = textOf(listOf(fieldOf(fieldOf(lead, 'case'), 'assignments'))[0], 'id');
  await give(grave, 'sign', { assignmentId: duty }, 'yingji-ju-officer-a');

  const late = await opened('人行道地砖松动，老人绊倒', '新碶街道', { discoveredAt: ago(50 * HOUR) });
  await signed(late, 'zonghe-xingzheng-zhifa-ju');
  await signed(await opened('小区自来水发黄三天', '大碶街道', { discoveredAt: ago(45 * HOUR) }), 'zilaishui-gongsi');
  await given(await opened('中学门口放学时段车辆乱停', '白峰街道', { discoveredAt: ago(20 * MINUTE) }), 'gongan-fenju');

  const returned = await opened('河道漂浮垃圾无人清理', '春晓街道', { discoveredAt: ago(3 * HOUR) });
  const assignmentId = await given(returned, 'shuili-ju');
  await give(
    returned,
    'return',
    { assignmentId, reason: 'not-our-duty', says: '该河段由街道保洁', legalBasis: '北仑区河道保洁责任划分' },
    'shuili-ju-officer-a',
  );

  const answered = await opened('养老金认证后仍未到账', '梅山街道', { discoveredAt: ago(26 * HOUR) });
  await signed(answered, 'renshe-ju');
  await give(answered, 'release', answer('https://www.bl.gov.cn/demo/1'));

  const closed = await opened('图书馆闭馆未提前通知', '新碶街道', { discoveredAt: ago(30 * HOUR) });
  await signed(closed, 'wenguang-lvti-ju');
  await give(closed, 'release', answer('https://www.bl.gov.cn/demo/2'));
  await give(closed, 'settle', { says: '已恢复开放，并公布全年闭馆安排', evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/demo/2' }] });
  await give(closed, 'close', {});

  for (const [id, place, title, text] of ALERTS)
    await client.push('generic', { id, place, title, text, platform: '论坛', publishedAt: ago(15 * MINUTE) }, await client.now());
}

const ALERTS = [
  [
    'demo-1',
    '戚家山街道',
    '菜场门口每天清早堵车',
    '戚家山农贸市场门口每天早上六点到八点都被送货的三轮车堵死,公交车也进不来,买菜的老人只好从车缝里走,能不能划出卸货的时间和地方?',
  ],
  ['demo-2', '郭巨街道', '村里卫生室半个月没有医生', '郭巨这边村卫生室的门已经关了半个月,量个血压配个药都要坐车去镇上,贴的通知只写暂停服务,没写什么时候恢复。'],
] as const;
