import { DAY, fromMs, HOUR, toMs } from '../../../functions/domain/matter/instant.ts';
import { isOpen, type Measure } from '../../../functions/domain/measure/measure.ts';
import { measuresAnswer } from '../../../functions/handlers/http/api/schemas/measures.ts';
import { commandMeasure } from '../../../functions/handlers/http/command-measure.ts';
import { readMeasures } from '../../../functions/handlers/http/read-measures.ts';
import type { Ports } from '../../../functions/ports/ports.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const PACES = [4 * HOUR, DAY, 2 * DAY];
const WIND_DOWN_AFTER = 40 * DAY;
const DESK = ['desk', 'night-desk'];
const LEADERS = ['mayor', 'duty-leader'];
const WHAT = ['criticism', 'talk', 'sanction', 'mend', 'referral'];
const proof = [{ kind: 'document', ref: '材料' }];

interface Step {
  who: string;
  command: string;
  body: Record<string, unknown>;
}
type Option = [weight: number, step: () => Step];

/** S6, S7: somebody opens one: mostly what the record proposes, and now and then what the facts do not bear, or by whoever may not. */
export async function openMeasure(people: People, name: string): Promise<void> {
  const { random, agenda, history, units } = people;
  if (!history.inputOccurs(name, agenda.now, 'measure')) return;
  const blind = { what: random.pick(`what ${name}`, WHAT), unit: random.pick(`unit ${name}`, units) };
  const follows = random.chance(`follows ${name}`, 0.8);
  const who = random.pick(`opener ${name}`, follows ? DESK : [...DESK, 'duty-leader', 'unit-a-leader']);
  await sendUntilAnswered(people, name, 'measure', async ({ ports }) => {
    const proposed = follows ? await proposedTo(who, ports) : [];
    const about = proposed.length > 0 ? random.pick(`proposed ${name}`, proposed) : blind;
    return commandMeasure(callOf('POST', '/api/measures', {}, { ...about, says: `理由 ${name}` }, who), ports);
  });
}

async function proposedTo(who: string, ports: Ports): Promise<{ what: string; unit: string }[]> {
  const call = { ...callOf('GET', '/api/measures', {}, {}, who), query: { proposed: 'true' } };
  const { proposed = [] } = measuresAnswer.parse((await readMeasures(call, ports)).body);
  return proposed.map(({ what, unit }) => ({ what: what.id, unit: unit.id }));
}

/** People come by a measure again and again until it is over. */
export function visitMeasureLater(people: People, number: string, nth: number): void {
  const { random, agenda, measures, aliasOf } = people;
  const name = `measure ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = measures.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    if (isOpen(state) || (state.proposals ?? []).length > 0) visitMeasureLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Measure, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `measure ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const path = { number: state.number, command };
  const call = callOf('POST', '/api/measures/{number}/{command}', path, { ...body, ...seen }, who);
  await sendUntilAnswered(people, name, `measure ${command}`, ({ ports }) => commandMeasure(call, ports));
}

/** Mostly what is next; now and then too early, by another unit, or by whoever opened it. */
function optionsFor({ random, agenda }: People, state: Measure, name: string): Option[] {
  const desk = (): string => random.pick(`by ${name}`, random.chance(`own ${name}`, 0.7) ? [state.opener] : DESK);
  const act = (command: string, body: object, who = desk()): Step => ({ who, command, body: { ...body } });
  const unit = `${random.chance(`other ${name}`, 0.05) ? 'unit-b' : state.unit}-officer`;
  const late = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const says = `意见 ${name}`;
  const doneAt = fromMs(agenda.now - random.integer(`done ${name}`, -1, 3) * HOUR);
  const events = [random.integer(`erased ${name}`, 1, state.version)];
  const erasing: Option = [0.3, () => act('ask-purge', { events, says: '含个人信息' })];
  const [waiting] = state.proposals ?? [];
  const deciding: Option[] = waiting
    ? [
        [
          5,
          () => {
            const decision = random.pick(`decides ${name}`, ['approve', 'approve', 'approve', 'send-back', 'pass-on']);
            const to = decision === 'pass-on' ? { to: random.pick(`to ${name}`, LEADERS) } : {};
            const who = random.pick(`decider ${name}`, [...LEADERS, ...LEADERS, ...DESK]);
            return act('decide', { proposalId: waiting.id, decision, ...to, ...answering(random, name, says) }, who);
          },
        ],
        [0.3, () => act('withdraw-proposal', { proposalId: waiting.id, says })],
      ]
    : [];
  const named =
    state.what === 'referral' || random.chance(`named ${name}`, 0.3)
      ? { to: state.what === 'sanction' ? 'mayor' : random.pick(`asked ${name}`, LEADERS) }
      : {};
  const second = state.what === 'referral' ? { second: 'mayor' } : {};
  const officials = random.chance(`officials ${name}`, 0.3) ? { officials: [`${state.unit}-head`] } : {};
  return [
    erasing,
    ...deciding,
    [state.hearing && !state.hearing.statedAt ? 2 : 0.2, () => act('state-case', { says, evidence: [] }, unit)],
    [
      state.status === 'prepared' && !waiting ? 4 : 0.2,
      () => act('submit', { says, ...named, ...second, ...officials }),
    ],
    [late ? 10 : 0.1, () => act('drop', { says })],
    [
      state.status === 'decided' ? 5 : 0.1,
      () =>
        act('carry-out', {
          says,
          doneAt,
          evidence: proof,
          ...(state.what === 'talk' ? { attended: [`${state.unit}-head`] } : {}),
        }),
    ],
    [state.status === 'mending' ? 2 : 0.1, () => act('report-mending', { says, evidence: proof }, unit)],
    [state.status === 'mending' ? 0.5 : 0.1, () => act('return-mending', { says })],
    [
      state.status === 'mending' ? 1.5 : 0.1,
      () => act('judge-mending', { says, mended: random.chance(`mended ${name}`, 0.5) }),
    ],
    [state.status === 'awaiting' ? 3 : 0.1, () => act('record-outcome', { says, evidence: proof })],
  ];
}

/** A decision that forgets to answer what the unit stated is refused. */
const answering = (random: People['random'], name: string, says: string): { says?: string } =>
  random.chance(`answers ${name}`, 0.8) ? { says } : {};
