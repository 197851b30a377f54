import { beforeEach, describe, expect, it } from 'vitest';
import { decideProposal } from '../../functions/handlers/http/decide-proposal.ts';
import { type Answer, front } from './call.ts';
import { caseOf, type Desk, desk } from './desk.ts';

let api: Desk;
let number: string;
beforeEach(async () => {
  api = await desk();
  number = await api.assigned();
  await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
});

const WORDING = { kind: 'wording', title: '关于噪声的答复', text: '已于3月20日责令停工。' };
const INTERNAL = { kind: 'paper', title: '内部意见', text: '先行停工，暂不回应细节' };
const read = (part: string, as: string): Promise<Answer> =>
  api.read(`/api/cases/{number}/{part}`, as, { path: { number, part } });
const documents = async (as: string): Promise<unknown> => (await read('documents', as)).json['documents'];
const decide = (body: object, as: string) =>
  front(decideProposal, api.ports).call('POST /api/cases/{number}/decide', { as, path: { number }, body });

describe('A4 · GET /api/cases/{number}/documents', () => {
  it('tells versions, steps and who is waited for', async () => {
    await api.command(number, 'save-document', WORDING, 'unit-a-officer');
    const submitted = await api.command(number, 'submit-document', { documentId: 'D1', version: 1 }, 'unit-a-officer');
    expect(await documents('unit-b-officer')).toMatchObject([
      {
        id: 'D1',
        name: '答复稿',
        published: true,
        unit: { id: 'unit-a' },
        chain: {
          required: false,
          steps: [
            { kind: 'review', name: '文稿审核', state: 'waiting' },
            { kind: 'release-approval', state: 'to-come' },
          ],
        },
        versions: [{ version: 1, text: WORDING.text, by: { id: 'unit-a-officer' }, latest: true }],
      },
    ]);
    const clock = caseOf(submitted).clocks.find(({ kind }) => kind === 'decision');
    expect(clock?.move).toMatchObject({ desk: false, unit: { id: 'unit-a' }, people: [{ id: 'unit-a-leader' }] });
    expect((await api.readDirectory('/api/proposals', 'unit-a-leader')).json['proposals']).toMatchObject([
      { number, kind: 'review', name: '文稿审核' },
    ]);
  });

  it.each(['desk', 'duty-leader', 'unit-a-officer', 'unit-a-leader', 'auditor'])(
    'shows %s what is internal',
    async (as) => {
      await api.command(number, 'save-document', INTERNAL, 'unit-a-officer');
      expect(await documents(as)).toMatchObject([{ published: false, versions: [{ text: INTERNAL.text }] }]);
    },
  );

  it('hides what is internal from a co-unit wherever it looks, and the text of every document from the record', async () => {
    await api.command(number, 'save-document', INTERNAL, 'unit-a-officer');
    await api.command(
      number,
      'submit-document',
      { documentId: 'D1', version: 1, says: '按会商意见先行停工' },
      'unit-a-officer',
    );
    const [proposal] =
      caseOf(await api.read('/api/cases/{number}', 'unit-a-leader', { path: { number } })).proposals ?? [];
    await decide({ proposalId: proposal?.id, decision: 'send-back', says: '停工依据不足' }, 'unit-a-leader');
    expect(await documents('unit-b-officer')).toEqual([]);
    for (const part of ['events', 'documents', 'texts'])
      expect((await read(part, 'unit-b-officer')).text).not.toMatch(/停工/);
    expect((await read('events', 'unit-a-officer')).text).toContain('停工依据不足');
    expect((await read('events', 'unit-a-officer')).text).not.toContain(INTERNAL.text);
  });

  it('refuses text that bears a mark of secrecy, and masks a person’s number', async () => {
    const marked = await api.command(
      number,
      'save-document',
      { ...WORDING, text: '秘密★1年 停工方案' },
      'unit-a-officer',
    );
    expect(marked).toMatchObject({ status: 422, json: { type: 'urn:huiying:problem:classified' } });
    await api.command(number, 'save-document', { ...WORDING, text: '请联系张某13805741234' }, 'unit-a-officer');
    expect(JSON.stringify(await documents('desk'))).not.toContain('13805741234');
  });
});
