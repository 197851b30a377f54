import { describe, expect, it } from 'vitest';
import {
  addressFor,
  addressOn,
  channelsOf,
  directoryOfText,
  roleOf,
} from '../../../functions/domain/texts/addressee.ts';
import { releasedNow, wakesHeld } from '../../../functions/domain/texts/held.ts';
import {
  copyFor,
  copyOf,
  isAnswered,
  isOnItsWay,
  notificationKeyOf,
  notificationRef,
  overtakenBy,
} from '../../../functions/domain/texts/text-copy.ts';
import { begins, endsReason, lastingReason, type Text } from '../../../functions/domain/texts/text.ts';
import { fellInGap, mayHaveBeenSent } from '../../../functions/domain/texts/restore-gap.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, aContact, aDirectory, anAssignment, aText, at, withContact } from '../samples.ts';

const NOW = at('2026-03-19 15:00');
const QUIET = { code: 'quiet-hours', until: at('2026-03-20 07:30') } as const;

describe('P8 · a copy of a notice', () => {
  const SENT: Partial<Text> = {
    state: 'failed',
    why: { code: 'no-receipt', minutes: 4 },
    sentAt: NOW,
    settledAt: NOW,
    providerId: 'p',
    receiptBy: NOW,
    deliveredAt: NOW,
    pressedAt: NOW,
  };

  it('says the same anew, and nothing of what became of the first', () => {
    const first = aText({ dueAt: NOW, variables: { number: '1' } });
    expect(copyOf({ ...first, ...SENT }, NOW)).toEqual({ ...first, queuedAt: NOW, notBefore: NOW, after: first.id });
  });

  it('is for its own person, by that person’s channel', () => {
    const text = aText();
    const notice = notificationKeyOf(text);
    expect(notice).toBe('response.half');
    expect(notificationRef(text)).toBe('BL2600017/response.half');
    const directory = aDirectory();
    const wang = directory.contacts.find(({ id }) => id === 'wang') ?? aContact('', '');
    expect(copyFor(wang, 'wecom', text, notice, directory)).toEqual({
      ...text,
      id: 'response.half.wang.wecom',
      person: 'wang',
      unit: 'office',
      role: 'desk',
      channel: 'wecom',
    });
  });

  it.each<[Text['state'], boolean]>([
    ['queued', true],
    ['held', false],
    ['sending', true],
    ['sent', true],
    ['delivered', true],
    ['failed', false],
    ['unknown', false],
    ['dropped', false],
  ])('%s: on its way %s', (state, way) => {
    expect(isOnItsWay(aText({ state }))).toBe(way);
  });
});

const later = (part: Partial<Text> = {}): Text => aText({ id: 'y', seq: 6, ...part });

const held = (part: Partial<Text> = {}): Text => aText({ why: QUIET, ...part });

const pressed = (part: Partial<Text> = {}): Text => aText({ id: 'x', pressedAt: at('2026-03-19 14:11'), ...part });

describe('P8 · somebody did what it asks for, or was told better', () => {
  it.each<[string, Text, Text, boolean]>([
    ['its person did since', aText(), pressed(), true],
    ['at that instant', aText(), pressed({ pressedAt: at('2026-03-19 14:10') }), false],
    ['another person', aText(), pressed({ person: 'zhao' }), false],
    ['of another step', aText(), pressed({ step: 'confirm' }), false],
    ['nobody pressed', aText(), aText({ id: 'x' }), false],
    ['one that carries others', aText({ carries: [] }), pressed(), false],
  ])('%s', (_, text, told, answered) => {
    expect(isAnswered(text, [told])).toBe(answered);
    expect(isAnswered(text, [])).toBe(false);
  });

  it.each<[string, Text, Text, boolean]>([
    ['a later one overtakes what was held', held(), later(), true],
    ['nothing that was not', aText(), later(), false],
    ['nothing that carries others', held({ carries: [] }), later(), false],
    ['none of the same decision', held(), later({ seq: 5 }), false],
    ['none to another person', held(), later({ person: 'zhao' }), false],
    ['none of another step', held(), later({ step: 'confirm' }), false],
    ['none that failed', held(), later({ state: 'failed' }), false],
    ['none that was dropped', held(), later({ state: 'dropped' }), false],
    ['one that is held itself', held(), later({ state: 'held' }), true],
    ['A1: of a grade only another decision on it', held({ template: 'graded-up' }), later(), false],
    ['A1: which that is', held({ template: 'graded-up' }), later({ template: 'graded-down' }), true],
  ])('%s', (_, text, other, overtaken) => {
    expect(overtakenBy(text, [text, other])).toEqual(overtaken ? { code: 'overtaken', by: 'y' } : null);
  });
});

describe('P8 · why a text is as it is', () => {
  it.each<[Parameters<typeof endsReason>[0], boolean]>([
    [{ state: 'sending' }, true],
    [{ state: 'queued' }, false],
    [{ state: 'held', why: QUIET }, false],
  ])('%j ends the former reason: %s', (to, ends) => {
    expect(endsReason(to)).toBe(ends);
  });

  it('begins once it has its time', () => {
    expect(begins({ state: 'sending', sentAt: NOW })).toBe(true);
    expect(begins({ state: 'sending' })).toBe(false);
    expect(begins({ state: 'sent', sentAt: NOW })).toBe(false);
  });

  it('keeps after its arrival that it went against a limit, and nothing else', () => {
    expect(lastingReason({ why: { code: 'over-limit-anyway', texts: 10 } })).toEqual({
      why: { code: 'over-limit-anyway', texts: 10 },
    });
    expect(lastingReason({ why: QUIET })).toEqual({});
    expect(lastingReason({})).toEqual({});
  });
});

describe('ours · a text that the table has forgotten', () => {
  const gap = { from: at('2026-03-19 12:00'), to: at('2026-03-19 13:00') };
  it.each<[string, string, boolean]>([
    ['2026-03-19 12:00', '2026-03-19 13:00', true],
    ['2026-03-19 12:01', '2026-03-19 13:00', false],
    ['2026-03-19 12:00', '2026-03-19 13:01', false],
  ])('queued at %s for %s may have been sent: %s', (queuedAt, notBefore, sent) => {
    expect(mayHaveBeenSent({ queuedAt: at(queuedAt), notBefore: at(notBefore) }, gap, NOW)).toBe(sent);
  });

  it.each<[string, boolean, boolean]>([
    ['2026-03-19 12:00', false, false],
    ['2026-03-19 12:01', true, true],
    ['2026-03-19 13:00', true, true],
    ['2026-03-19 13:01', false, true],
    ['2026-03-19 15:01', false, false],
  ])('a rung at %s fell into the gap: %s, and while it is open: %s', (rung, shut, open) => {
    expect(fellInGap(at(rung), gap, NOW)).toBe(shut);
    expect(fellInGap(at(rung), { ...gap, to: null }, NOW)).toBe(open);
  });
});

describe('P8 · where a channel finds somebody', () => {
  const accounts = { wecom: 'w', zzd: 'z', email: 'e@x' };
  const all = aContact('zhang', 'housing', { accounts });
  it.each([
    ['wecom', 'w'],
    ['zzd', 'z'],
    ['email-ses', 'e@x'],
    ['email-smtp', 'e@x'],
    ['aliyun-sms', '13800000000'],
    ['by-hand', '13800000000'],
  ])('%s: %s', (channel, address) => {
    expect(addressOn(channel, all)).toBe(address);
    const { phone: _phone, ...none } = aContact('zhang', 'housing');
    expect(addressOn(channel, none)).toBeNull();
  });

  it('by those that find him, in their order', () => {
    const person = aContact('zhang', 'housing', { accounts: { wecom: 'w' } });
    expect(channelsOf(person, ['zzd', 'tencent-sms', 'email-ses', 'wecom'])).toEqual(['tencent-sms', 'wecom']);
  });

  it('or what the directory lacks', () => {
    const directory = aDirectory();
    expect(addressFor(aText(), directory)).toMatchObject({ person: { id: 'zhang' }, address: '13800000000' });
    expect(addressFor(aText({ channel: 'wecom' }), directory)).toEqual({ missing: 'no-address' });
    expect(addressFor(aText({ person: 'gone' }), directory)).toEqual({ missing: 'left-office' });
    expect(addressFor(aText(), withContact(directory, 'zhang', { active: false }))).toEqual({ missing: 'left-office' });
  });

  it('as desk, or by his first post', () => {
    const directory = aDirectory();
    const role = (id: string) => roleOf(directory.contacts.find((one) => one.id === id) ?? aContact('', ''), directory);
    expect([role('li'), role('zhang'), role('head')]).toEqual(['desk', 'unit-officer', 'principal-leader']);
    expect(roleOf(aContact('x', 'housing', { posts: [], role: 'auditor' }), directory)).toBe('auditor');
  });

  it('H2 · who is told that his texts go elsewhere, where he was reached before', () => {
    const directory = aDirectory();
    const bearer = { ofRights: { notTold: [], were: [aContact('zhang', 'housing', { phone: '13911112222' })] } };
    const phones = (template: string, rights = bearer) =>
      directoryOfText({ template }, rights, directory)
        .contacts.filter(({ unit }) => unit === 'housing')
        .map(({ phone }) => phone);
    expect(phones('number-moved').slice(0, 2)).toEqual(['13911112222', '13800000000']);
    expect(phones('rights-news')[0]).toBe('13800000000');
    expect(directoryOfText({ template: 'number-moved' }, {}, directory)).toBe(directory);
  });
});

const graded = (opinion: 'I' | 'II' | 'III' | 'IV', emergency: 'IV' | 'I' | null = null) =>
  aCase({
    grades: { opinion, emergency },
    assignments: [anAssignment('housing')],
    clocks: [aClock({ id: 'sign:A1', kind: 'sign', of: 'A1', basis: 'ours', dueAt: at('2026-03-19 09:15') })],
  });

describe('P8 · what was held goes when the matter grows', () => {
  const policy = currentPolicy();
  const NIGHT = at('2026-03-18 23:00');
  it.each<[string, ReturnType<typeof graded>, ReturnType<typeof graded>, boolean]>([
    ['not as it was', graded('IV'), graded('IV'), false],
    ['not when it shrinks', graded('I'), graded('IV'), false],
    ['to 重大, which the night holds no more', graded('IV'), graded('II'), true],
    ['to an emergency', graded('IV'), graded('IV', 'IV'), true],
    ['from 重大 to 特别重大, which no number’s limit holds', graded('II'), graded('I'), true],
    ['an emergency that becomes the gravest', graded('IV', 'IV'), graded('IV', 'I'), true],
  ])('%s', (_, before, after, wakes) => {
    expect(wakesHeld(before, after, { policy, now: NIGHT })).toBe(wakes);
  });

  const MORNING = at('2026-03-19 07:30');
  const overNight = (part: Partial<Text> = {}): Text =>
    aText({ state: 'held', why: { code: 'quiet-hours', until: MORNING }, notBefore: MORNING, ...part });
  const digest = { code: 'waits-for-digest', perDay: 8, until: MORNING } as const;
  const limit = { code: 'waits-for-limit', texts: 10, until: MORNING } as const;
  it.each<[string, Text, ReturnType<typeof graded>, boolean]>([
    ['nothing of a light one at night', overNight(), graded('IV'), false],
    ['all of a grave one', overNight(), graded('II'), true],
    ['not what is queued', overNight({ state: 'queued' }), graded('II'), false],
    ['not what goes now by itself', overNight({ notBefore: NIGHT }), graded('II'), false],
    ['not what waits to be merged', overNight({ why: { code: 'waits-to-merge', until: MORNING } }), graded('I'), false],
    ['a leader’s digest, of a grade that goes at once', overNight({ why: digest }), graded('II'), true],
    ['not of a lighter one', overNight({ why: digest }), graded('III'), false],
    ['a number’s limit, for the gravest alone', overNight({ why: limit }), graded('I'), true],
    ['not for 重大', overNight({ why: limit }), graded('II'), false],
  ])('%s', (_, text, state, released) => {
    expect(releasedNow([text], state, policy, NIGHT).map(({ state: is, notBefore }) => [is, notBefore])).toEqual(
      released ? [['queued', NIGHT]] : [],
    );
  });

  it('in the words of its grade by now, and by the time to sign that it has by now', () => {
    const variables = { grade: '一般', by: '3月19日10:00', number: '1' };
    const old = overNight({ step: 'assignment:A1', variables, dueAt: at('2026-03-19 10:00') });
    const [text] = releasedNow([old], graded('II'), policy, NIGHT);
    expect(text).toMatchObject({
      grade: 'II',
      dueAt: at('2026-03-19 09:15'),
      variables: { grade: policy.texts.gradeWords.II, number: '1' },
    });
    expect(text?.variables['by']).toContain('9:15');
    const [other] = releasedNow([{ ...old, step: 'assignment:A2' }], graded('II'), policy, NIGHT);
    expect(other).toMatchObject({ dueAt: old.dueAt, variables: { ...variables, grade: policy.texts.gradeWords.II } });
    const [plain] = releasedNow([overNight({ variables: { number: '1' } })], graded('II'), policy, NIGHT);
    expect(plain?.variables).toEqual({ number: '1' });
    expect(plain).not.toHaveProperty('dueAt');
  });
});
