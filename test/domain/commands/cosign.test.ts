/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import type { Assignment, Case } from '../../../functions/domain/case/case.ts';
import type { CaseDocument, Cosign } from '../../../functions/domain/case/document.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import {
  askCosigners,
  carryOutCosign,
  cosignersFor,
  cosignersOfChange,
  mayAskAnew,
  settleCosign,
  uncosignedIn,
  unitsNamed,
} from '../../../functions/domain/commands/cosign.ts';
import type { Context } from '../../../functions/domain/commands/decide.ts';
import type { Proposed } from '../../../functions/domain/matter/proposal.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aContact, aDirectory, anAssignment, aProposal, aUnit, at } from '../samples.ts';

const NOW = at('2026-03-18 16:00');
const OFFICE = 'qu-zhengfu-ban';
const base = aDirectory();
const directory = {
  ...base,
  units: [
    ...base.units,
    aUnit(OFFICE, { name: '区政府办公室', desk: true }),
    aUnit('fire', { name: '消防救援大队', short: '消防大队' }),
    aUnit('edu', { name: '区教育局', short: '教育' }),
    aUnit('city-edu', { name: '教育局' }),
    aUnit('street', { name: '新碶街道', kind: 'sub-district' }),
    aUnit('gone', { name: '旧城改造办', active: false }),
  ],
  contacts: [...base.contacts, aContact('fireman', 'fire', { role: 'leader', posts: ['principal-leader'] })],
};
const person = (id: string, unit: string) =>
  ({ kind: 'person', id, name: id, unit, role: 'officer', via: 'console' }) as const;
const zhang = person('zhang', 'housing');
const chen = person('chen', OFFICE);
const recorded = (...bodies: EventBody[]): Event[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: NOW, actor: zhang, prev: '', hash: '' }));
const saved = (version: number, text: string): EventBody => ({
  type: 'document-saved',
  documentId: 'D1',
  kind: 'wording',
  version,
  unit: 'housing',
  title: '答复',
  text,
});
const TEXT = '经消防大队核实，3人受伤，已送医。';
const context = (facts: Event[] = recorded(saved(1, TEXT)), proposed: Proposed[] = []): Context => ({
  policy: currentPolicy(),
  directory,
  now: NOW,
  facts,
  proposed,
});
const document = (cosigns: Cosign[] = [], part: Partial<CaseDocument> = {}): CaseDocument => ({
  id: 'D1',
  kind: 'wording',
  unit: 'housing',
  versions: 1,
  ...(cosigns.length > 0 ? { cosigns } : {}),
  ...part,
});
const fire = (part: Partial<Assignment> = {}): Assignment =>
  anAssignment('fire', { id: 'A2', part: 'co-unit', ...part });
const held = (part: Partial<Case> = {}): Case => aCase({ assignments: [anAssignment('housing'), fire()], ...part });
const cosign = (is: Cosign['is'], part: Partial<Cosign> = {}): Cosign => ({
  unit: 'fire',
  version: 1,
  is,
  proposalId: 'P2',
  ...part,
});

describe('R3 · which units a text names', () => {
  const street = anAssignment('street', { id: 'A3', part: 'co-unit' });
  it.each<[string, string, Partial<Case>, string[]]>([
    ['by its name', '消防救援大队到场', {}, ['fire']],
    ['by what it is called', '消防大队到场', {}, ['fire']],
    ['whatever blanks and widths', '消防 救援\n大队到场', {}, ['fire']],
    ['the longest name alone', '区教育局答复', {}, ['edu']],
    ['and the shorter where it stands by itself', '区教育局报教育局', {}, ['city-edu', 'edu']],
    ['none by two signs', '教育工作', {}, []],
    ['not the desk', '区政府办公室通报', {}, []],
    ['none that is no more', '旧城改造办通报', {}, []],
    ['no street by its place', '新碶街道停水', {}, []],
    ['but one that has a part', '新碶街道停水', { assignments: [street] }, ['street']],
    ['not one whose part is over', '新碶街道停水', { assignments: [{ ...street, state: 'taken-back' }] }, []],
  ])('%s', (_, text, part, is) => {
    expect(unitsNamed(text, document(), held(part), { directory })).toEqual(is);
  });
  it('not whoever wrote it', () => {
    expect(unitsNamed('消防大队到场', { unit: 'fire' }, held(), { directory })).toEqual([]);
  });
});

describe('R3 · who is asked before anybody approves', () => {
  const asked = (
    state: Case,
    of = document(),
    part: { text?: string; withoutCosign?: { unit: string; reason: string }[] } = {},
    facts?: Event[],
  ): unknown => {
    const found = cosignersFor(state, of, { text: TEXT, ...part }, context(facts));
    return isRefusal(found) ? `${found.refused} ${found.clause} ${found.field}` : found;
  };
  const none = { ask: [], told: {} };
  const without = [{ unit: 'fire', reason: '只引用通报' }];
  const emergency = { opinion: 'IV', emergency: 'III' } as const;
  const release = { id: 'R1', form: 'announcement', unit: 'housing', publishedAt: NOW } as Case['releases'][number];
  it('whoever it names and has a part', () => {
    expect(asked(held())).toEqual({ ask: ['fire'], told: {} });
    expect(asked(held(), document(), { text: '正在处理' })).toEqual(none);
    expect(asked(held(), document([], { kind: 'paper' }))).toEqual(none);
    expect(asked(held({ assignments: [anAssignment('housing')] }))).toBe('names-a-unit R3 /withoutCosign');
    expect(asked(held({ assignments: [fire({ state: 'taken-back' })] }))).toBe('names-a-unit R3 /withoutCosign');
  });
  it('not where its author says why not', () => {
    expect(asked(held(), document(), { withoutCosign: without })).toEqual({
      ask: [],
      told: { withoutCosign: without },
    });
    expect(asked(held(), document(), { text: '正在处理', withoutCosign: without })).toBe('not-named R3 /withoutCosign');
  });
  it('D3 · not of the first information of an emergency', () => {
    expect(asked(held({ grades: emergency }))).toEqual(none);
    expect(asked(held({ grades: emergency, releases: [{ ...release, void: true } as never] }))).toEqual(none);
    expect(asked(held({ grades: emergency, releases: [release] }))).toEqual({ ask: ['fire'], told: {} });
  });
  it('not again who consented to the same facts', () => {
    const same = '3人受伤，经消防大队核实，均已送医。';
    expect(asked(held(), document([cosign('signed')]), { text: same })).toEqual({
      ask: [],
      told: { consenting: ['fire'] },
    });
    expect(asked(held(), document([cosign('passed')]), { text: TEXT })).toEqual({
      ask: [],
      told: { consenting: ['fire'] },
    });
    expect(asked(held(), document([cosign('signed')]), { text: '经消防大队核实，5人受伤。' })).toEqual({
      ask: ['fire'],
      told: {},
    });
    expect(asked(held(), document([cosign('objected')]))).toEqual({ ask: ['fire'], told: {} });
    expect(asked(held(), document([cosign('asked')]))).toEqual({ ask: ['fire'], told: {} });
  });

  const changed = (state: Case, text: string, of: CaseDocument, told = false): unknown => {
    const found = cosignersOfChange(state, of, text, context(), told);
    return isRefusal(found) ? `${found.refused} ${found.clause} ${found.field}` : found;
  };
  it('anew of the text that a decider put in its place: whoever finds another fact, or whom he alone names', () => {
    const signed = document([cosign('signed')]);
    expect(changed(held(), TEXT, signed)).toEqual([]);
    expect(changed(held(), '经消防大队核实，5人受伤。', signed)).toEqual(['fire']);
    expect(changed(held(), TEXT, document())).toEqual(['fire']);
    expect(changed(held(), '区教育局称正在处理。', document())).toBe('names-a-unit R3 /changes/text');
    // It was decided by other means already: who has no part can't be asked.
    expect(changed(held(), '区教育局称正在处理。', document(), true)).toEqual([]);
  });

  it('in what went out without it', () => {
    const out = (cosigns: Cosign[], state = held()): unknown => uncosignedIn(state, document(cosigns), context());
    expect(out([])).toEqual([{ unit: 'fire', is: 'unasked' }]);
    expect(out([cosign('asked')])).toEqual([{ unit: 'fire', is: 'asked' }]);
    expect(out([cosign('objected')])).toEqual([{ unit: 'fire', is: 'objected' }]);
    expect(out([cosign('signed')])).toEqual([]);
    expect(out([], held({ assignments: [anAssignment('housing')] }))).toEqual([]);
  });

  it('all at once, each by a proposal of its own number', () => {
    const state = held({ assignments: [fire(), anAssignment('edu', { id: 'A4', part: 'co-unit' })] });
    const drafts = askCosigners(
      state,
      { documentId: 'D1', version: 2, units: ['fire', 'edu'], reason: 'x', by: 'zhang' },
      zhang,
      context(),
    );
    expect(drafts).toMatchObject([
      {
        type: 'proposed',
        proposal: { id: 'P4', by: 'zhang', unit: 'fire' },
        payload: { kind: 'cosign', document: 'D1', version: 2, unit: 'fire' },
        reason: 'x',
      },
      { type: 'proposed', proposal: { id: 'P5', unit: 'edu' } },
    ]);
    expect(drafts).toHaveLength(2);
  });

  it('anew, where one objects and whoever asked has another version', () => {
    const open = (by: string, kind: 'cosign' | 'purge' = 'cosign'): Proposed => ({
      type: 'proposed',
      proposal: aProposal('P2', { kind, by }),
      payload: kind === 'cosign' ? { kind, document: 'D1', version: 1, unit: 'fire' } : { kind, words: [], events: [] },
      reason: '',
    });
    const objected = document([cosign('objected'), cosign('asked', { unit: 'edu' })]);
    expect(mayAskAnew(objected, [open('zhang')], zhang)).toBe(true);
    expect(mayAskAnew(objected, [], zhang)).toBe(true);
    expect(mayAskAnew(objected, [open('wang')], zhang)).toBe(false);
    expect(mayAskAnew(objected, [open('zhang', 'purge')], zhang)).toBe(false);
    expect(mayAskAnew(document([cosign('asked')]), [], zhang)).toBe(false);
    expect(mayAskAnew(document(), [], zhang)).toBe(false);
  });
});

describe('R3, H2 · a unit consents, or the Government Office lets the text go on', () => {
  const missed = { ...aClock({ kind: 'decision', of: 'P2', state: 'missed' }), id: 'decision:P2' };
  const state = (cosigns: Cosign[], part: Partial<Case> = {}, of: Partial<CaseDocument> = {}): Case =>
    held({ documents: [document(cosigns, of)], clocks: [missed], ...part });
  const settled = (of: Case, goOn = true, actor: typeof chen = chen): unknown => {
    const drafts = settleCosign(
      of,
      { command: 'settle-cosign', documentId: 'D1', unit: 'fire', goOn, reason: 'x' },
      actor,
      context(),
    );
    return isRefusal(drafts)
      ? `${drafts.refused} ${drafts.clause}`
      : drafts.map((one) => (one.type === 'proposed' ? `${one.proposal.id} ${one.payload.kind}` : one));
  };
  const is = { type: 'cosign-settled', documentId: 'D1', version: 1, unit: 'fire', reason: 'x' };
  it('once its time is over, or it objects; silence is on record as that', () => {
    expect(settled(state([cosign('asked')]), false)).toStrictEqual([{ ...is, goOn: false, silent: true }]);
    expect(settled(state([cosign('objected')]), false)).toStrictEqual([{ ...is, goOn: false }]);
    expect(settled(state([cosign('objected')], { clocks: [] }), false)).toStrictEqual([{ ...is, goOn: false }]);
    expect(settled(state([cosign('asked')], { clocks: [] }))).toBe('not-due R3');
    const others = [
      { ...missed, of: 'P3' },
      { ...missed, state: 'running' as const },
      { ...missed, kind: 'response' as const },
    ];
    expect(settled(state([cosign('asked')], { clocks: others }))).toBe('not-due R3');
    expect(settled(state([cosign('signed')]))).toBe('nothing-to-settle R3');
    expect(settled(state([cosign('passed')]))).toBe('nothing-to-settle R3');
    expect(settled(state([]))).toBe('nothing-to-settle R3');
    expect(settled(state([cosign('asked')]), true, zhang)).toBe('office-decides R3');
    expect(settled(state([cosign('asked')], { status: 'closed' }))).toBe('not-open ours');
  });
  it('the last lets it go on to the next step; the others wait for each other', () => {
    const gone = { ...is, goOn: true, silent: true, proposalId: 'P2' };
    expect(settled(state([cosign('asked')]))).toStrictEqual([gone, 'P5 review']);
    expect(settled(state([cosign('asked'), cosign('asked', { unit: 'edu' })]))).toStrictEqual([gone]);
    expect(settled(state([cosign('asked'), cosign('signed', { unit: 'edu' })]))).toStrictEqual([gone, 'P5 review']);
    const under = (steps: ('review' | 'release-approval')[]) =>
      ({ under: { version: 1, steps } }) as Partial<CaseDocument>;
    expect(settled(state([cosign('asked')], {}, under(['review'])))).toStrictEqual([gone, 'P5 release-approval']);
    expect(settled(state([cosign('asked')], {}, under(['review', 'release-approval'])))).toStrictEqual([
      { ...gone, approved: true },
    ]);
  });
  it('what its head signs is signed, and asked for in the name of who submitted it', () => {
    const of = state([cosign('asked')]);
    const approved = {
      proposal: aProposal('P2', { kind: 'cosign', by: 'zhang' }),
      payload: { kind: 'cosign', document: 'D1', version: 1, unit: 'fire' } as const,
      reason: '',
      approvedBy: 'fireman',
    };
    const drafts = carryOutCosign(of, approved, person('fireman', 'fire'), context());
    expect(drafts).toMatchObject([
      { type: 'cosigned', documentId: 'D1', version: 1, unit: 'fire', proposalId: 'P2' },
      {
        type: 'proposed',
        proposal: { id: 'P6', by: 'zhang', unit: 'housing' },
        payload: { kind: 'review', document: 'D1', version: 1 },
        reason: '第 1 稿送审',
      },
    ]);
    expect(() => carryOutCosign(held(), approved, person('fireman', 'fire'), context())).toThrow('is not there');
  });
});
