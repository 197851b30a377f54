import { describe, expect, it } from 'vitest';
import type { Event, EventBody } from '../../functions/domain/case/events.ts';
import type { Actor } from '../../functions/domain/matter/actor.ts';
import { doneBefore } from '../../functions/handlers/http/api/done-before.ts';
import { aCase, anAssignment, at } from '../domain/samples.ts';

type Given = Parameters<typeof doneBefore>[0];
const by = (id: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  unit: 'office',
  role: 'coordinator',
  via: 'console',
});
const recorded = (body: object, actor: Actor = by('wang')): Event =>
  ({ ...(body as EventBody), seq: 9, at: at('2026-03-18 15:00'), actor, prev: 'p', hash: 'h' }) satisfies Event;

const GRADES = { opinion: 'III', emergency: null } as const;
const state = aCase({ grades: GRADES });
const CONFIRMED = { type: 'confirmed', summary: '油烟', subject: '环境', categories: ['a'], natures: ['b'] };
const CONFIRM = {
  command: 'confirm',
  summary: '油烟',
  subject: '环境',
  categories: ['a'],
  natures: ['b'],
  grades: GRADES,
};
const ASSIGNED = {
  type: 'assigned',
  assignment: anAssignment('housing', { part: 'primary', assignedBy: { unit: '市网信办', number: '31号' } }),
};
const ASSIGN = {
  command: 'assign',
  unit: 'housing',
  part: 'primary',
  assignedBy: { unit: '市网信办', number: '31号' },
};
const REMINDED = { type: 'reminded', units: ['housing', 'xinqi'], says: '请速办' };
const REMIND = { command: 'remind', units: ['housing', 'xinqi'], says: '请速办' };
const ENDED = { type: 'ended', outcome: 'not-government', reason: '误报' };
const END = { command: 'end', outcome: 'not-government', reason: '误报' };
const PASSED = { type: 'passed-on', target: '区信访局', reason: '属信访' };
const PASS = { command: 'end', outcome: 'transferred', target: '区信访局', reason: '属信访' };

describe('H2 · a press whose answer was lost is known as the same again', () => {
  it.each<[string, object, object, boolean]>([
    ['confirmed', CONFIRM, CONFIRMED, true],
    ['confirmed without grades of his own', { ...CONFIRM, grades: undefined }, CONFIRMED, true],
    ['another summary', { ...CONFIRM, summary: '噪声' }, CONFIRMED, false],
    ['another subject', { ...CONFIRM, subject: '噪声' }, CONFIRMED, false],
    ['other categories', { ...CONFIRM, categories: [] }, CONFIRMED, false],
    ['other natures', { ...CONFIRM, natures: ['c'] }, CONFIRMED, false],
    ['another grade', { ...CONFIRM, grades: { opinion: 'II', emergency: null } }, CONFIRMED, false],
    ['confirmed, and it was assigned', CONFIRM, ASSIGNED, false],
    ['assigned', ASSIGN, ASSIGNED, true],
    ['to another unit', { ...ASSIGN, unit: 'xinqi' }, ASSIGNED, false],
    ['for another part', { ...ASSIGN, part: 'co-unit' }, ASSIGNED, false],
    ['by another order', { ...ASSIGN, assignedBy: { unit: '市网信办', number: '32号' } }, ASSIGNED, false],
    ['by no order', { command: 'assign', unit: 'housing', part: 'primary' }, ASSIGNED, false],
    ['reminded', REMIND, REMINDED, true],
    ['a unit named twice', { ...REMIND, units: ['housing', 'xinqi', 'housing'] }, REMINDED, true],
    ['fewer units', { ...REMIND, units: ['housing'] }, REMINDED, false],
    ['other words', { ...REMIND, says: '请回复' }, REMINDED, false],
    ['ended', END, ENDED, true],
    ['with another outcome', { ...END, outcome: 'duplicate' }, ENDED, false],
    ['for another reason', { ...END, reason: '其他' }, ENDED, false],
    ['passed on', PASS, PASSED, true],
    ['to another body', { ...PASS, target: '区法院' }, PASSED, false],
    ['passed on for another reason', { ...PASS, reason: '其他' }, PASSED, false],
    ['joined', { command: 'join', target: 'BL2600001' }, { type: 'ended', into: 'BL2600001' }, true],
    ['into another', { command: 'join', target: 'BL2600002' }, { type: 'ended', into: 'BL2600001' }, false],
    ['moved to rules', { command: 'move-policy', policyId: 'p2' }, { type: 'policy-moved', policyId: 'p2' }, true],
    ['to others', { command: 'move-policy', policyId: 'p3' }, { type: 'policy-moved', policyId: 'p2' }, false],
    ['nothing like it', END, { type: 'noted', says: '误报', star: false }, false],
  ])('%s', (_, given, event, done) => {
    expect(doneBefore(given as Given, state, [recorded(event)], 'wang').done).toBe(done);
  });

  it.each<[string, Event[], { done: boolean; alone: boolean }]>([
    ['his alone', [recorded(ENDED)], { done: true, alone: true }],
    ['another person’s is not his', [recorded(ENDED, by('li'))], { done: false, alone: false }],
    ['another did something beside it', [recorded(ENDED), recorded(REMINDED, by('li'))], { done: true, alone: false }],
    [
      'what the system did is nobody’s',
      [recorded(ENDED), recorded({ type: 'clocks-changed' }, { kind: 'system', part: 'intake' })],
      { done: true, alone: true },
    ],
    ['nothing since', [], { done: false, alone: true }],
  ])('says whether all since was his own: %s', (_, since, expected) => {
    expect(doneBefore(END as Given, state, since, 'wang')).toEqual(expected);
  });
});
