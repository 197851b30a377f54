import { describe, expect, it } from 'vitest';
import { memoryLetters } from '../twins/dead-letters.ts';
import { replayLetters } from '../../functions/handlers/http/replay-letters.ts';
import { lettersAnswer } from '../../functions/handlers/http/api/schemas/letters.ts';
import { relayOrNote } from '../../functions/handlers/stream/relay.ts';
import type { DeadLetter } from '../../functions/ports/dead-letters.ts';
import { type Answer, front } from './call.ts';
import { desk, NOW } from './desk.ts';

const QUEUES = [
  { name: 'texts-by-hand', kind: 'text' },
  { name: 'records', kind: 'record' },
  { name: 'runs', kind: 'run' },
] as const;
const RESTART = 'arn:aws:lambda:us-east-1:000000000000:function:restart';
const DRILL = 'arn:aws:lambda:us-east-1:000000000000:function:drill';

const letterOf = (id: string, body: unknown, attributes: Record<string, string> = {}): DeadLetter => ({
  id,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  attributes,
  sentAt: NOW,
  handle: `handle of ${id}`,
});

/** A small district with dead letters in its queues. */
async function letterDesk(lying: Partial<Record<(typeof QUEUES)[number]['name'], DeadLetter[]>> = {}) {
  const api = await desk();
  const letters = memoryLetters([...QUEUES], { [RESTART]: 'RestartExecutions', [DRILL]: 'RunDrill' });
  for (const [queue, found] of Object.entries(lying)) letters.lying.set(queue, found);
  const { call } = front((asked, ports) => replayLetters(asked, ports, letters), api.ports);
  const order = (queue: string, action: string, body: object, as = 'desk'): Promise<Answer> =>
    call('POST /api/dead-letters/{queue}/{action}', { as, path: { queue, action }, body });
  return { ...api, letters, look: (as = 'desk') => call('GET /api/dead-letters', { as }), order };
}

const announcement = (matter: string, textId: string) => ({
  Type: 'Notification',
  Message: JSON.stringify({ matter, textId, kind: 'sign', channel: 'by-hand' }),
});
const queueOf = (answer: Answer, name: string) =>
  lettersAnswer.parse(answer.json).queues.find((queue) => queue.name === name);

describe('P8 · dead letters are shown', () => {
  it('says for each what it was about and why it died, and nothing that anybody wrote', async () => {
    const { look } = await letterDesk({
      'texts-by-hand': [
        letterOf('a', announcement('BL2600001', 'sign.A1')),
        letterOf('b', 'no JSON at all: 张三 13812345678'),
      ],
      runs: [
        letterOf('c', {
          requestContext: { functionArn: `${RESTART}:live`, condition: 'RetriesExhausted' },
          requestPayload: { 'detail-type': 'Scheduled Event', detail: {} },
          responsePayload: { errorType: 'Error', errorMessage: 'no answer from 13812345678' },
        }),
      ],
    });
    const answer = await look();
    expect(queueOf(answer, 'texts-by-hand')).toMatchObject({
      count: 2,
      oldestAt: NOW,
      letters: [
        { id: 'a', matter: 'BL2600001', template: 'sign', reason: 'TriesExhausted' },
        { id: 'b', reason: 'TriesExhausted' },
      ],
    });
    expect(queueOf(answer, 'records')).toEqual({
      name: 'records',
      kind: 'record',
      count: 0,
      oldestAt: null,
      letters: [],
    });
    expect(answer.text).not.toMatch(/13812345678|张三/);
  });

  it('takes nothing away by looking: the next look shows the same', async () => {
    const { look } = await letterDesk({ 'texts-by-hand': [letterOf('a', announcement('BL2600001', 'sign.A1'))] });
    await look();
    expect(queueOf(await look(), 'texts-by-hand')?.letters).toHaveLength(1);
  });

  it.each(['unit-a-officer', 'unit-a-leader', 'mayor'])('refuses %s', async (who) => {
    const { look, order } = await letterDesk();
    expect((await look(who)).status).toBe(403);
    expect((await order('runs', 'replay', { why: '试一试' }, who)).status).toBe(403);
  });

  it('shows the auditor, who changes nothing', async () => {
    const { look, order } = await letterDesk();
    expect((await look('auditor')).status).toBe(200);
    expect((await order('runs', 'replay', { why: '试一试' }, 'auditor')).status).toBe(403);
  });
});

describe('P8 · dead letters are replayed', () => {
  it('puts an announcement back where it came from, and logs who ordered it and why', async () => {
    const letter = letterOf('a', announcement('BL2600001', 'sign.A1'), { channel: 'by-hand' });
    const { order, letters, ports } = await letterDesk({
      'texts-by-hand': [letter, letterOf('b', announcement('BL2600002', 'sign.A1'))],
    });
    const answer = await order('texts-by-hand', 'replay', { letters: ['a'], why: '短信渠道已恢复' }, 'admin');
    expect(answer.json).toMatchObject({ done: 1, failed: [], left: 1 });
    expect(letters.sentBack).toEqual([{ queue: 'texts-by-hand', letter }]);
    expect(letters.lying.get('texts-by-hand')?.map(({ id }) => id)).toEqual(['b']);
    expect(ports.tables.audit).toMatchObject([
      { actor: { id: 'admin' }, what: 'replay dead-letters/texts-by-hand/a: 短信渠道已恢复', matter: 'BL2600001' },
    ]);
  });

  it('relays again what a record of the stream was about, by the note that the failed relay left', async () => {
    const api = await letterDesk({
      records: [
        letterOf('r', {
          requestContext: { condition: 'RetryAttemptsExhausted' },
          DDBStreamBatchInfo: { startSequenceNumber: '700', endSequenceNumber: '700' },
        }),
      ],
    });
    const number = await api.assigned();
    const { workflow, store } = api.ports;
    const state = (await store.load(number))?.state;
    const change = {
      name: 'INSERT',
      sequence: '700',
      keys: { pk: `MATTER#${number}`, sk: `EVENT#${String(state?.version).padStart(6, '0')}` },
      item: { events: await store.events(number) },
      old: null,
    } as const;
    api.ports.workflow = { ...workflow, start: () => Promise.reject(new Error('the workflow is away')) };
    await expect(relayOrNote(change, api.ports)).rejects.toThrow('the workflow is away');
    api.ports.workflow = workflow;
    expect(queueOf(await api.look(), 'records')?.letters).toMatchObject([
      { matter: number, reason: 'RetryAttemptsExhausted' },
    ]);
    expect((await api.order('records', 'replay', { why: '流程已恢复' })).json).toMatchObject({ done: 1, left: 0 });
    expect([...workflow.executions.values()]).toMatchObject([{ matter: number, status: 'running' }]);
  });

  it('looks after all that is due where a record left no note', async () => {
    const api = await letterDesk({
      records: [letterOf('r', { DDBStreamBatchInfo: { startSequenceNumber: '1', endSequenceNumber: '9' } })],
    });
    const number = await api.assigned();
    expect((await api.order('records', 'replay', { why: '核对' })).json).toMatchObject({ done: 1 });
    expect(api.ports.bus.announced.map(({ matter }) => matter)).toContain(number);
  });

  it('restarts the execution that an event of the bus was about', async () => {
    const detail = { input: '' };
    const event = { 'detail-type': 'Step Functions Execution Status Change', detail };
    const api = await letterDesk({
      runs: [letterOf('c', event, { TARGET_ARN: `${RESTART}:live`, ERROR_CODE: 'THROTTLED' })],
    });
    const number = await api.assigned();
    detail.input = JSON.stringify({ matter: number });
    api.letters.lying.set('runs', [letterOf('c', event, { TARGET_ARN: `${RESTART}:live` })]);
    expect((await api.order('runs', 'replay', { why: '限流已解除' })).json).toMatchObject({ done: 1, failed: [] });
    expect([...api.ports.workflow.executions.values()]).toMatchObject([{ matter: number, status: 'running' }]);
  });

  it('keeps a letter that fails again, and says so', async () => {
    const api = await letterDesk({
      runs: [
        letterOf(
          'c',
          { 'detail-type': 'Step Functions Execution Status Change', detail: {} },
          { TARGET_ARN: `${RESTART}:live` },
        ),
      ],
    });
    const answer = await api.order('runs', 'replay', { why: '再试' });
    expect(answer.json).toMatchObject({
      done: 0,
      failed: [{ id: 'c', says: expect.stringContaining('没有成功') }],
      left: 1,
    });
    expect(queueOf(await api.look(), 'runs')?.letters).toHaveLength(1);
  });

  it.each([
    [
      'a drill, which takes minutes',
      { requestContext: { functionArn: `${DRILL}:live` }, requestPayload: {} },
      '每日演练要走完全程',
    ],
    [
      'a run of something unknown',
      { requestContext: { functionArn: 'arn:else' }, requestPayload: {} },
      '不知是哪个程序',
    ],
    ['what cannot be read', 'no JSON', '信件内容无法识别'],
  ])('refuses %s, which can be discarded', async (_, body, says) => {
    const { order } = await letterDesk({ runs: [letterOf('c', body)] });
    expect((await order('runs', 'replay', { why: '再试' })).json).toMatchObject({
      done: 0,
      failed: [{ id: 'c', says: expect.stringContaining(says) }],
    });
    expect((await order('runs', 'discard', { letters: ['c'], why: '下次运行已补上' })).json).toMatchObject({
      done: 1,
      left: 0,
    });
  });
});

describe('P8 · orders that are not clear', () => {
  it('refuses to discard a whole queue: each letter is named', async () => {
    const { order } = await letterDesk({ runs: [letterOf('c', 'x')] });
    expect((await order('runs', 'discard', { why: '全部核销' })).json).toMatchObject({
      status: 422,
      pointer: '/letters',
    });
  });

  it('refuses an order without a reason, a queue and an action that are not there', async () => {
    const { order } = await letterDesk();
    expect((await order('runs', 'replay', {})).status).toBe(400);
    expect((await order('letters', 'replay', { why: '再试' })).status).toBe(404);
    expect((await order('runs', 'burn', { why: '再试' })).status).toBe(404);
  });

  it('says of a letter that is gone that somebody has done it', async () => {
    const { order } = await letterDesk();
    expect((await order('runs', 'replay', { letters: ['gone'], why: '再试' })).json).toMatchObject({
      done: 0,
      failed: [{ id: 'gone' }],
    });
  });
});
