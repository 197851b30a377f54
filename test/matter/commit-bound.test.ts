import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { actionsOf, DECISION_ACTIONS } from '../../functions/adapters/commit-size.ts';
import type { Command, PersonCommand } from '../../functions/domain/case/commands.ts';
import { plus } from '../../functions/domain/matter/instant.ts';
import { commandBodies } from '../../functions/handlers/http/api/schemas/commands.ts';
import { conferenceCommandBodies } from '../../functions/handlers/http/api/schemas/conferences.ts';
import { consultationCommandBodies } from '../../functions/handlers/http/api/schemas/consultations.ts';
import { inquiryCommandBodies } from '../../functions/handlers/http/api/schemas/inquiries.ts';
import { reportCommandBodies } from '../../functions/handlers/http/api/schemas/reports.ts';
import { retrospectiveCommandBodies } from '../../functions/handlers/http/api/schemas/retrospectives.ts';
import { watchCommandBodies } from '../../functions/handlers/http/api/schemas/watches.ts';
import { orderCommandBodies } from '../../functions/handlers/http/api/schemas/orders.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import type { MatterCommit } from '../../functions/ports/stored.ts';
import { wideDistrict } from '../harness/people.ts';
import { shanghai, World } from '../harness/world.ts';

const UNITS = Array.from({ length: 80 }, (_, index) => `unit-${String(index + 1).padStart(2, '0')}`);
const START = shanghai('2026-03-04 09:00');
const REGRADE: PersonCommand = { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '核定' };
const END: PersonCommand = { command: 'end', outcome: 'not-government', reason: '误录' };
const PROOF = { kind: 'link' as const, ref: 'https://example.cn/1' };

const RELEASE: PersonCommand = {
  command: 'release',
  form: 'online-reply',
  publishedAt: plus(START, 60_000),
  address: 'https://example.cn/1',
  evidence: [PROOF],
  outlets: [],
  acts: [{ nature: 'uninformed', says: '告知办理情况' }],
  final: true,
  unit: 'unit-01',
};

/** What was ordered before, by whom; and the command that is counted. */
type Story = { before?: [string, PersonCommand][]; by?: string; command: Exclude<Command, { command: 'open' }> };

const ASKED: PersonCommand = { command: 'ask-purge', words: [], events: [1], reason: '含个人信息' };
/** Those that touch one thing of a case alone have no story here. */
const STORIES: { [Name in Exclude<Command['command'], 'open'>]: Story | null } = {
  reckon: null,
  'set-aside': null,
  'find-late-grading': null,
  tolerate: null,
  'find-answer': null,
  'find-no-answer': null,
  appeal: null,
  'resend-text': null,
  'note-link': null,
  'end-drill': null,
  'trace-back': null,
  'take-in': {
    command: {
      command: 'take-in',
      from: 'BL2600099',
      reason: '同一事',
      assignments: UNITS.map((unit, index) => ({
        id: `A${index + 1}`,
        unit: `other-${unit}`,
        part: 'co-unit',
        assignedAt: START,
        state: 'assigned',
      })),
      releases: UNITS.map((unit, index) => ({
        id: `R${index + 1}`,
        form: 'authoritative',
        publishedAt: START,
        final: false,
        followUpAt: plus(START, 86_400_000),
        fulfils: ['response'],
        unit: `other-${unit}`,
        from: { case: 'BL2600099', id: `R${index + 1}` },
        spoke: ['co-unit'],
      })),
      duties: [{ kind: 'response', startAt: START, dueAt: plus(START, 172_800_000) }],
      line: [],
      brings: {},
    },
  },
  'tell-joined': null,
  confirm: { command: { command: 'confirm', grades: REGRADE.grades, reason: '核定' } },
  grade: { before: [['desk', { command: 'confirm' }]], command: REGRADE },
  refute: null,
  'flag-wrongdoing': null,
  'mark-ours': null,
  'note-ours': null,
  assign: {
    command: { command: 'assign', unit: 'unit-01', part: 'co-unit', assignedBy: { unit: '区网信办', number: '7' } },
  },
  sign: { by: 'unit-01-officer', command: { command: 'sign', assignmentId: 'A1' } },
  'take-lead': {
    before: [
      ['desk', { command: 'confirm' }],
      ['desk', REGRADE],
    ],
    by: 'unit-01-head',
    command: { command: 'take-lead', assignmentId: 'A1' },
  },
  return: {
    by: 'unit-02-officer',
    command: { command: 'return', assignmentId: 'A2', reason: 'not-our-duty', says: '不属我单位' },
  },
  'decide-return': {
    before: [
      ['unit-02-officer', { command: 'return', assignmentId: 'A2', reason: 'not-our-duty', says: '不属我单位' }],
    ],
    command: { command: 'decide-return', assignmentId: 'A2', accept: true, says: '同意', legalBasis: '三定' },
  },
  withdraw: { command: { command: 'withdraw', assignmentId: 'A1', reason: '改派' } },
  'set-task': {
    command: { command: 'set-task', assignmentId: 'A2', contributeBy: plus(START, 3_600_000), reason: '提前' },
  },
  contribute: { by: 'unit-02-officer', command: { command: 'contribute', assignmentId: 'A2', says: '已核查' } },
  coordinate: { command: { command: 'coordinate', units: [], reason: '由主管部门自行协调' } },
  'tell-superior': null,
  'report-progress': {
    by: 'unit-02-officer',
    command: { command: 'report-progress', assignmentId: 'A2', says: '已到现场' },
  },
  'hand-on': { by: 'unit-01-officer', command: { command: 'hand-on', assignmentId: 'A1', to: 'unit-01-leader' } },
  release: {
    before: [['desk', { command: 'confirm' }]],
    command: RELEASE,
  },
  'record-outlet': null,
  'omit-outlet': null,
  'forgo-consultation': null,
  'tell-media': { command: { command: 'tell-media', media: '北仑之窗', says: '核查情况', means: '电话' } },
  'record-reply': null,
  'judge-effect': null,
  'note-consultation': null,
  'note-conference-steps': null,
  'set-settlement': {
    command: { command: 'set-settlement', unit: 'unit-01', says: '整改', dueAt: plus(START, 86_400_000) },
  },
  'reopen-settlement': null,
  'ask-extension': null,
  'record-handoff': null,
  'record-shown-how': null,
  'record-emergency-call': null,
  'record-callback': null,
  'choose-plan': null,
  'set-plan-step': null,
  'allow-exposure': null,
  'settle-cosign': null,
  'judge-exposure': null,
  'record-private-answer': null,
  'name-causes': null,
  'tell-apart': null,
  settle: { command: { command: 'settle', says: '已处置', evidence: [PROOF], unit: 'unit-01' } },
  report: {
    before: [
      ['desk', { command: 'confirm' }],
      ['desk', REGRADE],
    ],
    command: { command: 'report', to: '市政府', means: '电话' },
  },
  'submit-dispatch': null,
  'send-dispatch': null,
  'record-receipt': null,
  'return-dispatch': null,
  'record-takeover': null,
  'record-hand-back': null,
  'ask-superior': null,
  'write-dispatch': {
    before: [['desk', { command: 'confirm' }]],
    command: {
      command: 'write-dispatch',
      kind: 'final',
      sections: ['what', 'measures', 'next'].map((id) => ({ id, says: '已扑灭' })),
    },
  },
  'mark-wrongdoing': { command: { command: 'mark-wrongdoing', is: true, against: UNITS, reason: '反映多单位' } },
  remind: { command: { command: 'remind', units: UNITS, says: '请抓紧' } },
  end: { command: END },
  join: { command: { command: 'join', target: 'BL2600099', reason: '同一事' } },
  split: { command: { command: 'split', alertId: 'a1', reason: '另一事', newCase: 'BL2600098' } },
  reopen: { before: [['desk', END]], command: { command: 'reopen', reason: '又有反映' } },
  close: {
    before: [
      ['desk', { command: 'confirm' }],
      ['desk', RELEASE],
      ['desk', { command: 'settle', says: '已处置', evidence: [PROOF], unit: 'unit-01' }],
    ],
    command: { command: 'close' },
  },
  decide: {
    before: [['desk', ASKED]],
    by: 'duty-leader',
    command: { command: 'decide', proposalId: '', decision: 'send-back', says: '再核' },
  },
  correct: {
    command: {
      command: 'correct',
      event: 1,
      is: { discoveredAt: plus(START, -3_600_000) },
      reason: '实为八点',
      evidence: [PROOF],
    },
  },
  'save-document': {
    command: { command: 'save-document', kind: 'wording', title: '答复', text: '已到场核查', unit: 'unit-01' },
  },
  'submit-document': {
    before: [
      ['desk', { command: 'save-document', kind: 'wording', title: '答复', text: '已到场核查', unit: 'unit-01' }],
    ],
    command: { command: 'submit-document', documentId: 'D1', version: 1 },
  },
  'set-line-fact': {
    command: { command: 'set-line-fact', kind: 'place', value: '柴桥老街', unit: 'unit-01' },
  },
  'prepare-decision': null,
  'record-decision': null,
  'withdraw-proposal': {
    before: [['desk', ASKED]],
    command: { command: 'withdraw-proposal', proposalId: '', reason: '有误' },
  },
  'move-policy': { command: { command: 'move-policy', policyId: '', reason: '改按现行规则' } },
  amend: null,
  note: { command: { command: 'note', says: '已联系' } },
  comment: {
    command: {
      command: 'comment',
      says: '请各单位核对',
      mentions: UNITS.slice(0, 10).map((unit) => `${unit}-officer`),
    },
  },
  'withdraw-comment': null,
  'link-matter': { command: { command: 'link-matter', target: 'BL2600099', group: 'g1' } },
  'unlink-matter': null,
  'share-line': null,
  'open-words': { command: { command: 'open-words', why: '核对' } },
  'ask-purge': { command: ASKED },
  fire: { command: { command: 'fire', clockId: '', rung: '' } },
  'mark-restored': { command: { command: 'mark-restored', from: START } },
  'change-hold': { command: { command: 'change-hold', is: 'placed', ground: 'joint-action', says: '会同监察机关' } },
  'set-limit': {
    command: { command: 'set-limit', by: { unit: '区网信办', number: '8', dueAt: plus(START, 7_200_000) } },
  },
  grow: {
    command: {
      command: 'grow',
      alertId: 'a2',
      what: 'emergency',
      says: '多人伤亡',
      suggestion: { grades: REGRADE.grades, gradeReasons: [], unit: 'unit-01', unitReasons: [] },
    },
  },
};

/** A case that every one of eighty units has a part in. */
async function crowded(): Promise<{ world: World; number: string }> {
  const world = await World.begin({ now: START, people: wideDistrict(START, UNITS.length) });
  const { number } = await world.open();
  for (const [nth, unit] of UNITS.entries())
    await executeCommand(world.ports, number, {
      actor: world.as('desk'),
      command: { command: 'assign', unit, part: nth === 0 ? 'primary' : 'co-unit' },
    });
  world.ports.clock.advance(180_000);
  return { world, number };
}

/** The one that no story changes: what it would write is counted, and not written. */
let untouched: Promise<{ world: World; number: string }> | undefined;

/** What the command of a story would write. */
async function written({ before = [], by, command }: Story): Promise<MatterCommit> {
  const changes = before.length > 0 || command.command === 'fire';
  const { world, number } = await (changes ? crowded() : (untouched ??= crowded()));
  const { ports } = world;
  const run = (who: string | undefined, what: Exclude<Command, { command: 'open' }>) =>
    executeCommand(ports, number, {
      actor: who === undefined ? { kind: 'system', part: 'workflow' } : world.as(who),
      command: what,
    });
  for (const [who, what] of before) expect(await run(who, what)).toHaveProperty('done');
  const commits: MatterCommit[] = [];
  const { store } = ports;
  ports.store = {
    ...store,
    commit: async (commit) => {
      commits.push(commit);
      return { done: true };
    },
  };
  const state = await world.state(number);
  const next = (await store.driving(number))?.next;
  const ordered =
    command.command === 'fire'
      ? { ...command, clockId: next?.clockId ?? '', rung: next?.rung ?? '' }
      : command.command === 'decide' || command.command === 'withdraw-proposal'
        ? { ...command, proposalId: state.proposals?.[0]?.id ?? '' }
        : command.command === 'move-policy'
          ? { ...command, policyId: state.policyId }
          : command;
  if (command.command === 'fire' && next) ports.clock.set(next.at);
  const system = ['fire', 'mark-restored', 'set-limit', 'grow'].includes(command.command);
  const done = await run(system ? undefined : (by ?? 'desk'), ordered);
  expect(done).toHaveProperty('done');
  ports.store = store;
  const [commit] = commits;
  if (!commit) throw new Error(`${command.command} wrote nothing`);
  return commit;
}

describe('ours · 11 · no command writes more than a fixed number of items, though eighty units have a part in the case', () => {
  it.each(Object.entries(STORIES))('%s', async (_, story) => {
    if (story === null) return;
    expect(actionsOf(await written(story))).toBe(DECISION_ACTIONS);
  });
});

/** Whether the API takes an erasure of so many alerts' words and so many events. */
const takes = (words: number, events: number): boolean =>
  z.safeParse(commandBodies['ask-purge'], {
    expectedVersion: 1,
    words: Array.from({ length: words }, (_, index) => `alert-${index}`),
    events: Array.from({ length: events }, (_, index) => index + 1),
    reason: '含个人信息',
  }).success;
/** The same of an order, a conference, a consultation or an inquiry, by its events alone. */
const takesOf =
  (
    bodies:
      | typeof orderCommandBodies
      | typeof conferenceCommandBodies
      | typeof consultationCommandBodies
      | typeof inquiryCommandBodies
      | typeof watchCommandBodies
      | typeof retrospectiveCommandBodies
      | typeof reportCommandBodies,
  ) =>
  (count: number): boolean =>
    z.safeParse(bodies['ask-purge'], {
      events: Array.from({ length: count }, (_, index) => index + 1),
      says: '含个人信息',
    }).success;
const most = (is: (count: number) => boolean): number =>
  Array.from({ length: 100 }, (_, index) => index + 1).findLast(is) ?? 0;

describe('H5 · an erasure of as much as the API lets anybody name', () => {
  it('fits into one transaction, with what the decision writes besides', () => {
    const words = most((count) => takes(count, 0));
    const events = most((count) => takes(0, count));
    expect([words, events]).toEqual([20, 40]);
    expect(DECISION_ACTIONS + events + 2 * words).toBeLessThanOrEqual(100);
  });

  it('is of no more events on matters of another kind, which have no alerts', () => {
    expect(
      [
        orderCommandBodies,
        conferenceCommandBodies,
        consultationCommandBodies,
        inquiryCommandBodies,
        watchCommandBodies,
        retrospectiveCommandBodies,
        reportCommandBodies,
      ].map((bodies) => most(takesOf(bodies))),
    ).toEqual([40, 40, 40, 40, 40, 40, 40]);
    expect(z.safeParse(orderCommandBodies['ask-purge'], { events: [0], says: '含个人信息' }).success).toBe(false);
  });
});
