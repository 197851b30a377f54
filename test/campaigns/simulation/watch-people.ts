import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import { dayAfter, dayOf, daysOf } from '../../../functions/domain/watch/days.ts';
import type { Watch } from '../../../functions/domain/watch/watch.ts';
import { commandWatch } from '../../../functions/handlers/http/command-watch.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';
import { forPublic } from './public-words.ts';

const PACES = [20 * MINUTE, 2 * HOUR, 6 * HOUR];
const WIND_DOWN_AFTER = 6 * DAY;
const DESK = ['desk', 'night-desk'];
const KINDS = ['spring-travel', 'spring-travel', 'typhoon', 'two-sessions', 'flood-season', 'no-such'];

interface Step {
  who: string;
  command: string;
  body: object;
}
type Option = [weight: number, step: () => Step];

/** M1: a launch or a sensitive period of some days is entered, mostly by the desk, now and then too late. */
export async function enterWatch(people: People, name: string): Promise<void> {
  const { random, agenda, history, units } = people;
  if (!history.inputOccurs(name, agenda.now, 'enter a watch')) return;
  const today = dayOf(fromMs(agenda.now));
  const from = dayAfter(today, random.integer(`from ${name}`, -1, 3));
  const until = dayAfter(from, random.integer(`days ${name}`, 0, 4));
  const launchAt = fromMs(agenda.now + random.integer(`launch ${name}`, -2, 150) * HOUR);
  const of = random.chance(`a period ${name}`, 0.7)
    ? { period: { kind: random.pick(`kind ${name}`, KINDS), from, until } }
    : { launchAt, subject: random.pick(`subject ${name}`, ['环境', '水电', '不在清单']) };
  const some = units.filter((unit) => random.chance(`binds ${unit} ${name}`, 0.7));
  const body = {
    ...of,
    name: `事项 ${name}`,
    says: `说明 ${name}`,
    mentions: random.chance(`mentions ${name}`, 0.5) ? ['停水'] : [],
    owner: random.pick(`owner ${name}`, units),
    units: some,
  };
  const who = random.pick(`enters ${name}`, [...DESK, ...DESK, 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'enter a watch', ({ ports }) =>
    commandWatch(callOf('POST', '/api/watches', {}, body, who), ports),
  );
}

/** People come by a watch again and again until it is over. */
export function visitWatchLater(people: People, number: string, nth: number): void {
  const { random, agenda, watches, aliasOf } = people;
  const name = `watch ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = watches.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    const waits = state.proposals !== undefined && state.proposals.length > 0;
    if (state.status === 'open' || waits) visitWatchLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Watch, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `watch ${step.command}`)) return;
  const { who, command, body } = step;
  const call = callOf('POST', '/api/watches/{number}/{command}', { number: state.number, command }, body, who);
  await sendUntilAnswered(people, name, `watch ${command}`, ({ ports }) => commandWatch(call, ports));
}

/** P8: whoever was asked presses, somebody else does, or the desk writes down whom it rang. */
function testOptions(
  { owing, pressed }: NonNullable<Watch['test']>,
  act: (command: string, body: object, who?: string) => Step,
  says: string,
  pick: (from: string[]) => string,
): Option[] {
  const asked = owing.map(({ person }) => person);
  return [
    [4, () => act('press-contact', {}, pick(['unit-a-officer', ...asked]))],
    [1, () => act('press-contact', { person: pick(['unit-a-leader', ...asked, ...pressed]), says })],
    [0.2, () => act('add-units', { units: ['unit-a'] })],
    [0.1, () => act('call-off', { says })],
  ];
}

/** Mostly what is to be done next; units report or forget, and now and then somebody does what is foolish. */
function optionsFor({ random, agenda, units }: People, state: Watch, name: string): Option[] {
  const desk = (): string => random.pick(`by ${name}`, DESK);
  const act = (command: string, body: object, who = desk()): Step => ({ who, command, body });
  const says = `说明 ${name}`;
  const [waiting] = state.proposals ?? [];
  const anybody = (): string => random.pick(`decides ${name}`, [...DESK, 'duty-leader', 'unit-a-leader']);
  const erasing: Option[] = [
    [0.2, () => act('ask-purge', { events: [random.integer(`erased ${name}`, 1, state.version)], says }, anybody())],
    ...(waiting
      ? [[4, () => act('decide', { proposalId: waiting.id, decision: 'approve', says }, anybody())] satisfies Option]
      : []),
  ];
  if (state.status !== 'open') return erasing;
  if (state.test) return [...erasing, ...testOptions(state.test, act, says, (from) => random.pick(`of ${name}`, from))];
  const today = dayOf(fromMs(agenda.now));
  const unit = random.pick(`unit ${name}`, units);
  const windingDown = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const closing: Option[] = [
    [0.1, () => act('call-off', { says })],
    [windingDown ? 5 : 0.3, () => act('close', { says })],
    [0.2, () => act('correct', { name: `事项 ${name}`, because: says })],
    [0.3, () => act('add-units', { units: [unit] })],
    [0.2, () => act('remove-unit', { unit, says })],
  ];
  const { period } = state;
  if (!period)
    return [
      ...erasing,
      ...closing,
      [3, () => act('set-line', { ...forPublic(random, name, says), questions: [] }, `${state.owner}-officer`)],
      [0.5, () => act('tell-units', {})],
      [0.3, () => act('move', { says, launchAt: fromMs(agenda.now + random.integer(`to ${name}`, -1, 90) * HOUR) })],
    ];
  const owed = period.days.find(({ owing }) => owing.length > 0);
  const day = random.chance(`of an owed day ${name}`, 0.8) ? (owed?.day ?? today) : dayAfter(today, -1);
  const days = daysOf(period).map((one) => ({ day: one, leader: `${unit}-leader`, officers: [`${unit}-officer`] }));
  const rota = period.rotas.find((one) => one.state === 'submitted');
  const seen = random.chance(`saw ${name}`, 0.2) ? { says } : {};
  return [
    ...erasing,
    ...closing,
    [5, () => act('report', { day, ...seen }, `${unit}-officer`)],
    [0.5, () => act('report', { day, unit })],
    [0.4, () => act('excuse-miss', { day: dayAfter(today, -1), unit, says }, 'duty-leader')],
    [1.5, () => act('submit-rota', { days }, `${unit}-officer`)],
    [
      rota ? 3 : 0.1,
      () =>
        act(random.chance(`sends back ${name}`, 0.3) ? 'return-rota' : 'approve-rota', {
          unit: rota?.unit ?? unit,
          version: rota?.version ?? 1,
          says,
        }),
    ],
    [0.4, () => act('move', { says, until: dayAfter(period.until, random.integer(`moves ${name}`, -2, 2)) })],
  ];
}
