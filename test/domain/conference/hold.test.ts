import { describe, expect, it } from 'vitest';
import type { ConferencePersonCommand, OpenConference } from '../../../functions/domain/conference/commands.ts';
import type { Conference, Step } from '../../../functions/domain/conference/conference.ts';
import { decide } from '../../../functions/domain/conference/decide.ts';
import type { ConferenceBody } from '../../../functions/domain/conference/events.ts';
import { consequencesOf, releaseOf } from '../../../functions/domain/conference/hold.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory, at } from '../samples.ts';
import { aConference } from './sample.ts';

const policy = currentPolicy();
const now = at('2026-03-18 14:00');
const HOUR = at('2026-03-19 08:00');
const context = { policy, directory: aDirectory(), now };

type Person = Extract<Actor, { kind: 'person' }>;

const person = (id: string, unit: string): Person => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'officer',
  via: 'console',
});

const zhang = person('zhang', 'housing');
const STEPS: Step[] = policy.conferences.steps.map(({ id }) => ({ id, unit: 'housing', dueAt: HOUR, state: 'open' }));
const conference = (part: Partial<Conference> = {}): Conference =>
  aConference({ version: 1, personVersion: 1, steps: STEPS, ...part });

type Given = ConferencePersonCommand | OpenConference;

const given = (command: Given, state: Conference | null = conference(), actor: Actor = zhang) =>
  decide(state, actor, command, context);

const events = (command: Given, state?: Conference | null, actor?: Actor): ConferenceBody[] => {
  const answer = given(command, state, actor);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer.filter(({ type }) => type !== 'clocks-changed');
};

const hold = (part: object = {}): ConferencePersonCommand => ({
  command: 'hold',
  heldAt: now,
  place: '发布厅',
  attendance: [{ name: '张', post: '局长' }],
  evidence: [{ kind: 'link', ref: 'https://a' }],
  outlets: [],
  final: true,
  unanswered: [],
  ...part,
});

const open = (part: Partial<OpenConference> = {}): OpenConference => ({
  command: 'open',
  number: 'BLF2600002',
  caseNumber: 'BL2600017',
  subject: '环境',
  grade: 'II',
  ...part,
});

const MORNING = at('2026-03-19 06:00');
const limit = (dueAt: string, metAt?: string): Pick<Conference, 'limit'> => ({
  limit: { dueAt, ...(metAt ? { metAt } : {}) },
});

const moveTo = (to: string, part: object = {}): ConferencePersonCommand => ({
  command: 'move',
  at: to,
  says: '改期',
  ...part,
});

describe('P3 · when it is planned, moved and held', () => {
  const proposed = (part: Partial<Conference> = {}): Conference => conference({ status: 'proposed', ...part });
  it.each<[string, Given, Conference | null | undefined, string | null]>([
    ['planned once', { command: 'plan' }, proposed(), null],
    ['not twice', { command: 'plan' }, conference(), 'already-planned'],
    ['for an hour that is past', { command: 'plan', at: now }, proposed(), 'already-past'],
    ['for the legal limit itself', { command: 'plan', at: MORNING }, proposed(limit(MORNING)), null],
    ['not after it', { command: 'plan', at: HOUR }, proposed(limit(MORNING)), 'after-the-limit'],
    ['but where it was met', { command: 'plan', at: HOUR }, proposed(limit(MORNING, now)), null],
    ['or is over', { command: 'plan', at: HOUR }, proposed(limit(now)), null],
    ['for a unit that there is not', { command: 'plan', unit: 'none' }, proposed(), 'unknown-unit'],
    ['what was proposed for an hour that is past, later', { command: 'plan' }, proposed({ at: now }), null],
    ['moved', moveTo(MORNING), undefined, null],
    ['not to where it is', moveTo(HOUR), undefined, 'nothing-moved'],
    ['to another place', moveTo(HOUR, { place: '别处' }), undefined, null],
    ['not to the place that it has', moveTo(HOUR, { place: '厅' }), conference({ place: '厅' }), 'nothing-moved'],
    ['not into the past', moveTo(now), undefined, 'already-past'],
    [
      'beyond the legal limit, which it does not keep',
      moveTo(at('2026-03-20 08:00')),
      conference(limit(MORNING)),
      null,
    ],
    ['not before it was planned', moveTo(MORNING), proposed(), 'not-planned'],
    ['held just now', hold(), undefined, null],
    ['not later than now', hold({ heldAt: at('2026-03-18 14:01') }), undefined, 'not-held-yet'],
    ['P6: not without evidence', hold({ evidence: [] }), undefined, 'evidence-missing'],
    ['P7: not by nobody', hold({ attendance: [] }), undefined, 'attendance-missing'],
    ['P3: but by a superior', hold({ attendance: [], bySuperior: '市' }), undefined, null],
    ['P5: not with the first promised so', hold({ unanswered: [{ asks: '问', by: now }] }), undefined, 'promise-past'],
    [
      'P5: not with an answer promised for before it',
      hold({
        unanswered: [
          { asks: '问', by: HOUR },
          { asks: '问', by: now },
        ],
      }),
      undefined,
      'promise-past',
    ],
    [
      'P5: with one promised for after it',
      hold({ unanswered: [{ asks: '问', by: at('2026-03-18 14:01') }] }),
      undefined,
      null,
    ],
    ['also where it was only proposed', hold(), proposed(), null],
    ['not twice', hold(), conference({ status: 'held' }), 'not-open'],
    ['not once it was called off', hold(), conference({ status: 'cancelled' }), 'not-open'],
    [
      'on its case already, while it is not here',
      { command: 'adopt-release', release: 'R1' },
      conference({ status: 'held' }),
      null,
    ],
    [
      'not where it is',
      { command: 'adopt-release', release: 'R1' },
      conference({ status: 'held', release: 'R1' }),
      'not-open',
    ],
    ['called off', { command: 'cancel', says: '不开' }, undefined, null],
    ['not after it was held', { command: 'cancel', says: '不开' }, conference({ status: 'held' }), 'not-open'],
    ['opened', open(), null, null],
    ['not twice', open(), undefined, 'already-open'],
    ['not in a form that nobody attends', open({ form: 'authoritative' }), null, 'unknown-form'],
    ['not for an hour that is past', open({ at: now }), null, 'already-past'],
    ['not after the legal limit', open({ at: HOUR, ...limit(MORNING) }), null, 'after-the-limit'],
    ['not for a unit that there is not', open({ unit: 'none' }), null, 'unknown-unit'],
    ['H5: nor for one that is complained of', open({ unit: 'housing', against: ['housing'] }), null, 'has-no-part'],
  ])('%s', (_, command, state, refused) => {
    const answer = given(command, state);
    expect(isRefusal(answer) ? answer.refused : null).toBe(refused);
  });

  it('H2 · is opened by a person, or proposed by itself', () => {
    const intake: Actor = { kind: 'system', part: 'intake' };
    expect(given(open(), null, intake)).toMatchObject({ refused: 'named-person-needed' });
    expect(events(open({ proposed: true }), null, intake)[0]).toMatchObject({ status: 'proposed' });
    expect(events(open({ at: HOUR, unit: 'housing', unitNamed: true }), null)[0]).toMatchObject({
      status: 'planning',
      hour: HOUR,
      drill: false,
      unitNamed: true,
      title: policy.conferences.title,
      form: policy.conferences.form,
    });
    expect(events(open({ at: HOUR, unit: 'housing' }), null)[0]).not.toHaveProperty('unitNamed');
    expect(events(open({ drill: true, title: '通气会' }), null)[0]).toMatchObject({ drill: true, title: '通气会' });
  });

  it('as it stands where nothing else is said', () => {
    const [planned] = events({ command: 'plan' }, proposed());
    expect(planned).toMatchObject({ type: 'conference-planned', hour: HOUR, title: '发布会', unit: 'housing' });
    expect(planned).not.toHaveProperty('unitNamed');
    expect(events({ command: 'plan', unit: 'xinqi', title: '通气会' }, proposed())[0]).toMatchObject({
      unit: 'xinqi',
      unitNamed: true,
      title: '通气会',
    });
    expect(events({ command: 'plan' }, proposed({ unitNamed: true }))[0]).toMatchObject({ unitNamed: true });
    expect(events(moveTo(MORNING))[0]).toMatchObject({ hour: MORNING, was: HOUR, says: '改期' });
  });

  it('P3 · is a release of its case, entered once', () => {
    const [held] = events(hold({ unanswered: [{ asks: '何时', by: HOUR }] }));
    if (held?.type !== 'conference-held') throw new Error('it was not held');
    const recorded = { ...held, seq: 2, at: now, actor: zhang, prev: '', hash: '' };
    expect(consequencesOf(recorded, conference())).toEqual([
      { actor: zhang, tells: 'BL2600017', command: releaseOf(held.held, 'housing', conference()) },
    ]);
    expect(consequencesOf({ ...recorded, released: 'R1' }, conference())).toEqual([]);
    expect(releaseOf(held.held, 'housing', conference())).toMatchObject({
      form: 'press-conference',
      publishedAt: now,
      conference: 'BLF2600001',
      attendance: held.held.attendance,
      promises: [{ says: '何时', by: HOUR }],
      final: true,
      place: '发布厅',
    });
    const above = releaseOf(
      { ...held.held, bySuperior: '市', attendance: [], unanswered: [] },
      'housing',
      conference(),
    );
    expect(above).toMatchObject({ form: 'superior-release', bySuperior: '市' });
    expect(above).not.toHaveProperty('attendance');
    expect(above).not.toHaveProperty('promises');
    const { unit: _unit, ...nobodys } = conference();
    expect(events(hold(), nobodys)[0]).toMatchObject({ unit: 'housing' });
    expect(events(hold(), conference({ unit: 'xinqi' }))[0]).toMatchObject({ unit: 'xinqi' });
    expect(events({ command: 'adopt-release', release: 'R1' }, conference({ place: '厅' }))[0]).toMatchObject({
      released: 'R1',
      unit: 'housing',
      held: { heldAt: now, place: '厅', final: false, attendance: [] },
    });
    expect(
      events({ command: 'adopt-release', release: 'R1', heldAt: HOUR, place: '别处' }, conference({ place: '厅' }))[0],
    ).toMatchObject({ held: { heldAt: HOUR, place: '别处' } });
  });
});
