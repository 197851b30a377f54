import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';
import type { Draft, Event, Release } from '../../../functions/domain/case/events.ts';
import { release } from '../../../functions/domain/commands/release.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { HOUR, MINUTE, plus } from '../../../functions/domain/matter/instant.ts';
import { isRefusal, type Refusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aDirectory, anAssignment, at, withContact } from '../samples.ts';

type Command = Extract<PersonCommand, { command: 'release' }>;

const policy = currentPolicy();
/** The concern was discovered at 14:10 of that day. */
const NOW = at('2026-03-18 16:00');
const directory = withContact(aDirectory(), 'zhao', { posts: ['spokesperson'] });
const officer: Actor = { kind: 'person', id: 'zhang', name: 'zhang', unit: 'housing', role: 'officer', via: 'console' };
const desk: Actor = { ...officer, id: 'wang', name: 'wang', unit: 'office', role: 'coordinator' };

const told = (part: Partial<Command> = {}): Command => ({
  command: 'release',
  form: 'authoritative',
  publishedAt: at('2026-03-18 15:00'),
  address: 'https://www.bl.gov.cn/a',
  evidence: [{ kind: 'link', ref: 'https://www.bl.gov.cn/a' }],
  outlets: [],
  final: true,
  ...part,
});
const housing = (part: Partial<Case> = {}): Case => aCase({ assignments: [anAssignment('housing')], ...part });

interface Given {
  state?: Partial<Case>;
  told?: Partial<Command>;
  without?: keyof Command;
  by?: Actor;
  facts?: Event[];
}

function released({ state = {}, told: more = {}, without, by = officer, facts = [] }: Given): Draft[] | Refusal {
  const command = told(more);
  if (without) delete command[without];
  return release(housing(state), command, by, { policy, directory, now: NOW, facts, proposed: [] });
}
const refusalOf = (given: Given): string | null => {
  const is = released(given);
  return isRefusal(is) ? `${is.refused} ${is.clause} ${is.field ?? ''}`.trim() : null;
};
const says = (given: Given): string => {
  const is = released(given);
  return isRefusal(is) ? is.says : '';
};
function draftsOf(given: Given): Draft[] {
  const is = released(given);
  if (isRefusal(is)) throw new Error(is.says);
  return is;
}
function madeOf(given: Given): Release {
  const made = draftsOf(given).find((one) => one.type === 'released');
  if (made?.type !== 'released') throw new Error('nothing was released');
  return made.release;
}

const offline = { state: { offline: true } };
const paper = { form: 'paper-reply', evidence: [], paper: { number: '北住建函〔2026〕3号', keptAt: '档案室' } };

describe('P4, P5, P6, H6 · what was published is recorded, and what was not is refused', () => {
  it.each<[string, Given, string | null]>([
    ['at this very moment', { told: { publishedAt: NOW } }, null],
    ['not what is to come', { told: { publishedAt: plus(NOW, MINUTE) } }, 'not-published-yet P4 /publishedAt'],
    ['in the minute of the discovery', { told: { publishedAt: at('2026-03-18 14:10') } }, null],
    ['not of before it', { told: { publishedAt: at('2026-03-18 14:09') } }, 'before-the-concern P4 /earlierReason'],
    ['unless it says how it answers', { told: { publishedAt: at('2026-03-18 14:09'), earlierReason: '已说明' } }, null],
    [
      'which is not asked for of later ones',
      { told: { earlierReason: '已说明' } },
      'reason-not-asked P4 /earlierReason',
    ],
    [
      'from when it was first on the net, where that was earlier',
      { state: { firstPublishedAt: at('2026-03-18 13:00') }, told: { publishedAt: at('2026-03-18 13:00') } },
      null,
    ],
    [
      'and not of before that',
      { state: { firstPublishedAt: at('2026-03-18 13:00') }, told: { publishedAt: at('2026-03-18 12:59') } },
      'before-the-concern P4 /earlierReason',
    ],
    [
      'nor of before the discovery, where it was on the net later',
      { state: { firstPublishedAt: at('2026-03-18 15:30') }, told: { publishedAt: at('2026-03-18 14:09') } },
      'before-the-concern P4 /earlierReason',
    ],
    ['in a form that there is', { told: { form: 'song' } }, 'unknown-form P6 /form'],
    ['with evidence', { told: { evidence: [] } }, 'evidence-missing P4 /evidence'],
    ['with its address', { without: 'address' }, 'address-missing P4 /address'],
    ['a conference with its place', { told: { form: 'press-conference' } }, 'place-missing P6 /place'],
    ['a superior’s with who spoke', { told: { form: 'superior-release' } }, 'superior-missing P3 /bySuperior'],
    ['what is not final with a next time', { told: { final: false } }, 'follow-up-missing P5 /followUpAt'],
    [
      'which comes after it',
      { told: { final: false, followUpAt: at('2026-03-18 15:00') } },
      'follow-up-past P5 /followUpAt',
    ],
    ['if by a minute', { told: { final: false, followUpAt: at('2026-03-18 15:01') } }, null],
    ['also a next time that is past by now', { told: { final: false, followUpAt: at('2026-03-18 15:30') } }, null],
    ['on paper only what is kept without content', { told: paper }, 'offline-only H6 /form'],
    [
      'that by its number',
      { ...offline, told: { form: 'paper-reply', evidence: [] }, without: 'address' },
      'paper-missing H6 /paper',
    ],
    ['and nothing else of it', { ...offline, told: paper }, 'no-content H6 /address'],
    ['as it should', { ...offline, told: paper, without: 'address' }, null],
    [
      'one act for each nature',
      {
        told: {
          acts: [
            { nature: 'uninformed', says: '已告知' },
            { nature: 'uninformed', says: '已公开' },
          ],
        },
      },
      'act-twice V1 /acts',
    ],
    ['by a unit for itself', { told: { unit: 'xinqi' } }, 'not-own-unit R3 /unit'],
    ['by the desk for each', { told: { unit: 'xinqi' }, by: desk }, null],
    ['not of what is over', { state: { status: 'closed' } }, 'not-open ours'],
    ['with a document that there is', { told: { document: 'D1' } }, 'no-such-document A4 /document'],
    ['not for a reason that nobody asks', { told: { lineReason: '另有说明' } }, 'reason-not-asked R3 /lineReason'],
  ])('%s', (_, given, expected) => {
    expect(refusalOf(given)).toBe(expected);
  });

  it('says what the forms are, and since when the concern is known', () => {
    expect(says({ told: { form: 'song' } })).toContain('authoritative、press-conference、briefing');
    const early = { publishedAt: at('2026-03-18 12:00') };
    expect(says({ told: early })).toContain('发现时间 2026-03-18 14:10');
    expect(says({ state: { firstPublishedAt: at('2026-03-18 13:00') }, told: early })).toContain(
      '已知的网上首现时间 2026-03-18 13:00',
    );
  });

  it('takes the paper itself for the proof of a paper answer, and what else there is beside it', () => {
    const own = [{ kind: 'photo' as const, ref: 'p1' }];
    expect(madeOf({ ...offline, told: paper, without: 'address' }).evidence).toEqual([
      { kind: 'document', ref: '北住建函〔2026〕3号' },
    ]);
    expect(madeOf({ ...offline, told: { ...paper, evidence: own }, without: 'address' }).evidence).toEqual(own);
  });
});

/** What was promised of earlier releases. */
const earlier = (part: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: at('2026-03-18 14:40'),
  final: true,
  fulfils: ['response'],
  unit: 'housing',
  promises: [
    { id: 'P1', by: at('2026-03-20 12:00') },
    { id: 'P2', by: at('2026-03-21 12:00'), void: true },
  ],
  ...part,
});

describe('P5 · what is promised is bounded, and what is kept was promised', () => {
  // 360 hours for a case of the lightest grade.
  const FARTHEST = plus(NOW, 360 * HOUR);
  it.each<[string, Partial<Command>, string | null]>([
    [
      'not for the time of the release',
      { promises: [{ says: '复查结果', by: at('2026-03-18 15:00') }] },
      'promise-out-of-range P5 /promises/0/by',
    ],
    ['for a minute after it', { promises: [{ says: '复查结果', by: at('2026-03-18 15:01') }] }, null],
    ['for the farthest time', { promises: [{ says: '复查结果', by: FARTHEST }] }, null],
    [
      'not for a minute after that',
      {
        promises: [
          { says: '一', by: FARTHEST },
          { says: '复查结果', by: plus(FARTHEST, MINUTE) },
        ],
      },
      'promise-out-of-range P5 /promises/1/by',
    ],
    ['one that was made is kept', { keeps: ['R1.P1'] }, null],
    ['one that never was is not', { keeps: ['R1.P2'] }, 'unknown-promise P5 /keeps'],
    ['nor one of no release', { keeps: ['R1.P1', 'R9.P1'] }, 'unknown-promise P5 /keeps'],
  ])('%s', (_, more, expected) => {
    expect(refusalOf({ state: { releases: [earlier()] }, told: more })).toBe(expected);
  });

  it('names the promises that may be kept, or none', () => {
    const keeping = { told: { keeps: ['R9.P1'] } };
    expect(says({ state: { releases: [earlier()] }, ...keeping })).toBe(
      '没有承诺 R9.P1；可选：R1.P1（承诺于 2026-03-20 12:00 前答复）',
    );
    expect(says(keeping)).toBe('没有承诺 R9.P1；可选：无');
  });

  it('numbers what it promises, and itself after those before it', () => {
    const promises = [
      { says: '复查结果', by: at('2026-03-20 12:00') },
      { says: '问责结果', by: at('2026-03-25 12:00') },
    ];
    const made = madeOf({ state: { releases: [earlier()] }, told: { promises } });
    expect(made.id).toBe('R2');
    expect(made.promises?.map(({ id }) => id)).toEqual(['P1', 'P2']);
    expect(madeOf({})).not.toHaveProperty('promises');
  });

  it('of a next time farther away the farthest counts, until a second person approves it', () => {
    const far = plus(FARTHEST, HOUR);
    const drafts = draftsOf({ told: { final: false, followUpAt: far } });
    expect(drafts.map(({ type }) => type)).toEqual(['released', 'signed', 'proposed']);
    expect(drafts[0]).toMatchObject({ release: { followUpAt: FARTHEST, promisedAt: far } });
    expect(drafts[2]).toMatchObject({
      payload: { kind: 'correction', event: 4, is: { followUpAt: far }, was: { followUpAt: FARTHEST } },
    });
    const near = draftsOf({ told: { final: false, followUpAt: FARTHEST } });
    expect(near.map(({ type }) => type)).toEqual(['released', 'signed']);
  });
});

describe('ours · what is recorded beside it', () => {
  it.each([
    ['2026-03-18 14:00', false],
    ['2026-03-18 13:59', true],
  ])('published at %s and recorded at 16:00 it is a late entry: %s', (publishedAt, late) => {
    const state = { discoveredAt: at('2026-03-18 10:00') };
    expect(madeOf({ state, told: { publishedAt: at(publishedAt) } })).toMatchObject({
      lateEntry: late,
      recordedAt: NOW,
    });
  });

  it.each<[string, Case['assignments'], Actor, Partial<Command>, string[]]>([
    ['of his own unit', [anAssignment('housing')], officer, {}, ['A1']],
    [
      'nobody else’s',
      [anAssignment('housing'), anAssignment('xinqi', { id: 'A2', part: 'co-unit' })],
      officer,
      {},
      ['A1'],
    ],
    ['not twice', [anAssignment('housing', { state: 'signed' })], officer, {}, []],
    ['not of a part that was taken back', [anAssignment('housing', { state: 'taken-back' })], officer, {}, []],
    ['not by the desk', [anAssignment('housing')], desk, { unit: 'housing' }, []],
  ])('counts as the signature of whoever records it, %s', (_, assignments, by, more, signed) => {
    const drafts = draftsOf({ state: { assignments }, by, told: more });
    expect(drafts.flatMap((one) => (one.type === 'signed' ? [one.assignmentId] : []))).toEqual(signed);
  });

  it('P3 · of a superior’s release, when the first outlet of the district passed it on', () => {
    const superior = { form: 'superior-release', bySuperior: '浙江省人民政府', place: '杭州' };
    const outlets = [
      { name: '某省外媒体', publishedAt: at('2026-03-18 14:20') },
      { name: '北仑发布', publishedAt: at('2026-03-18 15:20') },
      { name: 'portal', publishedAt: at('2026-03-18 15:10') },
    ];
    expect(madeOf({ told: { ...superior, outlets } }).relayedAt).toBe(at('2026-03-18 15:10'));
    expect(madeOf({ told: { ...superior, outlets: [{ name: 'portal' }] } }).relayedAt).toBe(at('2026-03-18 15:00'));
    const none = told({ ...superior, outlets: [{ name: '某省外媒体' }], address: 'https://example.org/a' });
    expect(madeOf({ told: none })).not.toHaveProperty('relayedAt');
    expect(madeOf({ told: { outlets } })).not.toHaveProperty('relayedAt');
  });
});

const conference = { form: 'press-conference', place: '区行政中心' };
const head = { name: 'head', person: 'head', post: '局长' };

describe('P3, P7 · what it may stop', () => {
  it.each<[string, Partial<Command>, string[]]>([
    ['a statement no conference', {}, ['first-information', 'response', 'assigned-limit', 'follow-up']],
    [
      'a conference nothing without a head',
      { ...conference, attendance: [{ name: 'zhang', person: 'zhang', post: '科员' }] },
      [],
    ],
    [
      'with one, what hangs on it',
      { ...conference, attendance: [head] },
      ['press-conference', 'first-information', 'response', 'assigned-limit', 'follow-up'],
    ],
    [
      'with a spokesperson as well',
      { ...conference, attendance: [{ name: 'zhao', person: 'zhao', post: '发言人' }] },
      ['press-conference', 'first-information', 'response', 'assigned-limit', 'follow-up'],
    ],
    [
      'a superior’s statement no conference',
      { form: 'superior-release', bySuperior: '浙江省人民政府' },
      ['first-information', 'response', 'assigned-limit', 'follow-up'],
    ],
    [
      'a superior’s conference also that',
      { form: 'superior-release', bySuperior: '浙江省人民政府', place: '杭州' },
      ['press-conference', 'first-information', 'response', 'assigned-limit', 'follow-up'],
    ],
  ])('%s', (_, more, fulfils) => {
    expect(madeOf({ told: more }).fulfils).toEqual(fulfils);
  });

  it.each<[string, Partial<Case>, Partial<Command>, object[]]>([
    ['nothing where it meets all', { clocks: [aClock()] }, {}, []],
    [
      'nothing of what ran no more',
      { clocks: [aClock({ state: 'met', metAt: NOW })] },
      { ...conference, attendance: [] },
      [],
    ],
    [
      'a conference of nobody’s head, by whose clause',
      { clocks: [aClock({ state: 'missed' })] },
      { ...conference, attendance: [] },
      [{ clock: 'response', clause: 'P7', why: 'attendance' }],
    ],
    [
      'a conference that is still to be held',
      { clocks: [aClock({ id: 'press-conference', kind: 'press-conference', basis: 'P3' })] },
      {},
      [{ clock: 'press-conference', clause: 'P6', why: 'form' }],
    ],
    [
      'of a superior’s statement, that it was none',
      { clocks: [aClock({ id: 'press-conference', kind: 'press-conference', basis: 'P3' })] },
      { form: 'superior-release', bySuperior: '浙江省人民政府' },
      [{ clock: 'press-conference', clause: 'P3', why: 'no-conference' }],
    ],
    [
      'who may not speak for it',
      { clocks: [aClock()], assignments: [anAssignment('housing', { part: 'co-unit' })] },
      {},
      [{ clock: 'response', clause: 'R1', why: 'speaker' }],
    ],
    [
      'by the duty’s own clause, what was promised by another',
      {
        releases: [earlier({ unit: 'xinqi', final: false, followUpAt: at('2026-03-19 12:00') })],
        clocks: [aClock({ id: 'follow-up:R1', kind: 'follow-up', of: 'R1', basis: 'P5' })],
        assignments: [anAssignment('housing'), anAssignment('xinqi', { id: 'A2', part: 'co-unit' })],
      },
      {},
      [{ clock: 'follow-up:R1', clause: 'P5', why: 'other-unit' }],
    ],
    [
      'nothing of a duty that no release meets',
      { clocks: [aClock({ id: 'sign:A1', kind: 'sign', basis: 'ours' })] },
      {},
      [],
    ],
  ])('says what it leaves open: %s', (_, state, more, unmet) => {
    expect(madeOf({ state, told: more }).unmet).toEqual(unmet);
  });

  it('P7 · whose heads sat there for a part that was not theirs any more, until when it was', () => {
    const assignments = [
      anAssignment('xinqi', { id: 'A1', state: 'taken-back', until: at('2026-03-18 14:45') }),
      anAssignment('housing', { id: 'A2' }),
    ];
    const attendance = [{ name: 'sun', person: 'sun', post: '主任', acting: '主持工作' }];
    const made = madeOf({
      state: { assignments, clocks: [aClock()] },
      told: { ...conference, attendance },
    });
    expect(made.attended).toEqual(['xinqi']);
    expect(made.unmet).toMatchObject([
      { why: 'attendance', clause: 'P7', heads: [{ unit: 'xinqi', until: at('2026-03-18 14:45') }] },
    ]);
  });
});

describe('A4, H2, D3 · what goes out without what the rules ask for is on record as that', () => {
  const grave = { grades: { opinion: 'II' as const, emergency: null } };
  const STEPS = ['first-review', 'review', 'secrecy-check', 'final-approval'];
  it.each<[string, Given, string[] | null]>([
    ['a light case asks for none', {}, null],
    ['nor one of the third grade', { state: { grades: { opinion: 'III', emergency: null } } }, null],
    ['a major one for all steps', { state: grave }, STEPS],
    [
      'a major emergency by its own',
      { state: { grades: { opinion: 'II', emergency: 'II' }, releases: [earlier()] } },
      ['review', 'secrecy-check', 'final-approval'],
    ],
    ['its first information never waits', { state: { grades: { opinion: 'II', emergency: 'II' } } }, null],
    [
      'nor does it because of one that never was',
      { state: { grades: { opinion: 'II', emergency: 'II' }, releases: [earlier({ void: true })] } },
      null,
    ],
    [
      'or of one that came after it',
      {
        state: {
          grades: { opinion: 'II', emergency: 'II' },
          releases: [earlier({ publishedAt: at('2026-03-18 15:01') })],
        },
      },
      null,
    ],
    [
      'one of the same minute was first',
      {
        state: {
          grades: { opinion: 'II', emergency: 'II' },
          releases: [earlier({ publishedAt: at('2026-03-18 15:00') })],
        },
      },
      ['review', 'secrecy-check', 'final-approval'],
    ],
    [
      'a superior words his release himself',
      { state: grave, told: { form: 'superior-release', bySuperior: '浙江省人民政府' } },
      null,
    ],
  ])('%s', (_, given, missing) => {
    const { unapproved } = madeOf(given);
    expect(unapproved?.missing ?? null).toEqual(missing);
  });
});
