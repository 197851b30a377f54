import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { apply } from '../../../functions/domain/watch/apply.ts';
import { breachesOf, dayOfDuty, dutyOf, tallied } from '../../../functions/domain/watch/breaches.ts';
import type { OpenTest, OpenWatch, WatchCommand } from '../../../functions/domain/watch/commands.ts';
import { claimOfTest, toBeAsked } from '../../../functions/domain/watch/contact-test.ts';
import { decide } from '../../../functions/domain/watch/decide.ts';
import type { WatchBody } from '../../../functions/domain/watch/events.ts';
import { armed } from '../../../functions/domain/watch/foretold.ts';
import { armedFor, comesAt, isLaunched, isOver } from '../../../functions/domain/watch/phase.ts';
import { possible } from '../../../functions/domain/watch/possible.ts';
import { rotaChangeOf } from '../../../functions/domain/watch/rota.ts';
import { type Period, unitsOf, type Watch } from '../../../functions/domain/watch/watch.ts';
import { smallDistrict } from '../../harness/people.ts';
import { at } from '../samples.ts';
import { byPerson, Sheet, WORKFLOW } from '../sheet.ts';

const policy = currentPolicy();
/** A Wednesday. */
const OPENED = at('2026-03-04 10:00');
const small = smallDistrict(OPENED);
const OFFICE = 'qu-zhengfu-ban';
const desk = byPerson('desk', OFFICE);
const officer = byPerson('unit-a-officer', 'unit-a', 'officer');
const next = (time: Instant, ms = 1): Instant => new Date(Date.parse(time) + ms).toISOString();

const LAUNCH: OpenWatch = {
  command: 'open',
  number: 'BLG2600001',
  name: '停车收费调整',
  says: '老城区路内停车由免费改为收费',
  mentions: ['停车收费'],
  owner: 'unit-a',
  units: ['unit-b'],
  subject: '环境',
  launchAt: at('2026-03-12 10:00'),
};
const PERIOD: OpenWatch = {
  command: 'open',
  number: 'BLG2600001',
  name: '两会',
  says: '防止集中上访',
  mentions: [],
  owner: OFFICE,
  units: ['unit-a', 'unit-b'],
  period: { kind: 'two-sessions', from: '2026-03-05', until: '2026-03-07' },
};
const sheet = (directory = small) => new Sheet<Watch, WatchCommand, WatchBody>({ decide, apply }, directory);
const opening = (part: Partial<OpenWatch>, of: OpenWatch = LAUNCH): string =>
  sheet().cameOf(desk, { ...of, ...part }, OPENED);
const launch = () => sheet().does(desk, LAUNCH, OPENED);
const period = () => sheet().does(desk, PERIOD, OPENED);

const rotaAskedFor = (from: string): unknown =>
  sheet()
    .does(desk, { ...PERIOD, period: { kind: 'two-sessions', from, until: '2026-03-20' } }, OPENED)
    .last('rota-asked');
describe('M1 · what is entered before it comes', () => {
  const { launchAt: _at, ...neither } = LAUNCH;
  it.each<[string, Partial<OpenWatch>, OpenWatch, string]>([
    ['a launch', {}, LAUNCH, 'watch-opened'],
    ['a period, whose first day is asked for at once', {}, PERIOD, 'watch-opened, rota-asked, day-opened'],
    ['one of both', { launchAt: at('2026-03-12 10:00') }, PERIOD, 'refused: launch-or-period /launchAt'],
    ['at least', {}, neither, 'refused: launch-or-period /launchAt'],
    ['of units in office', { units: ['nobody'] }, LAUNCH, 'refused: unknown-unit /units'],
    ['also its owner', { owner: 'nobody' }, LAUNCH, 'refused: unknown-unit /units'],
    ['and whoever leads', { leads: 'nobody' }, LAUNCH, 'refused: unknown-unit /units'],
    ['each once', { units: ['unit-a', 'unit-a'] }, LAUNCH, 'refused: units-out-of-range /units'],
    [
      'of a kind that the rules know',
      { period: { kind: 'x', from: '2026-03-05', until: '2026-03-07' } },
      PERIOD,
      'refused: unknown-period /period/kind',
    ],
    ['with what a launch alone has', { leads: 'unit-a' }, PERIOD, 'refused: of-a-launch /period'],
    ['or its document', { document: '1 号' }, PERIOD, 'refused: of-a-launch /period'],
    ['or its subject', { subject: '环境' }, PERIOD, 'refused: of-a-launch /period'],
    ['that binds somebody', { units: [] }, PERIOD, 'refused: no-unit /units'],
    ['a launch may concern none', { units: [] }, LAUNCH, 'watch-opened'],
    ['with a subject that the rules know', { subject: '没有' }, LAUNCH, 'refused: unknown-subject /subject'],
    ['not what is over', { launchAt: OPENED }, LAUNCH, 'refused: over-already /launchAt'],
    ['a moment later', { launchAt: next(OPENED) }, LAUNCH, 'watch-opened, units-told'],
    ['within two hundred days', { launchAt: at('2026-09-20 10:00') }, LAUNCH, 'watch-opened'],
    ['not later', { launchAt: next(at('2026-09-20 10:00')) }, LAUNCH, 'refused: too-far /launchAt'],
  ])('%s', (_, part, of, came) => {
    expect(opening(part, of)).toBe(came);
  });

  it.each<[string, string, string, string, string | null]>([
    ['of one day, today', 'two-sessions', '2026-03-04', '2026-03-04', null],
    ['not one that is over', 'two-sessions', '2026-03-02', '2026-03-03', 'over-already'],
    ['one that has begun', 'two-sessions', '2026-03-02', '2026-03-05', null],
    ['not backwards', 'two-sessions', '2026-03-06', '2026-03-05', 'ends-before'],
    ['with a rota for 31 days', 'two-sessions', '2026-03-05', '2026-04-04', null],
    ['and no more', 'two-sessions', '2026-03-05', '2026-04-05', 'too-long'],
    ['without one for 200', 'flood-season', '2026-03-05', '2026-09-20', null],
    ['and no more', 'flood-season', '2026-03-05', '2026-09-21', 'too-long'],
    [
      'H3: reporting on working days, in years whose calendar is there',
      'flood-season',
      '2026-12-20',
      '2027-01-05',
      'no-calendar',
    ],
    ['on all days, in any', 'spring-travel', '2026-12-20', '2027-01-05', null],
  ])('a period %s', (_, kind, from, until, refused) => {
    const came = opening({ period: { kind, from, until } }, PERIOD);
    expect(came.startsWith('refused') ? came : null).toBe(refused && `refused: ${refused} /period/until`);
  });

  it('by a named person, where the rules know it, once', () => {
    expect(sheet().cameOf(WORKFLOW, LAUNCH, OPENED)).toBe('refused: named-person-needed');
    expect(launch().cameOf(desk, LAUNCH, OPENED)).toContain('refused');
    const { watches: _none, ...without } = policy;
    expect(
      new Sheet<Watch, WatchCommand, WatchBody>({ decide, apply }, small, without).cameOf(desk, LAUNCH, OPENED),
    ).toBe('refused: no-rules');
  });

  it.each<[string, string, Partial<WatchBody & { type: 'watch-opened' }>['launch']]>([
    [
      'two days before it, and told on the second working day before',
      '2026-03-12 10:00',
      {
        at: at('2026-03-12 10:00'),
        lineBy: at('2026-03-10 10:00'),
        noticeFrom: at('2026-03-10 09:00'),
        noticeBy: at('2026-03-10 17:00'),
      },
    ],
    [
      'with four hours where less was left, and told at once where their day is over',
      '2026-03-05 10:00',
      { at: at('2026-03-05 10:00'), lineBy: at('2026-03-04 14:00') },
    ],
    [
      'never after the launch itself',
      '2026-03-04 12:00',
      { at: at('2026-03-04 12:00'), lineBy: at('2026-03-04 12:00') },
    ],
    [
      'told tomorrow, where that is their day',
      '2026-03-09 10:00',
      {
        at: at('2026-03-09 10:00'),
        lineBy: at('2026-03-07 10:00'),
        noticeFrom: at('2026-03-05 09:00'),
        noticeBy: at('2026-03-05 17:00'),
      },
    ],
    [
      'of a Friday, on this morning, which is over',
      '2026-03-06 10:00',
      { at: at('2026-03-06 10:00'), lineBy: at('2026-03-04 14:00') },
    ],
  ])('the line is due %s', (_, launchAt, times) => {
    const drafts = sheet().decided(desk, { ...LAUNCH, launchAt: at(launchAt) }, OPENED);
    expect(isRefusal(drafts) ? drafts.says : drafts[0]).toMatchObject({ launch: times });
    const [first] = isRefusal(drafts) ? [] : drafts;
    expect(first?.type === 'watch-opened' ? Object.keys(first.launch ?? {}) : []).toEqual(Object.keys(times ?? {}));
  });

  it('H3: units are told at once where no calendar says which days are worked', () => {
    const early = at('2026-12-20 10:00');
    const drafts = sheet().decided(desk, { ...LAUNCH, launchAt: at('2027-01-06 10:00') }, early);
    expect(drafts).toContainEqual({ type: 'units-told', units: ['unit-b'], why: 'no-calendar' });
    const late = sheet().decided(desk, { ...LAUNCH, launchAt: at('2026-03-05 10:00') }, OPENED);
    expect(late).toContainEqual({ type: 'units-told', units: ['unit-b'], why: 'late' });
  });

  it('P8: asks for the rota two days before, or within four hours', () => {
    expect(rotaAskedFor('2026-03-10')).toMatchObject({
      ask: 'A1',
      by: at('2026-03-08 17:00'),
      units: ['unit-a', 'unit-b'],
    });
    expect(rotaAskedFor('2026-03-05')).toMatchObject({ by: at('2026-03-04 14:00') });
  });
});

const launchTried = (command: WatchCommand, now: Instant): string => launch().cameOf(desk, command, now);
const linkOf = (number: string, signs: string[]): WatchCommand => ({ command: 'link-assessment', number, signs });
const hourOf = (launchAt: Instant): WatchCommand => ({ command: 'follow-hour', launchAt, says: '推迟' });
describe('M1 · a launch that is put off, or that others hear of', () => {
  it.each<[string, WatchCommand, string]>([
    ['put off', { command: 'move', says: '', launchAt: at('2026-03-13 10:00') }, 'watch-moved'],
    [
      'to the same hour',
      { command: 'move', says: '', launchAt: at('2026-03-12 10:00') },
      'refused: nothing-new /launchAt',
    ],
    ['by a day', { command: 'move', says: '', from: '2026-03-12' }, 'refused: launch-or-period /launchAt'],
    [
      'by both',
      { command: 'move', says: '', launchAt: at('2026-03-13 10:00'), until: '2026-03-12' },
      'refused: launch-or-period /launchAt',
    ],
    ['its units are told', { command: 'tell-units' }, 'units-told'],
    ['one more', { command: 'add-units', units: ['street-c'] }, 'units-added'],
    ['not one that is there', { command: 'add-units', units: ['unit-b'] }, 'refused: listed-already /units'],
    ['nor one twice', { command: 'add-units', units: ['street-c', 'street-c'] }, 'refused: listed-already /units'],
    ['nor none', { command: 'add-units', units: [] }, 'refused: units-out-of-range /units'],
    ['one less', { command: 'remove-unit', unit: 'unit-b', says: '' }, 'unit-removed'],
    ['not one that is not there', { command: 'remove-unit', unit: 'unit-a', says: '' }, 'refused: not-listed /unit'],
    ['called off', { command: 'call-off', says: '' }, 'watch-called-off'],
    ['not closed before its hour', { command: 'close' }, 'refused: not-over'],
    ['no report', { command: 'report', day: '2026-03-04' }, 'refused: not-a-period'],
    ['no rota', { command: 'submit-rota', days: [] }, 'refused: not-a-period'],
    ['no miss', { command: 'excuse-miss', day: '2026-03-04', unit: 'unit-b', says: '' }, 'refused: not-a-period'],
    ['no press', { command: 'press-contact' }, 'refused: not-a-test'],
    ['nothing corrected', { command: 'correct', because: '', name: '停车收费调整' }, 'refused: nothing-new'],
    ['another leads', { command: 'correct', because: '', leads: 'street-c' }, 'facts-corrected'],
    ['not one that nobody knows', { command: 'correct', because: '', leads: 'nobody' }, 'refused: unknown-unit /units'],
    ['a case of it', { command: 'note-case', caseNumber: 'BL2600001' }, 'case-noted'],
    [
      'the hour of its assessment',
      { command: 'follow-hour', launchAt: at('2026-03-12 10:00'), says: '' },
      'refused: nothing-new',
    ],
  ])('%s', (_, command, came) => {
    const system = command.command === 'note-case' || command.command === 'follow-hour';
    expect(launch().cameOf(system ? WORKFLOW : desk, command, next(OPENED))).toBe(came);
  });

  it('is over at its hour: it is closed then, and neither moved, called off nor added to', () => {
    const HOUR = at('2026-03-12 10:00');

    const put: WatchCommand = { command: 'move', says: '', launchAt: at('2026-03-13 10:00') };
    // Their day is over by then: they are told at once.
    expect(launchTried(put, next(HOUR, -1))).toBe('watch-moved, units-told');
    expect(launchTried(put, HOUR)).toBe('refused: launched-already');
    expect(launchTried({ command: 'call-off', says: '' }, next(HOUR, -1))).toBe('watch-called-off');
    expect(launchTried({ command: 'call-off', says: '' }, HOUR)).toBe('refused: over-already');
    expect(launchTried({ command: 'add-units', units: ['street-c'] }, HOUR)).toBe('refused: over-already');
    expect(launchTried({ command: 'close' }, next(HOUR, -1))).toBe('refused: not-over');
    expect(launchTried({ command: 'close' }, HOUR)).toBe('watch-closed');
  });

  it('units hear of it once', () => {
    const told = launch().does(desk, { command: 'tell-units' }, next(OPENED));
    expect(told.cameOf(desk, { command: 'tell-units' }, next(OPENED, 2))).toBe('refused: told-already');
    const none = sheet().does(desk, { ...LAUNCH, units: [] }, OPENED);
    expect(none.cameOf(desk, { command: 'tell-units' }, next(OPENED))).toBe('refused: no-unit');
    expect(period().cameOf(desk, { command: 'tell-units' }, next(OPENED))).toBe('refused: not-a-launch');
  });

  it('H2: what was corrected stands beside what it was, and null takes it away', () => {
    const led = sheet().does(desk, { ...LAUNCH, leads: 'street-c', document: '1 号' }, OPENED);
    led.does(
      desk,
      { command: 'correct', because: '另有牵头', leads: null, document: null, name: '停车' },
      next(OPENED),
    );
    const { is, was, says } = led.last('facts-corrected');
    expect([is, was, says]).toEqual([
      { name: '停车', says: LAUNCH.says, mentions: ['停车收费'] },
      { name: '停车收费调整', says: LAUNCH.says, mentions: ['停车收费'], leads: 'street-c', document: '1 号' },
      '另有牵头',
    ]);
    expect(led.state).toMatchObject({ name: '停车' });
    expect(led.state.launch).not.toHaveProperty('leads');
    expect(period().cameOf(desk, { command: 'correct', because: '', leads: 'unit-a' }, next(OPENED))).toBe(
      'refused: of-a-launch /leads',
    );
    expect(period().cameOf(desk, { command: 'correct', because: '', document: '1 号' }, next(OPENED))).toBe(
      'refused: of-a-launch /leads',
    );
  });

  it('A2: has one assessment, and hears of each change of it once', () => {
    const linked = launch().does(WORKFLOW, linkOf('BLF2600001', ['涨价']), next(OPENED));
    expect(linked.state.assessment).toEqual({ number: 'BLF2600001', signs: ['涨价'] });
    expect(linked.cameOf(WORKFLOW, linkOf('BLF2600001', ['涨价']), next(OPENED, 2))).toBe('refused: nothing-new');
    expect(linked.cameOf(WORKFLOW, linkOf('BLF2600001', []), next(OPENED, 2))).toBe('assessment-linked');
    expect(linked.cameOf(WORKFLOW, linkOf('BLF2600002', []), next(OPENED, 2))).toBe('refused: assessed-already');
    expect(period().cameOf(WORKFLOW, linkOf('BLF2600001', []), next(OPENED))).toBe('refused: not-a-launch');

    const moved = launch().does(WORKFLOW, hourOf(at('2026-03-13 10:00')), next(OPENED));
    expect(moved.state.launch).toMatchObject({ at: at('2026-03-13 10:00'), lineBy: at('2026-03-11 10:00') });
    // Out already by then: its line is due as soon as one that was never watched for.
    const out = launch().does(WORKFLOW, hourOf(at('2026-03-04 11:00')), at('2026-03-04 12:00'));
    expect(out.state.launch).toMatchObject({ at: at('2026-03-04 11:00'), lineBy: at('2026-03-04 16:00') });
    expect(launch().cameOf(WORKFLOW, { command: 'follow-off', says: '' }, next(OPENED))).toBe('watch-called-off');
    const off = launch().does(desk, { command: 'call-off', says: '' }, next(OPENED));
    expect(off.cameOf(WORKFLOW, hourOf(at('2026-03-13 10:00')), next(OPENED, 2))).toBe('refused: nothing-new');
  });

  it('an alert is compared with it from when units know of it, for thirty days after', () => {
    const state = launch().state;
    const until = at('2026-04-11 10:00');
    expect(armedFor(state, policy)).toEqual({ from: at('2026-03-12 10:00'), until });
    expect(armedFor({ ...state, toldAt: OPENED }, policy)).toEqual({ from: OPENED, until });
    expect(armedFor({ ...state, toldAt: at('2026-03-13 10:00') }, policy)).toEqual({
      from: at('2026-03-12 10:00'),
      until,
    });
    expect(armedFor(period().state, policy)).toEqual({ from: at('2026-03-05 00:00'), until: at('2026-03-08 00:00') });
    expect(armed(state, policy)).toMatchObject({ unit: 'unit-a', subject: '环境', mentions: ['停车收费'] });
    const led = { ...state, launch: { ...state.launch, leads: 'street-c' } } as Watch;
    expect(armed(led, policy)?.unit).toBe('street-c');
    const named: Watch = { ...period().state, mentions: ['上访'] };
    expect(armed(named, policy)).not.toHaveProperty('subject');
    for (const none of [
      { ...state, status: 'off' },
      { ...state, drill: true },
      { ...state, mentions: [] },
    ] as Watch[])
      expect(armed(none, policy)).toBeNull();
    expect(unitsOf(led)).toEqual(['unit-a', 'street-c', 'unit-b']);
  });

  it('comes at its hour, a period with its first day and is over with its last', () => {
    const [a, b] = [launch().state, period().state];
    expect([comesAt(a), comesAt(b)]).toEqual([at('2026-03-12 10:00'), at('2026-03-05 00:00')]);
    expect([isLaunched(a, next(comesAt(a), -1)), isLaunched(a, comesAt(a)), isLaunched(b, comesAt(b))]).toEqual([
      false,
      true,
      false,
    ]);
    const end = at('2026-03-08 00:00');
    expect([isOver(b, next(end, -1)), isOver(b, end)]).toEqual([false, true]);
  });
});

/** The first day is asked for with the period, its reports are due at four in the afternoon. */
const DUE = at('2026-03-05 16:00');
const THURSDAY = '2026-03-05';
const report = (part: object = {}): WatchCommand => ({ command: 'report', day: THURSDAY, ...part });

const excusing = (unit: string, day = THURSDAY): WatchCommand => ({
  command: 'excuse-miss',
  day,
  unit,
  says: '断网',
});
describe('M1 · daily reports', () => {
  it.each<[string, WatchCommand, Instant, string]>([
    ['of its own unit', report(), at('2026-03-05 10:00'), 'reported'],
    ['at the very instant', report(), DUE, 'reported'],
    ['not before the day', report(), at('2026-03-04 23:59'), 'refused: not-yet /day'],
    ['not of another', report({ unit: 'unit-b' }), at('2026-03-05 10:00'), 'refused: not-own-unit /unit'],
    [
      'of no day that is not asked for',
      report({ day: '2026-03-04' }),
      at('2026-03-05 10:00'),
      'refused: no-such-day /day',
    ],
  ])('%s', (_, command, now, came) => {
    const tried = period().cameOf(officer, command, now);
    expect(
      tried
        .split(', ')
        .filter((type) => !['day-opened', 'reports-missed'].includes(type))
        .join(', '),
    ).toBe(came);
  });

  it('late it says so, and of what was missed nobody twice', () => {
    const late = period().does(officer, report(), next(DUE));
    expect(late.last('reports-missed')).toMatchObject({
      day: THURSDAY,
      units: ['unit-a', 'unit-b'],
      dueAt: DUE,
      month: '2026-03',
    });
    expect(late.last('reported')).toMatchObject({ unit: 'unit-a', late: true });
    expect(late.last('reported')).not.toHaveProperty('further');
    expect(late.cameOf(officer, report(), next(DUE, 2))).toBe('refused: already-reported /says');
    late.does(officer, report({ says: '有人聚集' }), next(DUE, 3));
    expect(late.last('reported')).toMatchObject({ further: true, says: '有人聚集' });
    expect(late.last('reported')).not.toHaveProperty('late');
    expect(breachesOf(late.record)).toMatchObject([
      { duty: `zero-report:${THURSDAY}:unit-a`, is: 'stands', dueAt: DUE },
      { unit: 'unit-b', is: 'stands' },
    ]);
  });

  it('H2: the desk writes down when it was told, and by whom; what came in time was no miss', () => {
    const missed = () => period().does(officer, report(), next(DUE));
    const told = (part: object): WatchCommand => report({ unit: 'unit-b', toldBy: '李某电话', ...part });
    const tried = (command: WatchCommand): string => missed().cameOf(desk, command, at('2026-03-05 18:00'));
    expect(tried(report({ unit: 'unit-b', toldBy: '李某' }))).toBe('refused: told-by-not-asked /toldBy');
    expect(tried(report({ unit: 'unit-b', toldAt: DUE }))).toBe('refused: told-by-missing /toldBy');
    expect(tried(told({ toldAt: at('2026-03-05 18:00') }))).toBe('reported');
    expect(tried(told({ toldAt: at('2026-03-05 18:01') }))).toBe('refused: time-out-of-range /toldAt');
    expect(tried(told({ toldAt: at('2026-03-05 00:00') }))).toBe('reported');
    expect(tried(told({ toldAt: at('2026-03-04 23:59') }))).toBe('refused: time-out-of-range /toldAt');
    const late = missed().does(desk, told({ toldAt: next(DUE) }), at('2026-03-05 18:00'));
    expect(late.last('reported')).toMatchObject({ late: true });
    expect(late.last('reported')).not.toHaveProperty('heals');
    const healed = missed().does(desk, told({ toldAt: DUE }), at('2026-03-05 18:00'));
    expect(healed.last('reported')).toMatchObject({ heals: true, month: '2026-03', toldBy: '李某电话' });
    expect(healed.last('reported')).not.toHaveProperty('late');
    expect(breachesOf(healed.record).map(({ is }) => is)).toEqual(['stands', 'healed']);
    expect(healed.state.period?.missed).toEqual({
      '2026-03': {
        'unit-a': { stands: 1, healed: 0, setAside: 0 },
        'unit-b': { stands: 0, healed: 1, setAside: 0 },
      },
    });
    expect(
      healed.cameOf(desk, { command: 'excuse-miss', day: THURSDAY, unit: 'unit-b', says: '' }, at('2026-03-05 19:00')),
    ).toBe('refused: no-miss /day');
    // Nobody says it of himself.
    expect(missed().cameOf(officer, report({ toldAt: DUE, toldBy: '李某' }), at('2026-03-05 18:00'))).toBe(
      'refused: own-unit /toldAt',
    );
  });

  it('H2: a miss that is not to count, once, and never by one’s own', () => {
    const missed = period().does(officer, report(), next(DUE));

    expect(missed.cameOf(officer, excusing('unit-a'), next(DUE, 2))).toBe('refused: own-unit /unit');
    expect(missed.cameOf(desk, excusing('street-c'), next(DUE, 2))).toBe('refused: no-miss /day');
    expect(missed.cameOf(desk, excusing('unit-a', '2026-03-06'), next(DUE, 2))).toBe('refused: no-miss /day');
    missed.does(desk, excusing('unit-b'), next(DUE, 2));
    expect(missed.cameOf(desk, excusing('unit-b'), next(DUE, 3))).toBe('refused: excused-already /day');
    expect(breachesOf(missed.record).map(({ is }) => is)).toEqual(['stands', 'set-aside']);
    expect(missed.state.period?.missed?.['2026-03']?.['unit-b']).toEqual({ stands: 0, healed: 0, setAside: 1 });
    expect(missed.state.period?.days.find(({ day }) => day === THURSDAY)?.owing ?? []).toEqual([]);
  });

  it('is known by its day and unit, and counted by month', () => {
    expect(dutyOf(THURSDAY, 'unit-a')).toBe('zero-report:2026-03-05:unit-a');
    expect(dayOfDuty('zero-report:2026-03-05:unit-a')).toBe(THURSDAY);
    const bare = {} as Period;
    expect(tallied(bare, undefined, ['unit-a'], { stands: 1 })).toBe(bare);
  });
});

const movedBy = (part: object, now = next(OPENED)): string =>
  period().cameOf(desk, { command: 'move', says: '', ...part }, now);
const addedSince = (now: Instant): unknown =>
  period()
    .does(desk, { command: 'add-units', units: ['street-c'] }, now)
    .last('units-added').since;
describe('M1 · a period that is moved, and units that come and go', () => {
  it.each<[string, object, string]>([
    ['longer', { until: '2026-03-08' }, 'watch-moved, rota-asked'],
    ['shorter', { until: '2026-03-06' }, 'watch-moved'],
    ['earlier', { from: '2026-03-04' }, 'watch-moved, rota-asked'],
    ['not before today', { from: '2026-03-03' }, 'refused: begun-already /from'],
    ['as it is', { from: '2026-03-05', until: '2026-03-07' }, 'refused: nothing-new /until'],
    ['by an hour', { launchAt: at('2026-03-12 10:00') }, 'refused: launch-or-period /launchAt'],
    ['backwards', { until: '2026-03-04' }, 'refused: ends-before /period/until'],
  ])('%s', (_, part, came) => {
    const tried = movedBy(part)
      .split(', ')
      .filter((type) => type !== 'day-opened');
    expect(tried.join(', ')).toBe(came);
  });

  it('not its beginning, once it has begun', () => {
    expect(movedBy({ from: '2026-03-06' }, at('2026-03-05 00:00'))).toContain('begun-already');
    expect(movedBy({ from: '2026-03-06' }, at('2026-03-04 23:59'))).not.toContain('refused');
  });

  it('M1 · asks of no day a second time when the day that is asked for is cut off', () => {
    const both = period()
      .does(officer, report(), at('2026-03-05 10:00'))
      .does(byPerson('unit-b-officer', 'unit-b'), report(), at('2026-03-05 10:30'));
    expect(both.last('day-opened').day).toBe('2026-03-06');
    const cut = both.does(desk, { command: 'move', says: '', until: '2026-03-05' }, at('2026-03-05 11:00'));
    expect(cut.last('day-opened').day).toBe('2026-03-06');
    expect(breachesOf(cut.record)).toEqual([]);
    // What comes back is asked of once more, and what was answered for is not.
    const longer = cut.does(desk, { command: 'move', says: '', until: '2026-03-06' }, at('2026-03-05 12:00'));
    expect(longer.state.period?.days.map(({ day }) => day)).toEqual(['2026-03-06']);
  });

  it('M1 · asks of the days that an earlier beginning adds', () => {
    expect(period().state.period?.lastDay).toBe(THURSDAY);
    const earlier = period().does(desk, { command: 'move', says: '', from: '2026-03-04' }, next(OPENED));
    expect(earlier.last('day-opened')).toMatchObject({ day: '2026-03-04', units: ['unit-a', 'unit-b'] });
    expect(earlier.state.period?.days.map(({ day }) => day)).toEqual(['2026-03-04']);
  });

  it('binds somebody to its end', () => {
    const one = period().does(desk, { command: 'remove-unit', unit: 'unit-b', says: '' }, next(OPENED));
    expect(one.state.units).toEqual([{ unit: 'unit-a' }]);
    expect(one.cameOf(desk, { command: 'remove-unit', unit: 'unit-a', says: '' }, next(OPENED, 2))).toBe(
      'refused: no-unit /unit',
    );
    expect(possible(one.state, policy, next(OPENED, 2))).not.toContain('remove-unit');
    expect(possible(period().state, policy, next(OPENED, 2))).toContain('remove-unit');
  });

  it('asks of whoever comes in later from the day whose hour leaves four', () => {
    expect(addedSince(at('2026-03-05 12:00'))).toBe('2026-03-05');
    expect(addedSince(at('2026-03-05 12:01'))).toBe('2026-03-06');
    expect(addedSince(at('2026-03-05 21:00'))).toBe('2026-03-06');
  });

  it('is closed once it is over, and says why where somebody still owes', () => {
    const end = at('2026-03-08 00:00');
    expect(period().cameOf(desk, { command: 'close' }, next(end, -1))).toContain('refused: not-over');
    expect(period().cameOf(desk, { command: 'close' }, end)).toContain('refused: still-owed /says');
    expect(period().cameOf(desk, { command: 'close', says: '不再催' }, end)).toContain('watch-closed');
  });
});

const onDuty = (date: string, leader = 'unit-a-leader', officers = ['unit-a-officer']) => ({
  day: date,
  leader,
  officers,
});
const judging = (version: number, unit = 'unit-a', command = 'approve-rota'): WatchCommand =>
  ({ command, unit, version, says: '可' }) as WatchCommand;
describe('P8 · rotas of a period', () => {
  const WHOLE = ['2026-03-05', '2026-03-06', '2026-03-07'].map((date) => onDuty(date));
  const submit = (days: ReturnType<typeof onDuty>[], unit?: string): WatchCommand => ({
    command: 'submit-rota',
    days,
    ...(unit === undefined ? {} : { unit }),
  });

  it.each<[string, typeof officer, WatchCommand, string]>([
    ['of its own unit', officer, submit(WHOLE), 'rota-submitted'],
    ['by the desk for another', desk, submit(WHOLE, 'unit-a'), 'rota-submitted'],
    ['not by another unit', officer, submit(WHOLE, 'unit-b'), 'refused: not-own-unit /unit'],
    ['not of a unit that it does not bind', desk, submit(WHOLE), 'refused: not-bound /unit'],
    [
      'of no day beside',
      officer,
      submit([onDuty('2026-03-05'), onDuty('2026-03-08')]),
      'refused: no-such-day /days/1/day',
    ],
    [
      'no day twice',
      officer,
      submit([onDuty('2026-03-05'), onDuty('2026-03-06'), onDuty('2026-03-05')]),
      'refused: day-twice /days/2/day',
    ],
    [
      'somebody each day',
      officer,
      submit([onDuty('2026-03-05'), onDuty('2026-03-06', 'unit-a-leader', [])]),
      'refused: nobody /days/1/officers',
    ],
    ['of the unit alone', officer, submit([onDuty('2026-03-05', 'unit-b-leader')]), 'refused: unknown-person /days/0'],
    [
      'also who serves',
      officer,
      submit([onDuty('2026-03-05', 'unit-a-leader', ['unit-a-officer', 'x'])]),
      'refused: unknown-person /days/0',
    ],
  ])('%s', (_, actor, command, came) => {
    expect(period().cameOf(actor, command, next(OPENED))).toBe(came);
  });

  it('names what it lacks: days, people who serve twice, and who has no telephone', () => {
    const contacts = small.contacts.map((one) => {
      const { phone: _none, ...without } = one;
      return one.id === 'unit-a-head' ? without : one;
    });
    const rota = [
      ...small.rota,
      {
        from: at('2026-03-06 08:30'),
        until: at('2026-03-07 08:30'),
        coordinators: ['unit-a-officer'],
        leader: 'x',
        unit: 'unit-a',
        watch: 'BLG2600009',
      },
      // It ends as the day begins, and one begins as it ends.
      {
        from: at('2026-03-04 08:30'),
        until: at('2026-03-05 08:30'),
        coordinators: ['unit-a-officer'],
        leader: 'x',
        unit: 'unit-a',
        watch: 'BLG2600008',
      },
    ];
    const one = sheet({ ...small, contacts, rota }).does(desk, PERIOD, OPENED);
    one.does(
      officer,
      submit([onDuty('2026-03-06', 'unit-a-head'), onDuty('2026-03-05', 'unit-a-officer')]),
      next(OPENED),
    );
    expect(one.last('rota-submitted')).toMatchObject({
      version: 1,
      gaps: ['2026-03-07'],
      days: [{ day: '2026-03-05' }, { day: '2026-03-06' }],
      unreachable: ['unit-a-head'],
      twice: expect.arrayContaining([
        { day: '2026-03-05', person: 'unit-a-officer', also: 'both' },
        { day: '2026-03-06', person: 'unit-a-officer', also: 'BLG2600009' },
      ]),
    });
    expect(one.last('rota-submitted').twice).toHaveLength(2);
  });

  it('H2: is judged by another unit, as the version that waits, once', () => {
    const waits = () => period().does(officer, submit(WHOLE), next(OPENED));

    expect(waits().cameOf(officer, judging(1), next(OPENED, 2))).toBe('refused: own-unit');
    expect(waits().cameOf(desk, judging(2), next(OPENED, 2))).toBe('refused: no-such-version /version');
    expect(waits().cameOf(desk, judging(1, 'unit-b'), next(OPENED, 2))).toBe('refused: nothing-waits /unit');
    expect(waits().cameOf(desk, judging(1, 'street-c'), next(OPENED, 2))).toBe('refused: not-bound /unit');
    const approved = waits().does(desk, judging(1), next(OPENED, 2));
    expect(approved.state.period?.rotas).toEqual([{ unit: 'unit-a', version: 1, state: 'approved' }]);
    expect(approved.cameOf(desk, judging(1), next(OPENED, 3))).toBe('refused: nothing-waits /unit');
    expect(approved.state.period?.asks).toMatchObject([{ owing: ['unit-b'] }]);
    const returned = waits().does(desk, judging(1, 'unit-a', 'return-rota'), next(OPENED, 2));
    expect(returned.state.period?.rotas).toEqual([{ unit: 'unit-a', version: 1, state: 'returned' }]);
    // Asked for anew, within four hours.
    expect(returned.last('rota-asked')).toMatchObject({
      ask: 'A2',
      units: ['unit-a'],
      by: next(at('2026-03-04 14:00'), 2),
    });
    // Who wrote it down for a unit does not judge it.
    const byDesk = period().does(desk, submit(WHOLE, 'unit-a'), next(OPENED));
    expect(byDesk.cameOf(desk, judging(1), next(OPENED, 2))).toBe('refused: own-unit');
    expect(byDesk.cameOf(byPerson('night-desk', OFFICE), judging(1), next(OPENED, 2))).toBe('rota-approved');
  });

  it('puts its people on duty from change to change, and takes them off with the period', () => {
    const approved = period()
      .does(officer, submit(WHOLE), next(OPENED))
      .does(desk, { command: 'approve-rota', unit: 'unit-a', version: 1 }, next(OPENED, 2));
    expect(rotaChangeOf(approved.last('rota-approved'), approved.state, policy)).toMatchObject({
      drops: { unit: 'unit-a' },
      puts: [
        { from: at('2026-03-05 08:30'), until: at('2026-03-06 08:30'), unit: 'unit-a', watch: 'BLG2600001' },
        { from: at('2026-03-06 08:30') },
        { from: at('2026-03-07 08:30'), until: at('2026-03-08 08:30') },
      ],
    });
    const off = approved.does(desk, { command: 'call-off', says: '' }, next(OPENED, 3));
    expect(rotaChangeOf(off.last('watch-called-off'), off.state, policy)).toEqual({ drops: {}, puts: [] });
    expect(rotaChangeOf(off.last('rota-asked'), off.state, policy)).toBeNull();
    const gone = period().does(desk, { command: 'remove-unit', unit: 'unit-b', says: '' }, next(OPENED));
    expect(rotaChangeOf(gone.last('unit-removed'), gone.state, policy)).toEqual({
      drops: { unit: 'unit-b' },
      puts: [],
    });
    const ended = launch().does(desk, { command: 'call-off', says: '' }, next(OPENED));
    expect(rotaChangeOf(ended.last('watch-called-off'), ended.state, policy)).toBeNull();
    const shorter = period().does(desk, { command: 'move', says: '', until: '2026-03-06' }, next(OPENED));
    expect(rotaChangeOf(shorter.last('watch-moved'), shorter.state, policy)).toEqual({
      drops: { from: at('2026-03-07 08:30'), before: at('2026-03-05 08:30') },
      puts: [],
    });
  });
});

const aShift = (from: string, until: string, part: object = {}) => ({
  from: at(from),
  until: at(until),
  coordinators: ['unit-a-spokesperson'],
  leader: 'unit-a-head',
  unit: 'unit-a',
  ...part,
});
describe('P8 · whether contacts hear of what is sent to them', () => {
  const TEST: OpenTest = {
    command: 'open-test',
    number: 'BLG2600001',
    what: 'holiday',
    from: '2026-04-04',
    until: '2026-04-06',
    day: '2026-04-03',
  };
  const NIGHT = at('2026-04-03 00:30');
  const tested = (part: Partial<OpenTest> = {}, now = NIGHT) => sheet().does(WORKFLOW, { ...TEST, ...part }, now);
  const test = { ...TEST, askAt: NIGHT, by: NIGHT, round: 1, owing: [], pressed: [], gaps: [] };

  const testAt = (now: Instant): unknown => tested({}, now).state.test;
  it('from nine to four, or at once and with the time that the rules leave', () => {
    expect(testAt(NIGHT)).toMatchObject({ askAt: at('2026-04-03 09:00'), by: at('2026-04-03 16:00') });
    expect(testAt(at('2026-04-03 10:00'))).toMatchObject({ askAt: at('2026-04-03 10:01'), by: at('2026-04-03 16:00') });
    expect(testAt(at('2026-04-03 15:59'))).toMatchObject({ askAt: at('2026-04-03 16:00'), by: at('2026-04-03 20:00') });
    expect(sheet({ ...small, units: small.units.filter(({ desk: of }) => !of) }).cameOf(WORKFLOW, TEST, NIGHT)).toBe(
      'refused: no-desk',
    );
    expect([claimOfTest(TEST), claimOfTest({ ...TEST, what: 'yearly' })]).toEqual([
      'contact-test:holiday:2026-04-04',
      'contact-test:yearly:2026',
    ]);
  });

  it('asks whoever is on duty in the days off and leads, and where no rota says so whoever holds the post', () => {
    const asked = (rota: typeof small.rota): string[] =>
      toBeAsked(test, { ...small, rota })
        .people.filter(({ unit }) => unit === 'unit-a')
        .map(({ person, as }) => `${person} ${as}`);

    const byPost = ['unit-a-officer duty', 'unit-a-leader leader'];
    const onRota = ['unit-a-spokesperson duty', 'unit-a-head leader'];
    expect(asked([])).toEqual(byPost);
    expect(asked([aShift('2026-04-04 08:30', '2026-04-07 08:30')])).toEqual(onRota);
    // One noon without anybody: whoever holds the post is asked too.
    expect(asked([aShift('2026-04-04 08:30', '2026-04-06 08:30')]).toSorted()).toEqual(
      [...byPost, ...onRota].toSorted(),
    );
    expect(asked([aShift('2026-04-04 12:00', '2026-04-06 12:00')]).toSorted()).toEqual(
      [...byPost, ...onRota].toSorted(),
    );
    expect(asked([aShift('2026-04-04 12:00', next(at('2026-04-06 12:00')).slice(0, 10) + ' 12:01')])).toEqual(onRota);
    // What ends as the days off begin, or begins after them, is of other days; so is another unit’s.
    expect(asked([aShift('2026-04-03 08:30', '2026-04-04 00:00')])).toEqual(byPost);
    expect(asked([aShift('2026-04-07 00:00', '2026-04-08 00:00')])).toEqual(byPost);
    expect(asked([aShift('2026-04-04 08:30', '2026-04-07 08:30', { unit: 'unit-b' })])).toEqual(byPost);
    const { unit: _desk, ...ofDesk } = aShift('2026-04-04 08:30', '2026-04-07 08:30');
    expect(asked([ofDesk])).toEqual(byPost);
    const atDesk = toBeAsked(test, { ...small, rota: [{ ...ofDesk, coordinators: ['night-desk'], leader: 'mayor' }] });
    expect(atDesk.people.filter(({ unit }) => unit === OFFICE).map(({ person, as }) => `${person} ${as}`)).toEqual([
      'night-desk duty',
      'mayor leader',
    ]);
  });

  it('names where nobody is, and asks of the yearly one everybody in office', () => {
    const contacts = small.contacts.filter(
      ({ id }) => !['unit-a-officer', 'unit-b-leader', 'unit-b-head'].includes(id),
    );
    expect(toBeAsked(test, { ...small, rota: [], contacts }).gaps).toEqual([
      { unit: 'unit-a', lacks: 'duty' },
      { unit: 'unit-b', lacks: 'leader' },
    ]);
    const without = small.contacts
      .filter(({ unit }) => unit !== 'unit-b')
      .map((one) => ({ ...one, active: one.id !== 'unit-a-head' }));
    const yearly = toBeAsked({ ...test, what: 'yearly' }, { ...small, contacts: without });
    expect(yearly.gaps).toEqual([{ unit: 'unit-b', lacks: 'contact' }]);
    expect(yearly.people.map(({ person }) => person)).not.toContain('unit-a-head');
    expect(yearly.people).toContainEqual({ person: 'unit-a-spokesperson', unit: 'unit-a', as: 'contact' });
    const closed = { ...small, units: small.units.map((one) => ({ ...one, active: one.id !== 'unit-b' })) };
    expect(toBeAsked({ ...test, what: 'yearly' }, closed).people.some(({ unit }) => unit === 'unit-b')).toBe(false);
  });

  const rung = (one: ReturnType<typeof tested>, now: Instant) =>
    one.does(WORKFLOW, { command: 'fire', clockId: 'contact-test:R1', rung: 'ask' }, now);
  const asking = () => rung(tested(), at('2026-04-03 09:01'));

  it('whoever was asked presses once; the desk says how it reached another, and nobody else does', () => {
    const press = (actor: typeof desk, part: object, now = at('2026-04-03 10:00')): string =>
      asking().cameOf(actor, { command: 'press-contact', ...part }, now);
    expect(press(officer, {})).toBe('contact-pressed');
    expect(press(officer, { person: 'unit-a-leader' })).toBe('refused: not-own-press /person');
    expect(press(desk, { person: 'unit-a-leader' })).toBe('refused: how-missing /says');
    expect(press(officer, { says: '收到' })).toBe('refused: says-not-asked /says');
    expect(press(desk, { person: 'unit-a-leader', says: '10 时电话' })).toBe('contact-pressed');
    expect(press(desk, { person: 'unit-a-spokesperson', says: '电话' })).toBe('refused: not-asked /person');
    const pressed = asking().does(officer, { command: 'press-contact' }, at('2026-04-03 16:00'));
    expect(pressed.last('contact-pressed')).not.toHaveProperty('late');
    expect(pressed.last('contact-pressed')).not.toHaveProperty('byDesk');
    expect(pressed.cameOf(officer, { command: 'press-contact' }, at('2026-04-03 16:00'))).toBe(
      'refused: pressed-already',
    );
    const late = asking().does(
      desk,
      { command: 'press-contact', person: 'unit-a-officer', says: '电话' },
      next(at('2026-04-03 16:00')),
    );
    expect(late.last('contact-pressed')).toMatchObject({ late: true, byDesk: true });
  });

  it('is over with the days off', () => {
    const end = at('2026-04-07 00:00');
    expect(asking().cameOf(WORKFLOW, { command: 'end-test' }, next(end, -1))).toBe('refused: not-over');
    const ended = asking().does(WORKFLOW, { command: 'end-test' }, end);
    expect(ended.state.status).toBe('closed');
    expect(ended.cameOf(WORKFLOW, { command: 'end-test' }, next(end))).toBe('refused: not-over');
    expect(period().cameOf(WORKFLOW, { command: 'end-test' }, end)).toContain('refused: not-a-test');
    expect(asking().cameOf(WORKFLOW, { command: 'ask-contacts' }, at('2026-04-03 10:00'))).toBe('refused: nothing-new');
  });
});
