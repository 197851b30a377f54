import { describe, expect, it } from 'vitest';
import {
  type AdvanceNotice,
  becameCase,
  endNotice,
  foretold,
  noticeState,
  recordNotice,
} from '../../../functions/domain/routing/advance-notice.ts';
import { suggest } from '../../../functions/domain/routing/suggest.ts';
import type { Facts } from '../../../functions/domain/routing/subject.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory } from '../samples.ts';

const rules = { clause: 'M1', maxDays: 90, minMentions: 1 };
const MONDAY = '2026-03-02T01:00:00.000Z';
const WEDNESDAY = '2026-03-04T01:00:00.000Z';
const by = { id: 'li', name: '李' };

const aNotice = (more: Partial<AdvanceNotice> = {}): AdvanceNotice => ({
  id: 'N3',
  version: 1,
  givenBy: 'housing',
  recordedBy: by,
  recordedAt: MONDAY,
  subject: '水电',
  summary: '小港片区更换主管，停水约六小时',
  place: '小港',
  categories: ['vital-interests'],
  unit: 'housing',
  mentions: ['停水', '没水'],
  from: MONDAY,
  until: '2026-03-07T01:00:00.000Z',
  cases: [],
  ...more,
});
const facts = (more: Partial<Facts> = {}): Facts => ({
  title: '小港停水了',
  text: '',
  platforms: [],
  metrics: {},
  ...more,
});
const says = (notices: AdvanceNotice[], of: Facts, at = WEDNESDAY): string | undefined =>
  foretold(notices, of, at, rules)?.reason.says;

describe('M1 · which alert a notice told of', () => {
  it.each<[string, Facts, string | undefined]>([
    ['a word and the place in the title', facts(), '提前通报 N3：提及“停水”，地点“小港”'],
    [
      'two words, one of them in the text',
      facts({ text: '楼上也没水' }),
      '提前通报 N3：提及“停水”、“没水”，地点“小港”',
    ],
    [
      'the word as topic, the place stated',
      facts({ title: '怎么回事', topic: '停水', place: '小港街道' }),
      '提前通报 N3：提及“停水”，地点“小港”',
    ],
    ['the place in the text', facts({ title: '停水了', text: '住小港' }), '提前通报 N3：提及“停水”，地点“小港”'],
    ['another place', facts({ title: '柴桥停水了' }), undefined],
    ['the place alone', facts({ title: '小港路灯坏了' }), undefined],
    ['a word that is but the place’s', facts({ title: '小港', place: '停水站' }), undefined],
  ])('%s', (_, of, expected) => {
    expect(says([aNotice()], of)).toBe(expected);
  });

  it.each<[string, Partial<AdvanceNotice>, string, AdvanceNotice['id'] | undefined]>([
    ['at its first instant', {}, MONDAY, 'N3'],
    ['an instant before', {}, '2026-03-02T00:59:59.999Z', undefined],
    ['in the last instant', {}, '2026-03-07T00:59:59.999Z', 'N3'],
    ['at its end', {}, '2026-03-07T01:00:00.000Z', undefined],
    ['when taken back', { ended: { at: MONDAY, by, reason: '改期' } }, WEDNESDAY, undefined],
    ['though a case came of it already', { cases: ['BL2600001'] }, WEDNESDAY, 'N3'],
  ])('is watched for %s', (_, more, at, expected) => {
    expect(foretold([aNotice(more)], facts(), at, rules)?.id).toBe(expected);
  });

  it('of several the one with most of its words, then the newest', () => {
    const near = aNotice({ id: 'N4', mentions: ['停水', '小港'] });
    const newer = aNotice({ id: 'N5', recordedAt: WEDNESDAY });
    expect(foretold([aNotice(), near, newer], facts(), WEDNESDAY, rules)?.id).toBe('N4');
    expect(foretold([aNotice(), newer], facts(), WEDNESDAY, rules)?.id).toBe('N5');
  });

  it('asks for as many words as the policy says, and for all where a notice has fewer', () => {
    const strict = { ...rules, minMentions: 2 };
    expect(foretold([aNotice()], facts(), WEDNESDAY, strict)).toBeNull();
    expect(foretold([aNotice({ mentions: ['停水'] })], facts(), WEDNESDAY, strict)?.id).toBe('N3');
  });

  it('H1 · nothing of who spoke or how they felt bears on it', () => {
    const loud = { ...facts(), author: '小港停水王', sentiment: 'negative' as const };
    expect(foretold([aNotice({ mentions: ['水王'] })], loud, WEDNESDAY, rules)).toBeNull();
    expect(foretold([aNotice()], loud, WEDNESDAY, rules)).toEqual(foretold([aNotice()], facts(), WEDNESDAY, rules));
  });

  it('H2 · its unit is suggested with its reason first, and the ledger’s other view stays to be seen', () => {
    const policy = currentPolicy();
    const told = foretold([aNotice()], facts(), WEDNESDAY, rules);
    const { unit, unitReasons } = suggest(policy, facts(), { notice: told });
    expect(unit).toBe('housing');
    expect(unitReasons[0]).toEqual({ row: 'N3', clause: 'M1', says: '提前通报 N3：提及“停水”，地点“小港”' });
    expect(unitReasons[1]?.says).toMatch(/^分办台账另有建议：/);
    const same = suggest(policy, facts(), {
      notice: foretold([aNotice({ unit: suggest(policy, facts()).unit })], facts(), WEDNESDAY, rules),
    });
    expect(same.unitReasons[1]).toEqual(suggest(policy, facts()).unitReasons[0]);
  });
});

describe('M1 · what a notice must hold', () => {
  const policy = currentPolicy();
  const subject = policy.words.subjects[0]?.word ?? '';
  const { version: _version, cases: _cases, ...given } = aNotice({ subject });
  const recorded = (more: Partial<AdvanceNotice>) =>
    recordNotice({ ...given, ...more }, { policy, directory: aDirectory(), rules, now: MONDAY });

  it('is kept as the first version, without a case', () => {
    expect(recorded({})).toEqual(aNotice({ subject }));
  });

  it.each<[string, Partial<AdvanceNotice>, string, string]>([
    ['a subject that is not listed', { subject: '天象' }, 'unknown-subject', '/subject'],
    ['a unit that is not there', { unit: 'nowhere' }, 'unknown-unit', '/unit'],
    ['a giver that is not there', { givenBy: 'nowhere' }, 'unknown-unit', '/givenBy'],
    ['a phone among the words', { mentions: ['停水', '13800000000'] }, 'names-a-person', '/mentions/1'],
    ['an account among the words', { mentions: ['@小港王'] }, 'names-a-person', '/mentions/0'],
    ['what stands in place of a number', { mentions: ['〔电话〕'] }, 'names-a-person', '/mentions/0'],
    ['a number as place', { place: '13800000000' }, 'names-a-person', '/place'],
    ['a word twice', { mentions: ['停水', '停水'] }, 'said-twice', '/mentions/1'],
    ['an end before its beginning', { until: MONDAY }, 'ends-before', '/until'],
    ['an end that is past', { from: '2026-02-01T00:00:00.000Z', until: MONDAY }, 'over-already', '/until'],
    ['more days than the district allows', { until: '2026-06-01T01:00:00.000Z' }, 'too-long', '/until'],
  ])('refuses %s', (_, more, refused, field) => {
    expect(recorded(more)).toMatchObject({ refused, field });
  });
});

describe('M1 · what becomes of a notice', () => {
  it('is ended by a person with a reason, and not twice', () => {
    const ended = endNotice(aNotice(), by, '改期', WEDNESDAY);
    expect(ended).toMatchObject({ version: 2, ended: { at: WEDNESDAY, by, reason: '改期' } });
    expect(noticeState(aNotice({ ended: { at: WEDNESDAY, by, reason: '改期' } }), WEDNESDAY)).toBe('ended');
  });

  it('refuses to end one that was ended, or is past', () => {
    expect(endNotice(aNotice({ ended: { at: MONDAY, by, reason: '改期' } }), by, '改期', WEDNESDAY)).toMatchObject({
      refused: 'ended-already',
    });
    expect(endNotice(aNotice(), by, '改期', '2026-03-08T00:00:00.000Z')).toMatchObject({ refused: 'past-already' });
  });

  it('says which cases came of it, each once', () => {
    expect(becameCase(aNotice(), 'BL2600001')).toMatchObject({ version: 2, cases: ['BL2600001'] });
    expect(becameCase(aNotice({ cases: ['BL2600001'] }), 'BL2600001')).toBeNull();
    expect(noticeState(aNotice({ from: WEDNESDAY }), MONDAY)).toBe('coming');
  });
});
