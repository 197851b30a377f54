import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import type { Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import { commandRetrospective } from '../../../functions/handlers/http/command-retrospective.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const PACES = [2 * HOUR, 8 * HOUR, DAY];
const WIND_DOWN_AFTER = 12 * DAY;
const DESK = ['desk', 'night-desk'];
/** Of the rules as they begin, and one that is in none. */
const PLANS = ['own', 'calm', 'emergency', 'no-such'];

interface Step {
  who: string;
  command: string;
  body: object;
}
type Option = [weight: number, step: () => Step];

/** D4: now and then somebody asks for the retrospective of a case, whether that is over or not. */
export async function askRetrospective(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables } = people;
  if (!history.inputOccurs(name, agenda.now, 'ask for a retrospective')) return;
  const cases = [...tables.cases.values()].filter(({ exercise }) => exercise === undefined).map(({ number }) => number);
  if (cases.length === 0) return;
  const body = { caseNumber: random.pick(`case ${name}`, cases), says: `缘由 ${name}` };
  const who = random.pick(`asks ${name}`, [...DESK, 'duty-leader', 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'ask for a retrospective', ({ ports }) =>
    commandRetrospective(callOf('POST', '/api/retrospectives', {}, body, who), ports),
  );
}

/** People come by a retrospective again and again until it is over. */
export function visitRetrospectiveLater(people: People, number: string, nth: number): void {
  const { random, agenda, retrospectives, aliasOf } = people;
  const name = `retrospective ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = retrospectives.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    const waits = state.proposals !== undefined && state.proposals.length > 0;
    if (state.status === 'open' || waits || nth < 10) visitRetrospectiveLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Retrospective, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `retrospective ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const call = callOf(
    'POST',
    '/api/retrospectives/{number}/{command}',
    { number: state.number, command },
    { ...body, ...seen },
    who,
  );
  await sendUntilAnswered(people, name, `retrospective ${command}`, ({ ports }) => commandRetrospective(call, ports));
}

/** Mostly what is to be done next, sometimes what is foolish: a unit that confirms itself, a time that is past, a lesson that is closed too early. */
function optionsFor({ random, agenda, units, tables }: People, state: Retrospective, name: string): Option[] {
  const desk = (): string => random.pick(`by ${name}`, DESK);
  const officer = (unit: string): string => (unit === 'qu-zhengfu-ban' ? desk() : `${unit}-officer`);
  const act = (command: string, body: object, who = desk()): Step => ({ who, command, body });
  const says = `说明 ${name}`;
  const days = (from: number, to: number): string =>
    fromMs(
      agenda.now + random.integer(`until ${name}`, from, to) * DAY + random.integer(`min ${name}`, 0, 60) * MINUTE,
    );
  const anybody = (): string => random.pick(`decides ${name}`, [...DESK, 'duty-leader', 'unit-a-leader']);
  const [waiting] = state.proposals ?? [];
  const [noted] = state.recurrences?.filter((one) => one.state === 'noted') ?? [];
  const always: Option[] = [
    [0.2, () => act('ask-purge', { events: [random.integer(`erased ${name}`, 1, state.version)], says }, anybody())],
    ...(waiting
      ? ([
          [4, () => act('decide', { proposalId: waiting.id, decision: 'approve', says }, anybody())],
        ] satisfies Option[])
      : []),
    ...(noted
      ? ([
          [3, () => act('deny-recurrence', { case: noted.case, says })],
          [1, () => act('confirm-recurrence', { case: noted.case, says })],
        ] satisfies Option[])
      : []),
    [0.1, () => act('confirm-recurrence', { case: random.pick(`again ${name}`, [...tables.cases.keys()]), says })],
  ];
  if (state.status !== 'open') return [...always, [0.2, () => act('reopen', { says })]];
  const action = state.actions.length > 0 ? random.pick(`action ${name}`, state.actions) : undefined;
  const id = action?.id ?? 'M1';
  const windingDown = agenda.now - toMs(state.since) > WIND_DOWN_AFTER;
  const under = state.actions.some((one) => one.state !== 'confirmed' && one.state !== 'dropped');
  return [
    ...always,
    [
      state.foundAt === undefined ? 5 : 0.3,
      () => act('set-findings', { happened: says, why: says, lessons: says }, officer(state.unit)),
    ],
    [
      state.actions.length < 3 ? 2 : 0.1,
      () => act('ask-action', { says: `整改 ${name}`, unit: random.pick(`unit ${name}`, units), by: days(-1, 12) }),
    ],
    [
      action?.state === 'open' || action?.state === 'returned' ? 4 : 0.2,
      () =>
        act(
          'report-done',
          { action: id, says, evidence: [{ kind: 'document', ref: '整改报告' }] },
          officer(action?.unit ?? state.unit),
        ),
    ],
    [
      action?.state === 'done' ? 4 : 0.2,
      () => act('confirm-action', { action: id, says }, random.pick(`checks ${name}`, [...DESK, 'unit-a-officer'])),
    ],
    [action?.state === 'done' ? 2 : 0.1, () => act('return-action', { action: id, says, by: days(0, 8) })],
    [windingDown && under ? 6 : 0.2, () => act('drop-action', { action: id, says })],
    [0.3, () => act('propose-change', { of: 'rules', part: 'clocks', says }, officer(state.unit))],
    // P1: its owner is asked to read the plan again.
    [
      0.4,
      () => act('propose-change', { of: 'plan', plan: random.pick(`plan ${name}`, PLANS), says }, officer(state.unit)),
    ],
    [0.3, () => act('draft-change', { change: 'C1' })],
    [under ? 0.3 : 4, () => act('close', { says })],
  ];
}
