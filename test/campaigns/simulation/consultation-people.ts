import { isOpen } from '../../../functions/domain/case/case.ts';
import { type Consultation, isOpen as isUnderWay } from '../../../functions/domain/consultation/consultation.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import { commandConsultation } from '../../../functions/handlers/http/command-consultation.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';
import { forPublic } from './public-words.ts';

const PACES = [20 * MINUTE, 2 * HOUR, 8 * HOUR];
const WIND_DOWN_AFTER = 5 * DAY;
const DESK = ['desk', 'night-desk'];
const LEADERS = ['mayor', 'duty-leader'];
const MEANS = ['page', 'meeting', 'telephone'];
const AS = ['concerned', 'competent', 'related'];

interface Step {
  who: string;
  command: string;
  body: Record<string, unknown>;
}
type Option = [weight: number, step: () => Step];

/** A4: somebody convenes one on a case; now and then one who may not, with nobody, by a limit that is past, or while one is under way. */
export async function convene(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables, units } = people;
  if (!history.inputOccurs(name, agenda.now, 'convene')) return;
  const cases = [...tables.cases.values()]
    .filter((one) => isOpen(one) && one.exercise === undefined)
    .map(({ number }) => number);
  if (cases.length === 0) return;
  const means = random.pick(`means ${name}`, MEANS);
  const invite = units
    .filter((unit) => random.chance(`invites ${unit} ${name}`, 0.7))
    .map((unit) => ({
      unit,
      as: random.pick(`as ${unit} ${name}`, AS),
      ...(random.chance(`limit ${unit} ${name}`, 0.3)
        ? { dueAt: fromMs(agenda.now + random.integer(`due ${unit} ${name}`, -1, 50) * HOUR) }
        : {}),
    }));
  const meetsAt = fromMs(agenda.now + random.integer(`meets ${name}`, -1, 20) * HOUR);
  const body = {
    caseNumber: random.pick(`case ${name}`, cases),
    means,
    says: `会商 ${name}`,
    invite,
    ...(means === 'page' ? {} : { meetsAt }),
  };
  const who = random.pick(`convener ${name}`, [...DESK, 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'convene', ({ ports }) =>
    commandConsultation(callOf('POST', '/api/consultations', {}, body, who), ports),
  );
}

/** People come by a consultation again and again until it is over. */
export function visitConsultationLater(people: People, number: string, nth: number): void {
  const { random, agenda, consultations, aliasOf } = people;
  const name = `consultation ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = consultations.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    const waits = state.proposals !== undefined && state.proposals.length > 0;
    if (isUnderWay(state) || waits) visitConsultationLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Consultation, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `consultation ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const call = callOf(
    'POST',
    '/api/consultations/{number}/{command}',
    { number: state.number, command },
    { ...body, ...seen },
    who,
  );
  await sendUntilAnswered(people, name, `consultation ${command}`, ({ ports }) => commandConsultation(call, ports));
}

/** Mostly what is to be done next, sometimes what is foolish: a view of a unit that is not asked, a handling that rests on nothing. */
function optionsFor({ random, agenda, units }: People, state: Consultation, name: string): Option[] {
  const desk = (): string => random.pick(`by ${name}`, DESK);
  const unit = random.pick(
    `unit ${name}`,
    random.chance(`any ${name}`, 0.1) ? units : state.invited.map((one) => one.unit),
  );
  const act = (command: string, body: object, who = desk()): Step => ({ who, command, body: { ...body } });
  const proposing = proposalsOf(random, state, agenda.now, name, act);
  if (!isUnderWay(state)) return proposing;
  const later = fromMs(agenda.now + random.integer(`later ${name}`, -1, 50) * HOUR);
  const dissent = random.chance(`dissents ${name}`, 0.2) ? { dissent: `不同意 ${name}` } : {};
  const { versions } = state.handling;
  const windingDown = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const version = random.integer(`version ${name}`, 1, Math.max(1, versions));
  return [
    ...proposing,
    [4, () => act('give-view', { says: `意见 ${name}`, ...dissent }, `${unit}-officer`)],
    [
      1,
      () =>
        act('record-view', {
          unit,
          says: `所述 ${name}`,
          means: random.pick(`how ${name}`, ['telephone', 'meeting', 'paper']),
          who: '某科长',
          saidAt: fromMs(agenda.now - random.integer(`said ${name}`, 0, 5) * HOUR),
          ...dissent,
        }),
    ],
    [1, () => act('record-attendance', { unit, attended: random.chance(`there ${name}`, 0.7), who: '某局长' })],
    [0.5, () => act('invite', { unit: random.pick(`more ${name}`, units), as: 'related', dueAt: later })],
    [0.3, () => act('excuse', { unit, says: `无关 ${name}` })],
    [0.3, () => act('set-meeting', { means: 'meeting', meetsAt: later, says: `改时间 ${name}` })],
    [state.assessed ? 0.3 : 4, () => act('assess', { nature: `性质 ${name}`, trend: '平稳', risk: '低' })],
    [0.5, () => act('set-line', forPublic(random, name, `口径 ${name}`))],
    [0.5, () => act('set-tasks', { tasks: [{ says: `核查 ${name}`, lead: unit, coUnits: [] }] })],
    [
      versions === 0 ? 4 : 0.7,
      () => act('save-handling', { text: `处置 ${name}`, ...(versions === 0 ? {} : { basedOn: version }) }),
    ],
    [
      versions > 0 && state.assessed ? 4 : 0.3,
      () => act('submit', { version, ...(random.chance(`early ${name}`, 0.4) ? { early: `急 ${name}` } : {}) }),
    ],
    [windingDown ? 10 : 0.1, () => act('close', { says: `不实 ${name}` })],
    [windingDown ? 10 : 0.1, () => act('cancel', { says: `取消 ${name}` })],
  ];
}

/** What waits for a decision: the handling by a leader or by nobody who may, in his own words, or written down by another; words that are to go. */
function proposalsOf(
  random: People['random'],
  state: Consultation,
  now: number,
  name: string,
  act: (command: string, body: object, who: string) => Step,
): Option[] {
  const anybody = (): string => random.pick(`decider ${name}`, [...DESK, ...LEADERS, 'unit-a-leader']);
  const events = [random.integer(`erased ${name}`, 1, state.version)];
  const erasing: Option = [0.5, () => act('ask-purge', { events, says: '含个人信息' }, anybody())];
  const [waiting] = state.proposals ?? [];
  if (!waiting) return [erasing];
  const proposalId = waiting.id;
  const decision = random.pick(`decides ${name}`, ['approve', 'approve', 'send-back', 'pass-on']);
  const changes =
    waiting.kind === 'final-approval' && decision === 'approve' && random.chance(`changes ${name}`, 0.3)
      ? { changes: { text: `改定 ${name}` } }
      : {};
  const to = decision === 'pass-on' ? { to: random.pick(`to ${name}`, LEADERS) } : {};
  const told = {
    proposalId,
    decider: random.pick(`told of ${name}`, LEADERS),
    decision: 'approve',
    means: 'telephone',
    decidedAt: fromMs(now - random.integer(`decided ${name}`, 0, 3) * HOUR),
    evidence: [{ kind: 'document', ref: `通话记录 ${name}` }],
  };
  return [
    erasing,
    [4, () => act('decide', { proposalId, decision, says: `请按此办 ${name}`, ...changes, ...to }, anybody())],
    // A4: the leader's office prepares what he presses, among them whoever asked, who may not.
    [
      waiting.prepared === undefined ? 1 : 0.2,
      () =>
        act(
          'prepare-decision',
          {
            proposalId,
            decision: 'approve',
            ...('changes' in changes ? { says: `拟改 ${name}`, ...changes.changes } : {}),
          },
          random.pick(`prepares ${name}`, [...DESK, 'unit-a-officer']),
        ),
    ],
    ...(waiting.prepared === undefined
      ? []
      : [
          [
            3,
            () =>
              act(
                'decide',
                { proposalId, decision: 'approve', prepared: waiting.prepared },
                random.pick(`presses ${name}`, [...LEADERS, ...(waiting.preparers ?? [])]),
              ),
          ] satisfies Option,
        ]),
    [0.5, () => act('record-decision', told, random.pick(`recorder ${name}`, DESK))],
    [
      0.3,
      () => act('withdraw-proposal', { proposalId, says: `另报 ${name}` }, random.pick(`takes back ${name}`, DESK)),
    ],
  ];
}
