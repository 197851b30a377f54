import { beforeEach, describe, expect, it } from 'vitest';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { readOrders } from '../../functions/handlers/http/read-orders.ts';
import { type Answer, front } from '../handlers/call.ts';
import { asRead, legible, untilHelp } from '../harness/as-read.ts';
import { call } from '../harness/code-page.ts';
import { World } from '../harness/world.ts';

const NUMBER = 'BLD2600001';
const proof = [{ kind: 'document', ref: '整改报告' }];
let world: World;
const codes = new Map<string, string>();

async function listen(): Promise<void> {
  for (const { person, code, matter } of await world.heard())
    if (code !== null && matter === NUMBER) codes.set(person, code);
}
const page = async (person: string, form?: Record<string, string>): Promise<string[]> =>
  untilHelp(asRead((await call(world, codes.get(person) ?? '', form)).text));
const view = { action: 'view' };
const command = async (name: string, body: object = {}, as = 'unit-a-officer'): Promise<Answer> => {
  const answer = await front(commandOrder, world.ports).call('POST /api/orders/{number}/{command}', {
    as,
    path: { number: NUMBER, command: name },
    body,
  });
  await world.settle();
  return answer;
};
const reading = (as: string) =>
  front(readOrders, world.ports).call('GET /api/orders/{number}', { as, path: { number: NUMBER } });
const list = (as: string, query = {}) => front(readOrders, world.ports).call('GET /api/orders', { as, query });
const read = async (as = 'desk') => legible((await reading(as)).json['order']) as Record<string, unknown>;

/** Issued on a Wednesday at ten with three working days: until the end of Monday. */
beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  codes.clear();
  await front(commandOrder, world.ports).call('POST /api/orders', {
    as: 'desk',
    body: {
      basis: { kind: 'instruction', says: '区长批示' },
      title: '夜间施工噪声整改',
      subject: '环境',
      unit: 'unit-a',
      limit: { workingDays: 3 },
      demands: ['查明工地', '公布整改措施', '约谈业主'],
    },
  });
  await world.settle();
  await listen();
});

/** Signed late, one demand answered, one returned and answered again, one owed. */
async function worked(): Promise<void> {
  await world.advance('2026-03-05 11:00');
  await command('sign');
  await command('reply', { demandId: 'D1', says: '已查明', evidence: proof });
  await command('reply', { demandId: 'D2', says: '已公布', evidence: proof });
  await world.advance('2026-03-05 12:00');
  await command('return-reply', { demandId: 'D2', says: '缺网址' }, 'desk');
  await listen();
}

describe('S3 · a supervision order as the page behind the code shows it', () => {
  it('to whoever has only the link: until when', async () => {
    expect(await page('unit-a-officer')).toEqual([
      '# 督办件 BLD2600001',
      '还剩 24 小时 0 分',
      '请于 03-05 10:00 前完成：签收督办件',
      '[sign] (签收)',
      '[view] (查看内容)',
      '本页为非涉密办件服务，请勿填写涉密内容和群众个人信息。请勿把链接和操作码转给他人。',
    ]);
  });

  it('before it is signed for: what is asked, by whom, on which ground, and one press', async () => {
    expect(await page('unit-a-officer', view)).toEqual([
      '{III} # 督办件 BLD2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '# 夜间施工噪声整改',
      'qu-zhengfu-ban name of desk 2026-03-04 10:00 签发，由unit-a办理',
      '依据：领导批示，区长批示',
      '还剩 24 小时 0 分',
      '请于 03-05 10:00 前完成：签收督办件',
      '[sign] (签收)',
      '# 办理要求',
      'D1 查明工地',
      '○ 待反馈',
      '[reply] ‹demandId=D1›办理情况‹says›',
      '证明材料（网址或材料名称）‹evidence›(反馈)',
      'D2 公布整改措施',
      '○ 待反馈',
      '[reply] ‹demandId=D2›办理情况‹says›',
      '证明材料（网址或材料名称）‹evidence›(反馈)',
      'D3 约谈业主',
      '○ 待反馈',
      '[reply] ‹demandId=D3›办理情况‹says›',
      '证明材料（网址或材料名称）‹evidence›(反馈)',
      '# 时限',
      '签收督办件：03-05 10:00 前（unit-a）',
      '反馈督办件：03-09 23:59 前（unit-a）',
      '办结、撤销请登录平台办理；反馈附照片的，也请登录平台。',
    ]);
  });

  it('as it stands: which demands are answered, and where to answer the others', async () => {
    await worked();
    expect(await page('unit-a-officer', view)).toEqual([
      '{III} # 督办件 BLD2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '# 夜间施工噪声整改',
      'qu-zhengfu-ban name of desk 2026-03-04 10:00 签发，由unit-a办理',
      '依据：领导批示，区长批示',
      '✓ 已于 2026-03-05 11:00 由您签收',
      '还剩 107 小时 59 分',
      '请于 03-09 23:59 前完成：反馈督办件',
      '# 办理要求',
      'D1 查明工地',
      '✓ 已反馈',
      '已查明',
      '03-05 11:00 整改报告',
      'D2 公布整改措施',
      '✗ 已退回，请重办',
      '[reply] ‹demandId=D2›办理情况‹says›',
      '证明材料（网址或材料名称）‹evidence›(反馈)',
      'D3 约谈业主',
      '○ 待反馈',
      '[reply] ‹demandId=D3›办理情况‹says›',
      '证明材料（网址或材料名称）‹evidence›(反馈)',
      '# 时限',
      '签收督办件：03-05 10:00 前（unit-a）',
      '反馈督办件：03-09 23:59 前（unit-a）',
      '办结、撤销请登录平台办理；反馈附照片的，也请登录平台。',
    ]);
  });

  it('what was typed stays at the demand for which it was refused', async () => {
    await worked();
    const version = String((await read())['personVersion']);
    const lines = await page('unit-a-officer', {
      action: 'reply',
      version,
      demandId: 'D3',
      says: '已约谈',
      evidence: '',
    });
    expect(lines.filter((line) => line.startsWith('!') || line.startsWith('[reply]'))).toEqual([
      '! 反馈须附证明材料：网址、文件、照片或录音录像',
      '[reply] ‹demandId=D2›办理情况‹says›',
      '[reply] ‹demandId=D3›办理情况‹says=已约谈›',
    ]);
  });

  it('after it was withdrawn: that alone', async () => {
    await command('withdraw', { says: '另案处理' }, 'desk');
    expect((await page('unit-a-officer', view)).slice(0, 6)).toEqual([
      '{III} # 督办件 BLD2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '# 夜间施工噪声整改',
      'qu-zhengfu-ban name of desk 2026-03-04 10:00 签发，由unit-a办理',
      '依据：领导批示，区长批示',
      '督办件已撤销，您无需再办。',
    ]);
  });
});

describe('S3 · a supervision order as the platform shows it', () => {
  it('to the office that issued it', async () => {
    await worked();
    expect(await read()).toEqual({
      number: 'BLD2600001',
      status: 'open',
      title: '夜间施工噪声整改',
      subject: '环境',
      openedAt: '03-04 10:00',
      signedAt: '03-05 11:00',
      personVersion: 11,
      issuer: {
        unit: 'qu-zhengfu-ban qu-zhengfu-ban',
        person: 'desk name of desk',
      },
      unit: 'unit-a unit-a',
      basis: {
        kind: 'instruction',
        name: '领导批示',
        says: '区长批示',
      },
      next: {
        name: '反馈督办件',
        move: 'unit-a unit-a',
        id: 'order-reply',
        dueAt: '03-09 23:59',
        state: 'running',
      },
      demands: [
        {
          id: 'D1',
          says: '查明工地',
          state: 'replied',
          returns: 0,
          allowed: ['return-reply'],
        },
        {
          id: 'D2',
          says: '公布整改措施',
          state: 'returned',
          returns: 1,
          allowed: [],
        },
        {
          id: 'D3',
          says: '约谈业主',
          state: 'open',
          returns: 0,
          allowed: [],
        },
      ],
      clocks: [
        {
          name: '签收督办件',
          move: 'unit-a unit-a',
          id: 'order-sign',
          dueAt: '03-05 10:00',
          state: 'met',
          late: true,
          metAt: '03-05 11:00',
          explanation: '状态：超时完成，完成时间 2026-03-05 11:00，晚1小时。',
        },
        {
          name: '反馈督办件',
          move: 'unit-a unit-a',
          id: 'order-reply',
          dueAt: '03-09 23:59',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      facts: [
        {
          event: 1,
          type: 'order-opened',
          stands: {
            issuedAt: '03-04 10:00',
            issuer: 'desk',
            basis: 'instruction',
            basisSays: '区长批示',
            unit: 'unit-a',
            limit: {
              workingDays: 3,
            },
            title: '夜间施工噪声整改',
            subject: '环境',
            demands: [
              {
                id: 'D1',
                says: '查明工地',
              },
              {
                id: 'D2',
                says: '公布整改措施',
              },
              {
                id: 'D3',
                says: '约谈业主',
              },
            ],
          },
          fields: ['issuedAt', 'issuer', 'unit', 'limit', 'title', 'subject', 'basis', 'basisSays', 'demands'],
        },
        {
          event: 7,
          type: 'order-signed',
          stands: {
            signedAt: '03-05 11:00',
            signer: 'unit-a-officer',
          },
          fields: ['signedAt', 'signer', 'void'],
        },
        {
          event: 9,
          type: 'demand-replied',
          stands: {
            repliedAt: '03-05 11:00',
            says: '已查明',
          },
          fields: ['repliedAt', 'says', 'void'],
        },
        {
          event: 10,
          type: 'demand-replied',
          stands: {
            repliedAt: '03-05 11:00',
            says: '已公布',
          },
          fields: ['repliedAt', 'says', 'void'],
        },
        {
          event: 11,
          type: 'reply-returned',
          stands: {
            returnedAt: '03-05 12:00',
            says: '缺网址',
          },
          fields: ['returnedAt', 'says', 'void'],
        },
      ],
      breaches: [
        {
          duty: 'order-sign',
          dueAt: '03-05 10:00',
          is: 'stands',
          name: '签收督办件',
          unit: 'unit-a unit-a',
        },
      ],
      erasable: [1, 9, 10, 11],
      allowed: ['return-reply', 'urge', 'withdraw', 'ask-purge', 'correct'],
    });
  });

  it('to the unit: what it may do of each demand, and correct of what it wrote', async () => {
    await worked();
    const { demands, facts, allowed, erasable } = await read('unit-a-officer');
    expect({ demands, facts, allowed, erasable }).toEqual({
      demands: [
        {
          id: 'D1',
          says: '查明工地',
          state: 'replied',
          returns: 0,
          allowed: [],
        },
        {
          id: 'D2',
          says: '公布整改措施',
          state: 'returned',
          returns: 1,
          allowed: ['reply'],
        },
        {
          id: 'D3',
          says: '约谈业主',
          state: 'open',
          returns: 0,
          allowed: ['reply'],
        },
      ],
      facts: [
        {
          event: 1,
          type: 'order-opened',
          stands: {
            issuedAt: '03-04 10:00',
            issuer: 'desk',
            basis: 'instruction',
            basisSays: '区长批示',
            unit: 'unit-a',
            limit: {
              workingDays: 3,
            },
            title: '夜间施工噪声整改',
            subject: '环境',
            demands: [
              {
                id: 'D1',
                says: '查明工地',
              },
              {
                id: 'D2',
                says: '公布整改措施',
              },
              {
                id: 'D3',
                says: '约谈业主',
              },
            ],
          },
          fields: [],
        },
        {
          event: 7,
          type: 'order-signed',
          stands: {
            signedAt: '03-05 11:00',
            signer: 'unit-a-officer',
          },
          fields: ['signedAt', 'signer', 'void'],
        },
        {
          event: 9,
          type: 'demand-replied',
          stands: {
            repliedAt: '03-05 11:00',
            says: '已查明',
          },
          fields: ['repliedAt', 'says', 'void'],
        },
        {
          event: 10,
          type: 'demand-replied',
          stands: {
            repliedAt: '03-05 11:00',
            says: '已公布',
          },
          fields: ['repliedAt', 'says', 'void'],
        },
        {
          event: 11,
          type: 'reply-returned',
          stands: {
            returnedAt: '03-05 12:00',
            says: '缺网址',
          },
          fields: [],
        },
      ],
      allowed: ['reply', 'correct'],
      erasable: [],
    });
  });

  it('to another unit not at all', async () => {
    expect((await reading('unit-b-officer')).status).toBe(403);
  });

  it('in the register', async () => {
    await worked();
    expect(legible((await list('desk')).json)).toEqual({
      now: '03-05 12:00',
      orders: [
        {
          number: 'BLD2600001',
          status: 'open',
          title: '夜间施工噪声整改',
          subject: '环境',
          openedAt: '03-04 10:00',
          signedAt: '03-05 11:00',
          personVersion: 11,
          issuer: {
            unit: 'qu-zhengfu-ban qu-zhengfu-ban',
            person: 'desk name of desk',
          },
          unit: 'unit-a unit-a',
          basis: {
            kind: 'instruction',
            name: '领导批示',
          },
          next: {
            name: '反馈督办件',
            move: 'unit-a unit-a',
            id: 'order-reply',
            dueAt: '03-09 23:59',
            state: 'running',
          },
        },
      ],
      unreadable: [],
      cursor: null,
    });
    expect((await list('unit-b-officer')).json['orders']).toEqual([]);
    expect((await list('desk', { status: 'completed' })).json['orders']).toEqual([]);
  });
});
