import { beforeEach, describe, expect, it } from 'vitest';
import { asRead, legible, untilHelp } from '../harness/as-read.ts';
import { call } from '../harness/code-page.ts';
import { INQUIRY, inquiriesOf } from '../harness/inquiries.ts';
import { shanghai as at, World } from '../harness/world.ts';

let world: World;
let api: ReturnType<typeof inquiriesOf>;
const codes = new Map<string, string>();

async function listen(): Promise<void> {
  for (const { person, code, matter } of await world.heard())
    if (code !== null && matter === INQUIRY) codes.set(person, code);
}
const page = async (person: string, form?: Record<string, string>): Promise<string[]> =>
  untilHelp(asRead((await call(world, codes.get(person) ?? '', form)).text));
const view = { action: 'view' };
const read = async (as = 'desk') => legible((await api.read(as)).json['inquiry']) as Record<string, unknown>;

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  codes.clear();
  const { number } = await world.open({ by: 'desk', grades: { opinion: 'III', emergency: null }, gradeReason: '现场' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  api = inquiriesOf(world);
  await world.heard();
  await api.open({ caseNumber: number, desk: '区县新闻部', asker: '王记者', pressBy: at('2026-03-04 16:00') });
  await listen();
});

/** One question agreed and answered, one declined, one promised for tomorrow, one returned to whoever wrote it. */
async function worked(): Promise<void> {
  const unit = 'unit-a-officer';
  await api.command('add-question', { asks: '谁来担责' });
  await api.command('add-question', { asks: '会不会再来' });
  await api.command('draft-answer', { question: 'Q1', text: '来自污水池' }, unit);
  await api.command('return-answer', { question: 'Q1', version: 1, says: '写明位置' });
  await api.command('draft-answer', { question: 'Q1', text: '来自厂区污水池', basedOn: 1 }, unit);
  await api.command('approve-answer', { question: 'Q1', version: 2, says: '可以' });
  await api.command('draft-answer', { question: 'Q3', text: '调查中，不便评论', decline: true }, unit);
  await api.command('approve-answer', { question: 'Q3', version: 1 }, 'duty-leader');
  await api.command('draft-answer', { question: 'Q4', text: '已加盖', basedOn: undefined }, unit);
  await api.command('name-speaker', { person: 'unit-a-spokesperson' });
  await listen();
  await world.advance('2026-03-04 11:00');
  await api.command('promise-answer', { question: 'Q2', by: at('2026-03-05 09:00'), says: '明早公布' });
  await api.command('record-answer', {
    questions: ['Q1'],
    means: 'telephone',
    answeredAt: at('2026-03-04 10:50'),
    by: 'unit-a-spokesperson',
    says: '未等确认先行答复',
    evidence: [{ kind: 'document', ref: '通话记录' }],
  });
  await api.command('link-report', {
    address: 'https://news.example.com/1',
    title: '异味调查',
    publishedAt: at('2026-03-04 10:58'),
  });
  await api.command('ask-correction', {
    report: 'B1',
    error: 'place',
    reads: '来自学校',
    fact: '来自厂区污水池',
    address: 'https://www.bl.gov.cn/1',
  });
  await listen();
}

describe('P6, P8 · a journalist’s inquiry as the page behind the code shows it', () => {
  it('to whoever has only the link: until when', async () => {
    expect(await page('unit-a-officer')).toEqual([
      '# 媒体问询 BLW2600001',
      '还剩 6 小时 0 分',
      '03-04 16:00 前答复',
      '[view] (查看内容)',
      '本页为非涉密办件服务，请勿填写涉密内容和群众个人信息。请勿把链接和操作码转给他人。',
    ]);
  });

  it('to the unit that answers: each question with what is agreed to be said, and nothing that is still judged', async () => {
    await worked();
    expect(await page('unit-a-officer', view)).toEqual([
      '{III} # 媒体问询 BLW2600001',
      '较大 · 黄 · 环境 · name of unit-a-officer',
      '# 宁波日报',
      '还剩 5 小时 0 分',
      '03-04 16:00 前答复',
      '答复：unit-a',
      '# 问题和审定的答复',
      '问：异味来自哪里',
      '答：来自厂区污水池',
      '问：何时公布监测数据',
      '答：（尚未审定，不得对外）',
      '问：谁来担责',
      '答：（决定不予答复）',
      '问：会不会再来',
      '答：（尚未审定，不得对外）',
      '拟稿、审定、登记答复请登录平台办理。',
      '登录平台 → /inquiries/BLW2600001',
    ]);
  });

  it('P7 · to whoever is to speak', async () => {
    await worked();
    expect((await page('unit-a-spokesperson', view)).slice(0, 10)).toEqual([
      '{III} # 媒体问询 BLW2600001',
      '较大 · 黄 · 环境 · name of unit-a-spokesperson',
      '# 宁波日报',
      '还剩 5 小时 0 分',
      '03-04 16:00 前答复',
      '答复：unit-a',
      '# 请您受访',
      '[confirm-speaking] (由我答复)',
      '[decline-speaking] 不能受访的原因‹says›(不能受访)',
      '# 问题和审定的答复',
    ]);
  });

  it('after the time that the press gave', async () => {
    await world.advance('2026-03-04 16:40');
    expect(await page('unit-a-officer')).toEqual([
      '# 媒体问询 BLW2600001',
      '! 已超时 40 分',
      '03-04 16:00 前答复',
      '[view] (查看内容)',
      '本页为非涉密办件服务，请勿填写涉密内容和群众个人信息。请勿把链接和操作码转给他人。',
    ]);
  });

  it('H1 · shows nobody who asked', async () => {
    await worked();
    const all = [await page('unit-a-officer', view), await page('unit-a-spokesperson', view)].flat().join();
    expect(all).not.toContain('王记者');
  });
});

describe('P6 · a journalist’s inquiry as the platform shows it', () => {
  it('to the desk: each question with every version, who decided, what was answered by whom, and how the press had it', async () => {
    await worked();
    expect(await read()).toEqual({
      number: 'BLW2600001',
      status: 'open',
      subject: '环境',
      grade: 'III',
      caseNumber: 'BL2600001',
      drill: false,
      outlet: '宁波日报',
      desk: '区县新闻部',
      receivedAt: '03-04 10:00',
      openedAt: '03-04 10:00',
      pressBy: '03-04 16:00',
      personVersion: 18,
      means: 'telephone 电话',
      unit: 'unit-a unit-a',
      questions: {
        all: 4,
        settled: 3,
        promised: 1,
        waiting: 1,
      },
      next: {
        name: '答复媒体问询',
        move: 'unit-a unit-a',
        id: 'inquiry-answer',
        dueAt: '03-04 16:00',
        state: 'running',
      },
      enteredBy: 'name of desk',
      asker: '王记者',
      asked: [
        {
          id: 'Q1',
          state: 'answered',
          asks: '异味来自哪里',
          drafts: [
            {
              version: 1,
              text: '来自污水池',
              decline: false,
              latest: false,
              waits: false,
              differs: [],
              exposes: [],
              at: '03-04 10:00',
              by: 'name of unit-a-officer',
              decided: {
                is: 'returned',
                says: '写明位置',
                differs: [],
                at: '03-04 10:00',
                by: 'name of desk',
              },
            },
            {
              version: 2,
              basedOn: 1,
              text: '来自厂区污水池',
              decline: false,
              latest: true,
              waits: false,
              differs: [],
              exposes: [],
              at: '03-04 10:00',
              by: 'name of unit-a-officer',
              decided: {
                is: 'approved',
                says: '可以',
                differs: [],
                at: '03-04 10:00',
                by: 'name of desk',
              },
            },
          ],
          answers: [
            {
              means: 'telephone 电话答复',
              answeredAt: '03-04 10:50',
              says: '未等确认先行答复',
              speaker: 'name of unit-a-spokesperson',
              unapproved: false,
              unconfirmed: true,
              evidence: [
                {
                  kind: 'document',
                  ref: '通话记录',
                },
              ],
              at: '03-04 11:00',
              by: 'name of desk',
            },
          ],
          allowed: [],
        },
        {
          id: 'Q2',
          state: 'promised',
          asks: '何时公布监测数据',
          drafts: [],
          promise: {
            by: '03-05 09:00',
            says: '明早公布',
            at: '03-04 11:00',
          },
          answers: [],
          allowed: ['draft-answer', 'promise-answer'],
        },
        {
          id: 'Q3',
          state: 'declined',
          asks: '谁来担责',
          drafts: [
            {
              version: 1,
              text: '调查中，不便评论',
              decline: true,
              latest: true,
              waits: false,
              differs: [],
              exposes: [],
              at: '03-04 10:00',
              by: 'name of unit-a-officer',
              decided: {
                is: 'declined',
                differs: [],
                at: '03-04 10:00',
                by: 'name of duty-leader',
              },
            },
          ],
          answers: [],
          allowed: [],
        },
        {
          id: 'Q4',
          state: 'open',
          asks: '会不会再来',
          drafts: [
            {
              version: 1,
              text: '已加盖',
              decline: false,
              latest: true,
              waits: true,
              differs: [],
              exposes: [],
              at: '03-04 10:00',
              by: 'name of unit-a-officer',
            },
          ],
          answers: [],
          allowed: ['draft-answer', 'approve-answer', 'return-answer', 'promise-answer'],
        },
      ],
      speaker: {
        person: 'unit-a-spokesperson name of unit-a-spokesperson',
        unit: 'unit-a unit-a',
        fits: true,
      },
      maySpeak: [
        {
          id: 'unit-a-head',
          name: 'name of unit-a-head',
          post: '主要负责人',
        },
        {
          id: 'unit-a-spokesperson',
          name: 'name of unit-a-spokesperson',
          post: '新闻发言人',
        },
      ],
      reports: [
        {
          id: 'B1',
          address: 'https://news.example.com/1',
          publishedAt: '03-04 10:58',
          title: '异味调查',
          counted: false,
          corrections: [
            {
              id: 'C1',
              error: 'place 地点',
              reads: '来自学校',
              fact: '来自厂区污水池',
              address: 'https://www.bl.gov.cn/1',
              state: 'asked',
              at: '03-04 11:00',
              by: 'name of desk',
            },
          ],
        },
      ],
      clocks: [
        {
          name: '答复媒体问询',
          move: 'unit-a unit-a',
          id: 'inquiry-answer',
          dueAt: '03-04 16:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
        {
          name: '兑现对媒体的承诺',
          move: 'unit-a unit-a',
          id: 'inquiry-promise:Q2',
          dueAt: '03-05 09:00',
          state: 'running',
          explanation: '状态：计时中。',
        },
      ],
      proposals: [],
      erasable: [1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16, 17, 18],
      choices: {
        received: ['telephone 电话', 'letter 采访函', 'message 邮件或短信', 'in-person 当面'],
        answered: [
          {
            id: 'interview',
            name: '接受采访',
            speaker: true,
          },
          {
            id: 'telephone',
            name: '电话答复',
            speaker: true,
          },
          {
            id: 'written',
            name: '书面答复',
            speaker: false,
          },
        ],
        errors: ['time 时间', 'place 地点', 'figure 数字', 'name 名称', 'document 文件规定'],
      },
      closable: false,
      allowed: [
        'assign',
        'add-question',
        'name-speaker',
        'record-answer',
        'link-report',
        'count-report',
        'adopt-release',
        'ask-correction',
        'settle-correction',
        'correct',
        'close',
        'ask-purge',
      ],
    });
  });

  it('to the unit that answers: the same without what is the desk’s to decide', async () => {
    await worked();
    const { asker, allowed, erasable, maySpeak, closable } = await read('unit-a-officer');
    expect({ asker, allowed, erasable, maySpeak, closable }).toEqual({
      asker: '王记者',
      allowed: ['name-speaker', 'record-answer', 'link-report'],
      erasable: [],
      maySpeak: [
        {
          id: 'unit-a-head',
          name: 'name of unit-a-head',
          post: '主要负责人',
        },
        {
          id: 'unit-a-spokesperson',
          name: 'name of unit-a-spokesperson',
          post: '新闻发言人',
        },
      ],
      closable: false,
    });
  });

  it('in the list: how many questions are settled, promised and wait', async () => {
    await worked();
    expect(legible((await api.list()).json)).toEqual({
      now: '03-04 11:00',
      inquiries: [
        {
          number: 'BLW2600001',
          status: 'open',
          subject: '环境',
          grade: 'III',
          caseNumber: 'BL2600001',
          drill: false,
          outlet: '宁波日报',
          desk: '区县新闻部',
          receivedAt: '03-04 10:00',
          openedAt: '03-04 10:00',
          pressBy: '03-04 16:00',
          personVersion: 18,
          means: 'telephone 电话',
          unit: 'unit-a unit-a',
          questions: {
            all: 4,
            settled: 3,
            promised: 1,
            waiting: 1,
          },
          next: {
            name: '答复媒体问询',
            move: 'unit-a unit-a',
            id: 'inquiry-answer',
            dueAt: '03-04 16:00',
            state: 'running',
          },
        },
      ],
      received: ['telephone 电话', 'letter 采访函', 'message 邮件或短信', 'in-person 当面'],
      unreadable: [],
      cursor: null,
    });
  });
});
