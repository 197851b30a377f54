import { beforeEach, describe, expect, it } from 'vitest';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { commandOrder } from '../../functions/handlers/http/command-order.ts';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { openWords } from '../../functions/handlers/http/open-words.ts';
import type { Ports } from '../../functions/ports/ports.ts';
import { type Answer, front } from './call.ts';
import { caseOf, type Desk, desk, NOW } from './desk.ts';

const WORDS = '举报内容甲乙丙';

let api: Desk;
let number: string;

beforeEach(async () => {
  api = await desk();
  number = await api.assigned();
  const alert = { id: 'a1', caseNumber: number, source: 'generic', vendorId: 'v1', receivedAt: NOW, metrics: {} };
  await api.ports.store.addAlert(
    { ...alert, outcome: 'joined' },
    { id: 'a1', caseNumber: number, title: WORDS, text: WORDS, expiresAt: '2026-09-01T00:00:00.000Z' },
  );
});

/** The report is marked in the very moment in which somebody of the unit presses: after his rights were looked at, before it is written. */
function overtaken(): Ports {
  const { store } = api.ports;
  let first = true;
  return {
    ...api.ports,
    store: {
      ...store,
      commit: async (commit) => {
        if (first) {
          first = false;
          await front(commandCase, { ...api.ports, store }).call('POST /api/cases/{number}/{command}', {
            as: 'desk',
            path: { number, command: 'mark-wrongdoing' },
            body: { is: true, against: ['unit-a'], reason: '反映该单位' },
          });
        }
        return store.commit(commit);
      },
    },
  };
}
const marked = async (): Promise<unknown> => (await api.ports.store.load(number))?.state.wrongdoing?.state;
/** What it came to, and whether the answer told anything of the case. */
const cameTo = async ({ status, text }: Answer) => ({
  status,
  marked: await marked(),
  told: new RegExp(`${WORDS}|检举|夜间施工`).exec(text)?.[0],
});
const REFUSED = { status: 403, marked: 'is', told: undefined };

describe('H5 · whoever is overtaken by a report against his unit is asked for his rights anew', () => {
  it.each([
    ['note', { says: '已联系' }],
    ['sign', { assignmentId: 'A1' }],
    ['flag-wrongdoing', { reason: '疑为举报' }],
    ['ask-purge', { words: [], events: [1], reason: '误写姓名' }],
  ])('by %s', async (command, body) => {
    const answer = await front(commandCase, overtaken()).call('POST /api/cases/{number}/{command}', {
      as: 'unit-a-officer',
      path: { number, command },
      body,
    });
    expect(await cameTo(answer)).toEqual(REFUSED);
    expect((await api.ports.store.events(number)).at(-1)?.actor).toMatchObject({ id: 'desk' });
  });

  it('also who saw an older version, and would be shown the newest', async () => {
    const version = (await api.ports.store.load(number))?.state.personVersion ?? 0;
    const answer = await front(commandCase, overtaken()).call('POST /api/cases/{number}/{command}', {
      as: 'unit-a-officer',
      path: { number, command: 'note' },
      body: { says: '已联系', expectedVersion: version },
    });
    expect(await cameTo(answer)).toEqual(REFUSED);
  });

  it('by opening the words: none are told, and none is on record as opened', async () => {
    const answer = await front(openWords, overtaken()).call('POST /api/cases/{number}/words', {
      as: 'unit-a-officer',
      path: { number },
      body: { why: '办理' },
    });
    expect(await cameTo(answer)).toEqual(REFUSED);
    expect((await api.ports.store.events(number)).map(({ type }) => type)).not.toContain('words-opened');
  });

  it('by deciding what was put before him', async () => {
    const saved = await api.command(
      number,
      'save-document',
      { kind: 'wording', title: '答复', text: '正在整改' },
      'unit-a-officer',
    );
    expect([saved.status, saved.text.slice(0, 200)]).toEqual([200, expect.any(String)]);
    const submitted = await api.command(number, 'submit-document', { documentId: 'D1', version: 1 }, 'unit-a-officer');
    const [proposal] = caseOf(submitted).proposals ?? [];
    const answer = await front(decideProposal, overtaken()).call('POST /api/cases/{number}/decide', {
      as: 'unit-a-leader',
      path: { number },
      body: { proposalId: proposal?.id ?? 'P1', decision: 'approve' },
    });
    expect(await cameTo(answer)).toEqual(REFUSED);
  });

  it('by answering an order of the case', async () => {
    const issued = await front(commandOrder, api.ports).call('POST /api/orders', {
      as: 'desk',
      body: {
        basis: { kind: 'instruction', says: '区长批示' },
        title: '整改',
        subject: '环境',
        unit: 'unit-a',
        limit: { workingDays: 5 },
        demands: ['查明'],
        caseNumber: number,
      },
    });
    const order = (issued.json['order'] as { number: string }).number;
    const answer = await front(commandOrder, overtaken()).call('POST /api/orders/{number}/{command}', {
      as: 'unit-a-officer',
      path: { number: order, command: 'sign' },
      body: {},
    });
    expect(await cameTo(answer)).toEqual(REFUSED);
  });
});
