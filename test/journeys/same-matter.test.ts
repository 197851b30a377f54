import { describe, expect, it } from 'vitest';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import type { CaseRow } from '../../functions/handlers/http/api/schemas/answers.ts';
import { front } from '../handlers/call.ts';
import { pushFrom, WEBHOOK_SECRET } from '../harness/alerts.ts';
import { World } from '../harness/world.ts';

const BOARD = 'message-board';
const WAYS = [
  '打开水龙头全是黄的，孩子不敢用来洗脸',
  '放了半个小时还是浑的，衣服越洗越脏',
  '烧开了也有一股铁锈味，只能买桶装水',
  '物业说不归他们管，打了几个电话都没有下文',
  '老人不会网购，提着水桶上下楼实在吃不消',
  '请问到底是管道的问题还是水厂的问题',
  '什么时候能恢复，请给个明确的说法',
];
/** One matter in different words: each tells it in his own way. */
const water = (index: number): object => ({
  id: `w${index}`,
  title: `新碶老小区自来水发黄浑浊${index % 2 === 0 ? '，请查一查' : '好几天了'}`,
  text: `新碶老小区的自来水这几天一直发黄浑浊，${WAYS[index % WAYS.length]}，第${index + 1}次留言，盼望自来水公司早日处理。`,
});
const bus = (index: number): object => ({
  id: `b${index}`,
  title: '公交末班车提前收班',
  text: `下夜班的人赶不上车，公交末班车比站牌写的早走一刻钟，第${index + 1}个晚上了，司机说是调度的安排。`,
});
const opened = (results: Record<string, unknown>[]): string[] =>
  results.map(({ outcome, caseNumber }) => (outcome === 'opened' ? String(caseNumber) : ''));

interface Matter {
  members: { row: CaseRow; left: string[]; line: number }[];
  hours: { hour: string; platform: string; messages: number }[];
  proposed: { number: string }[];
}

describe('M4, P4 · 42 messages of one matter and three of another', () => {
  it('are never joined; linked with one press they get one owner and one line, and each its own answer', async () => {
    const world = await World.at('2026-03-04 10:05', { webhookSecrets: { [BOARD]: [WEBHOOK_SECRET] } });
    const read = async (number: string): Promise<Matter> => {
      const path = { number, part: 'same-matter' };
      const answer = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', { as: 'desk', path });
      expect(answer.status).toBe(200);
      return answer.json as unknown as Matter;
    };
    const together = async (command: string, cases: object[]): Promise<void> => {
      const answer = await front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', {
        as: 'desk',
        path: { number: 'batch', command },
        body: { cases },
      });
      await world.settle();
      const results = answer.json['results'] as { is: string; problem?: { detail: string } }[];
      expect(results.filter(({ is }) => is !== 'done').map(({ problem }) => problem?.detail)).toEqual([]);
      expect(results).toHaveLength(cases.length);
    };

    // Every message opens a case of its own.
    const all = Array.from({ length: 42 }, (_, index) => water(index));
    const come = async (name: string, messages: object[]): Promise<string[]> => {
      const numbers: string[] = [];
      for (const [index, message] of messages.entries())
        numbers.push(...opened(await pushFrom(world, BOARD, `${name}${index}`, message)));
      return numbers;
    };
    const early = await come('early', all.slice(0, 20));
    await come('bus', [0, 1, 2].map(bus));
    await world.advance('PT1H');
    const late = await come('late', all.slice(20));
    const numbers = [...early, ...late];
    expect(new Set(numbers).size).toBe(42);
    const [first = '', ...others] = numbers;

    // All of them are proposed, and no bus is.
    const found = (await read(first)).proposed.map(({ number }) => number);
    expect(found.toSorted()).toEqual(others.toSorted());
    await together(
      'link-matter',
      found.map((number) => ({ number, target: first })),
    );
    const matter = await read(first);
    expect(matter.members.map(({ row }) => row.number).toSorted()).toEqual(numbers.toSorted());
    expect(matter.hours.map(({ platform, messages }) => [platform, messages])).toEqual([
      ['网络问政留言板', 20],
      ['网络问政留言板', 22],
    ]);
    expect(matter.proposed).toEqual([]);

    // One owner and one sentence, with one press; each signs and answers for itself.
    const summary = '新碶老小区自来水发黄';
    const assign = [{ unit: 'unit-a', part: 'primary' }];
    await together(
      'confirm',
      numbers.map((number) => ({ number, summary, assign })),
    );
    const set = await front(commandCase, world.ports).call('POST /api/cases/{number}/{command}', {
      as: 'desk',
      path: { number: first, command: 'set-line-fact' },
      body: { kind: 'cause', value: '老旧铸铁管内壁锈蚀' },
    });
    expect(set.status).toBe(200);
    await together(
      'share-line',
      others.map((number) => ({ number, caseNumber: first })),
    );
    await together(
      'remind',
      numbers.map((number) => ({ number, units: ['unit-a'], says: '请于今日 17 时前答复' })),
    );
    await world.do('unit-a-officer', first, {
      command: 'release',
      form: 'authoritative',
      publishedAt: world.now,
      outlets: [{ name: '北仑发布' }],
      address: 'https://example.gov.cn/1',
      evidence: [{ kind: 'link', ref: 'https://example.gov.cn/1' }],
      final: true,
    });
    const { members } = await read(first);
    expect(members.filter(({ left }) => left.includes('answer')).map(({ row }) => row.number)).toEqual(
      members.map(({ row }) => row.number).filter((number) => number !== first),
    );
    expect(new Set(members.map(({ line }) => line))).toEqual(new Set([1]));
    for (const { row } of members)
      expect(row.assignments.map(({ unit, part }) => [unit.id, part])).toEqual([['unit-a', 'primary']]);
    // H4: each keeps the limit of its own discovery.
    const [one, last] = await Promise.all([world.clock(first, 'response'), world.clock(late.at(-1) ?? '', 'response')]);
    expect(Date.parse(last?.dueAt ?? '') - Date.parse(one?.dueAt ?? '')).toBe(3_600_000);

    // One was of another pipe: it leaves and goes on as it is.
    const gone = others[0] ?? '';
    await world.do('desk', gone, { command: 'unlink-matter', reason: '另一小区的二次供水' });
    expect((await read(first)).members).toHaveLength(41);
    expect((await read(gone)).members.map(({ row }) => row.number)).toEqual([gone]);
    const state = await world.state(gone);
    expect([state.status, state.assignments.length]).toEqual(['open', 1]);
  });
});
