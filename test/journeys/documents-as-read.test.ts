import { beforeEach, describe, expect, it } from 'vitest';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { front } from '../handlers/call.ts';
import { legible } from '../harness/as-read.ts';
import { World } from '../harness/world.ts';

let world: World;
let number: string;

const part = async (name: string, as = 'desk'): Promise<Record<string, unknown>> => {
  const { json } = await front(readCases, world.ports).call('GET /api/cases/{number}/{part}', {
    as,
    path: { number, part: name },
  });
  return legible(json) as Record<string, unknown>;
};
const first = async (as?: string) => ((await part('documents', as))['documents'] as Record<string, unknown>[])[0];

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  ({ number } = await world.open({ by: 'desk', grades: { opinion: 'III', emergency: null }, gradeReason: '多人反映' }));
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.do('unit-a-officer', number, {
    command: 'save-document',
    kind: 'wording',
    title: '关于噪声的答复',
    text: '已责令停工。',
  });
});

const submit = (version: number) =>
  world.do('unit-a-officer', number, { command: 'submit-document', documentId: 'D1', version, says: '请审' });
const decide = async (who: string, decision: 'approve' | 'send-back', more: object = {}) => {
  const proposalId = (await world.state(number)).proposals?.[0]?.id ?? '';
  await world.do(who, number, { command: 'decide', proposalId, decision, ...more });
};

describe('A4 · a document as its readers have it', () => {
  it('as it was written: its steps are to come', async () => {
    expect(await first()).toEqual({
      id: 'D1',
      kind: 'wording',
      name: '答复稿',
      published: true,
      unit: 'unit-a unit-a',
      chain: {
        name: '较大舆情',
        clause: 'ours',
        required: false,
        version: 1,
        steps: [
          {
            kind: 'first-review',
            name: '文稿初审',
            state: 'to-come',
          },
          {
            kind: 'review',
            name: '文稿审核',
            state: 'to-come',
          },
          {
            kind: 'release-approval',
            name: '文稿审发',
            state: 'to-come',
          },
        ],
      },
      versions: [
        {
          version: 1,
          title: '关于噪声的答复',
          text: '已责令停工。',
          at: '03-04 10:00',
          by: 'unit-a-officer name of unit-a-officer',
          latest: true,
        },
      ],
      decisions: [],
    });
  });

  it('version by version, with who sent it back, who changed it and where it waits', async () => {
    await submit(1);
    await world.advance('2026-03-04 10:20');
    await decide('unit-a-leader', 'send-back', { says: '写明时间' });
    await world.do('unit-a-officer', number, {
      command: 'save-document',
      documentId: 'D1',
      kind: 'wording',
      title: '关于噪声的答复',
      text: '3月4日已责令停工。',
      basedOn: 1,
    });
    await submit(2);
    await world.advance('2026-03-04 10:40');
    await decide('unit-a-leader', 'approve', { says: '改一字', changes: { text: '3月4日已责令立即停工。' } });
    expect(await first()).toEqual({
      id: 'D1',
      kind: 'wording',
      name: '答复稿',
      published: true,
      unit: 'unit-a unit-a',
      chain: {
        name: '较大舆情',
        clause: 'ours',
        required: false,
        version: 3,
        steps: [
          {
            kind: 'first-review',
            name: '文稿初审',
            state: 'passed',
          },
          {
            kind: 'review',
            name: '文稿审核',
            state: 'waiting',
            proposalId: 'P21',
          },
          {
            kind: 'release-approval',
            name: '文稿审发',
            state: 'to-come',
          },
        ],
      },
      versions: [
        {
          version: 1,
          title: '关于噪声的答复',
          text: '已责令停工。',
          at: '03-04 10:00',
          by: 'unit-a-officer name of unit-a-officer',
          latest: false,
        },
        {
          version: 2,
          basedOn: 1,
          title: '关于噪声的答复',
          text: '3月4日已责令停工。',
          at: '03-04 10:20',
          by: 'unit-a-officer name of unit-a-officer',
          latest: false,
        },
        {
          version: 3,
          basedOn: 2,
          title: '关于噪声的答复',
          text: '3月4日已责令立即停工。',
          at: '03-04 10:40',
          by: 'unit-a-leader name of unit-a-leader',
          latest: true,
        },
      ],
      decisions: [
        {
          name: '文稿初审',
          version: 1,
          by: 'unit-a-leader name of unit-a-leader',
          at: '03-04 10:20',
          approved: false,
          says: '写明时间',
          proof: 'sign-in',
        },
        {
          name: '文稿初审',
          version: 2,
          by: 'unit-a-leader name of unit-a-leader',
          at: '03-04 10:40',
          approved: true,
          says: '改一字',
          proof: 'sign-in',
          changed: 3,
        },
      ],
    });
  });

  it('R3 · against the agreed line: what it says otherwise, and who supplied that', async () => {
    await world.do('desk', number, {
      command: 'set-line-fact',
      kind: 'figure',
      label: '停工工地',
      value: '2处',
      confirmedBy: '区住建局',
    });
    await world.do('desk', number, { command: 'set-line-fact', kind: 'time', label: '停工时间', value: '3月4日' });
    await world.do('unit-a-officer', number, {
      command: 'save-document',
      documentId: 'D1',
      kind: 'wording',
      title: '关于噪声的答复',
      text: '停工工地3处。',
      basedOn: 1,
    });
    const { documents, line } = await part('documents');
    expect({ versions: (documents as Record<string, unknown>[])[0]?.['versions'], line }).toEqual({
      versions: [
        {
          version: 1,
          title: '关于噪声的答复',
          text: '已责令停工。',
          at: '03-04 10:00',
          by: 'unit-a-officer name of unit-a-officer',
          latest: false,
        },
        {
          version: 2,
          basedOn: 1,
          title: '关于噪声的答复',
          text: '停工工地3处。',
          at: '03-04 10:00',
          by: 'unit-a-officer name of unit-a-officer',
          differs: [
            {
              fact: 'F1',
              label: '停工工地',
              agreed: '2处',
              says: '停工工地3处',
              unit: 'qu-zhengfu-ban qu-zhengfu-ban',
              stops: true,
            },
          ],
          latest: true,
        },
      ],
      line: [
        {
          id: 'F1',
          kind: 'figure',
          dropped: false,
          versions: [
            {
              version: 1,
              label: '停工工地',
              value: '2处',
              confirmedBy: '区住建局',
              at: '03-04 10:00',
              unit: 'qu-zhengfu-ban qu-zhengfu-ban',
              by: 'desk name of desk',
              latest: true,
            },
          ],
        },
        {
          id: 'F2',
          kind: 'time',
          dropped: false,
          versions: [
            {
              version: 1,
              label: '停工时间',
              value: '3月4日',
              at: '03-04 10:00',
              unit: 'qu-zhengfu-ban qu-zhengfu-ban',
              by: 'desk name of desk',
              latest: true,
            },
          ],
        },
      ],
    });
  });
});
