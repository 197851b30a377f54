import type { Conference } from '../../../functions/domain/conference/conference.ts';
import { isOpen } from '../../../functions/domain/case/case.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import { commandConference } from '../../../functions/handlers/http/command-conference.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';
import { forPublic } from './public-words.ts';

const PACES = [20 * MINUTE, 2 * HOUR, 8 * HOUR];
const WIND_DOWN_AFTER = 5 * DAY;
/** So long after it was recorded somebody finds that something of it was written down wrong. */
const LOOKED_INTO_FOR = 2 * DAY;
const proof = [{ kind: 'link', ref: 'https://www.bl.gov.cn/fbh' }];
const DESK = ['desk', 'night-desk'];

interface Step {
  who: string;
  command: string;
  body: Record<string, unknown>;
}
type Option = [weight: number, step: () => Step];

/** P3: somebody of the desk plans one from a case, beside those that its duty proposes; now and then at an hour that is past or too late. */
export async function planConference(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables, units } = people;
  if (!history.inputOccurs(name, agenda.now, 'plan conference')) return;
  const cases = [...tables.cases.values()]
    .filter((one) => isOpen(one) && one.exercise === undefined)
    .map(({ number }) => number);
  if (cases.length === 0) return;
  const body = {
    caseNumber: random.pick(`case ${name}`, cases),
    title: `发布会 ${name}`,
    ...(random.chance(`at ${name}`, 0.6)
      ? { at: fromMs(agenda.now + random.integer(`hours ${name}`, -2, 60) * HOUR) }
      : {}),
    ...(random.chance(`unit ${name}`, 0.3) ? { unit: random.pick(`whose ${name}`, units) } : {}),
  };
  const who = random.pick(`planner ${name}`, [...DESK, 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'plan conference', ({ ports }) =>
    commandConference(callOf('POST', '/api/conferences', {}, body, who), ports),
  );
}

/** People come by a conference again and again until it is over. */
export function visitConferenceLater(people: People, number: string, nth: number): void {
  const { random, agenda, conferences, aliasOf } = people;
  const name = `conference ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = conferences.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    const waits = state.proposals !== undefined && state.proposals.length > 0;
    if (state.status === 'proposed' || state.status === 'planning' || isLookedInto(state, agenda.now) || waits)
      visitConferenceLater(people, number, nth + 1);
    return true;
  });
}

const isLookedInto = ({ status, recordedAt }: Conference, now: number): boolean =>
  status === 'held' && recordedAt !== undefined && now - toMs(recordedAt) < LOOKED_INTO_FOR;

async function visit(people: People, state: Conference, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `conference ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const call = callOf(
    'POST',
    '/api/conferences/{number}/{command}',
    { number: state.number, command },
    { ...body, ...seen },
    who,
  );
  await sendUntilAnswered(people, name, `conference ${command}`, ({ ports }) => commandConference(call, ports));
}

/** Mostly what is to be prepared next, sometimes what is foolish: a step without its words, a spokesperson of another unit, a hold in the future. */
function optionsFor({ random, agenda, units }: People, state: Conference, name: string): Option[] {
  const desk = (): string => random.pick(`by ${name}`, DESK);
  const unit = state.unit ?? random.pick(`any ${name}`, units);
  const officer = (): string => (random.chance(`desk ${name}`, 0.4) ? desk() : `${unit}-officer`);
  const act = (command: string, body: object, who = officer()): Step => ({ who, command, body: { ...body } });
  const hour = fromMs(agenda.now + random.integer(`hour ${name}`, -1, 40) * HOUR);
  const windingDown = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const cancel: Option = [windingDown ? 20 : 0.1, () => act('cancel', { says: `不开了 ${name}` }, desk())];
  const hold: Option = [
    state.at < fromMs(agenda.now) ? 5 : 0.3,
    () => act('hold', heldOf(random, unit, agenda.now, name)),
  ];
  const missed = state.breaches?.find(({ is }) => is !== 'set-aside');
  const erasing = [
    ...erasingOf(random, state, name, act),
    ...(missed
      ? [
          [
            0.5,
            () =>
              act(
                'set-aside',
                { duty: missed.duty, says: '系统中断' },
                random.pick(`judges ${name}`, ['duty-leader', 'mayor']),
              ),
          ] satisfies Option,
        ]
      : []),
  ];
  if (state.status === 'proposed')
    return [
      ...erasing,
      [5, () => act('plan', random.chance(`at ${name}`, 0.3) ? { at: hour } : {}, desk())],
      hold,
      cancel,
    ];
  if (state.status === 'held' && !isLookedInto(state, agenda.now)) return state.proposals?.length ? erasing : [];
  if (state.status === 'held')
    return [...erasing, [2, () => act('correct', correctionOf(random, unit, agenda.now, name))]];
  const step = random.pick(`step ${name}`, state.steps).id;
  const told = { step, says: `已办 ${name}`, by: '分管领导', place: '区发布厅' };
  const voice = random.pick(`voice ${name}`, [`${unit}-spokesperson`, `${unit}-head`, 'unit-b-spokesperson']);
  const speaker = state.spokesperson?.person;
  return [
    [4, () => act('do-step', random.chance(`words ${name}`, 0.9) ? told : { step })],
    [0.5, () => act('skip-step', { step, says: `来不及 ${name}` })],
    [0.3, () => act('undo-step', { step })],
    [
      0.4,
      () =>
        act('set-step', {
          step,
          unit: random.pick(`other ${name}`, units),
          ...(random.chance(`due ${name}`, 0.3) ? { dueAt: hour } : {}),
        }),
    ],
    [state.lines === undefined ? 3 : 0.4, () => act('set-line', forPublic(random, name, `口径 ${name}`))],
    [
      state.questions === undefined ? 2 : 0.3,
      () => act('set-questions', { questions: [{ asks: `问 ${name}`, answer: '答' }, { asks: '再问' }] }),
    ],
    [speaker === undefined ? 3 : 0.3, () => act('name-spokesperson', { person: voice })],
    [speaker === undefined ? 0.1 : 2, () => act('confirm-attendance', {}, speaker ?? voice)],
    [speaker === undefined ? 0 : 0.3, () => act('decline-attendance', { says: `在外地 ${name}` }, speaker ?? voice)],
    [0.5, () => act('move', { at: hour, says: `改期 ${name}` }, desk())],
    [0.2, () => act('adopt-release', { release: random.pick(`adopts ${name}`, ['R1', 'R2', 'R9']) }, desk())],
    hold,
    cancel,
    ...erasing,
  ];
}

/** H5: words that slipped in are to go: asked for, decided, also by whoever asked, or taken back. */
function erasingOf(
  random: People['random'],
  state: Conference,
  name: string,
  act: (command: string, body: object, who: string) => Step,
): Option[] {
  const who = (): string => random.pick(`erases ${name}`, [...DESK, 'duty-leader', 'mayor']);
  const [waiting] = state.proposals ?? [];
  const events = [random.integer(`erased ${name}`, 1, state.version)];
  if (!waiting) return [[1, () => act('ask-purge', { events, says: '含个人信息' }, who())]];
  const decision = random.pick(`decides ${name}`, ['approve', 'send-back']);
  const proposalId = waiting.id;
  return [
    [3, () => act('decide', { proposalId, decision, says: '请再核实' }, who())],
    [0.3, () => act('withdraw-proposal', { proposalId, says: '无须清除' }, who())],
  ];
}

/** H2: it was held otherwise than recorded: earlier or later, by somebody who counts or not, with another question left open, or not at all. */
function correctionOf(random: People['random'], unit: string, now: number, name: string): Record<string, unknown> {
  const hours = (key: string, from: number, to: number): string =>
    fromMs(now + random.integer(`${key} ${name}`, from, to) * HOUR);
  const who = random.pick(`was there ${name}`, [`${unit}-head`, `${unit}-leader`]);
  const is = random.pick(`is ${name}`, [
    { heldAt: hours('held', -30, 1) },
    { endedAt: hours('ended', -3, 1), answered: [{ asks: `问 ${name}`, answer: '答' }] },
    { attendance: [{ name: `name of ${who}`, post: '负责人', person: who }] },
    { unanswered: [{ asks: `再问 ${name}`, by: hours('by', 1, 60) }] },
    { unanswered: [] },
    { place: `另一处 ${name}`, evidence: proof },
    { void: true },
  ]);
  return { is, says: `登记有误 ${name}`, evidence: random.chance(`by ${name}`, 0.9) ? proof : [] };
}

/** As it was held: by the unit's head or nobody who counts, by a superior, with questions left open or not. */
function heldOf(random: People['random'], unit: string, now: number, name: string): Record<string, unknown> {
  const heldAt = fromMs(now - random.integer(`since ${name}`, -1, 6) * HOUR);
  const final = random.chance(`final ${name}`, 0.5);
  const who = random.pick(`who ${name}`, [`${unit}-head`, `${unit}-spokesperson`, `${unit}-leader`]);
  return {
    heldAt,
    place: '区发布厅',
    attendance: [{ name: `name of ${who}`, post: '负责人', person: who }],
    evidence: random.chance(`proof ${name}`, 0.9) ? proof : [],
    outlets: [],
    final,
    ...(final ? {} : { followUpAt: fromMs(now + random.integer(`next ${name}`, 1, 30) * HOUR) }),
    ...(random.chance(`superior ${name}`, 0.1) ? { bySuperior: '宁波市人民政府' } : {}),
    ...(random.chance(`points ${name}`, 0.3)
      ? { points: [{ point: 'verified', inText: true, says: `开场通报 ${name}` }] }
      : {}),
    ...(random.chance(`early ${name}`, 0.2) ? { earlierReason: '已预先说明' } : {}),
    unanswered: random.chance(`open ${name}`, 0.3)
      ? [{ asks: `何时公布 ${name}`, by: fromMs(now + random.integer(`by ${name}`, 1, 60) * HOUR) }]
      : [],
  };
}
