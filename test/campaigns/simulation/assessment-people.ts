import { type Assessment, isOpen } from '../../../functions/domain/assessment/assessment.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import { dayOf } from '../../../functions/domain/watch/days.ts';
import { commandAssessment } from '../../../functions/handlers/http/command-assessment.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const PACES = [HOUR, 3 * HOUR, 12 * HOUR];
const WIND_DOWN_AFTER = 40 * DAY;
const DESK = ['desk', 'night-desk'];
const METHODS = ['tracking', 'sampling', 'visits', 'consultation'];
const DIMENSIONS = ['probability', 'intensity', 'duration', 'people', 'controllability'];

interface Step {
  who: string;
  command: string;
  body: object;
}
type Option = [weight: number, step: () => Step];

/** A2: a policy is to be launched and assessed before; now and then by whoever may not, too late, or launched already. */
export async function openAssessment(people: People, name: string): Promise<void> {
  const { random, agenda, history, units, watches } = people;
  if (!history.inputOccurs(name, agenda.now, 'open an assessment')) return;
  const unit = random.pick(`unit ${name}`, units);
  const launches = [...watches.values()].filter(({ launch, assessment }) => launch && !assessment);
  const watched = random.chance(`watched ${name}`, 0.3) ? launches.at(-1) : undefined;
  const launchAt = fromMs(agenda.now + random.integer(`launch ${name}`, -10, 400) * HOUR);
  const body = {
    name: `政策 ${name}`,
    says: `改变什么 ${name}`,
    unit: watched?.owner ?? unit,
    coUnits: units.filter((one) => one !== unit && random.chance(`with ${one} ${name}`, 0.2)),
    ...(watched
      ? { watch: watched.number }
      : {
          subject: random.pick(`subject ${name}`, ['环境', '水电', '不在清单']),
          mentions: random.chance(`mentions ${name}`, 0.7) ? ['停水'] : [],
          launchAt,
          ...(random.chance(`launched ${name}`, 0.1) ? { launched: true } : {}),
        }),
  };
  const who = random.pick(`opener ${name}`, [...DESK, ...DESK, `${unit}-officer`, `${unit}-leader`]);
  await sendUntilAnswered(people, name, 'open an assessment', ({ ports }) =>
    commandAssessment(callOf('POST', '/api/assessments', {}, body, who), ports),
  );
}

/** People come by an assessment again and again until it is over. */
export function visitAssessmentLater(people: People, number: string, nth: number): void {
  const { random, agenda, assessments, aliasOf } = people;
  const name = `assessment ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = assessments.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    if (isOpen(state) || (state.proposals ?? []).length > 0) visitAssessmentLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Assessment, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `assessment ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const path = { number: state.number, command };
  const call = callOf('POST', '/api/assessments/{number}/{command}', path, { ...body, ...seen }, who);
  await sendUntilAnswered(people, name, `assessment ${command}`, ({ ports }) => commandAssessment(call, ports));
}

/** Mostly what is next; now and then too early, at another grade, or by whoever may not. */
function optionsFor(people: People, state: Assessment, name: string): Option[] {
  const { random, agenda, units } = people;
  const { unit, status, points, findings, version, cases = [] } = state;
  const fillers = [`${unit}-officer`, `${unit}-officer`, `${unit}-officer`, ...DESK, `${unit}-leader`];
  const act = (command: string, body: object, who = random.pick(`by ${name}`, fillers)): Step => ({
    who,
    command,
    body,
  });
  const says = `意见 ${name}`;
  const soon = fromMs(agenda.now + random.integer(`hour ${name}`, -5, 300) * HOUR);
  const just = fromMs(agenda.now - random.integer(`at ${name}`, -1, 60) * MINUTE);
  const late = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const assessing = status === 'assessing';
  const [waiting] = state.proposals ?? [];
  const deciders = [`${unit}-head`, 'mayor', 'mayor', 'duty-leader', `${unit}-officer`];
  const finder = random.pick(`finder ${name}`, [unit, ...state.coUnits, random.pick(`stranger ${name}`, units)]);
  const pointed = random.pick(`point ${name}`, ['R1', 'R2', ...points.map(({ id }) => id)]);
  const enough = findings.length > 1 && points.length > 0;
  return [
    ...(waiting
      ? ([
          [
            6,
            () =>
              act(
                'decide',
                {
                  proposalId: waiting.id,
                  decision: random.pick(`decides ${name}`, ['approve', 'approve', 'approve', 'send-back']),
                  says,
                },
                random.pick(`decider ${name}`, deciders),
              ),
          ],
          [0.3, () => act('withdraw-proposal', { proposalId: waiting.id, says })],
        ] satisfies Option[])
      : []),
    [0.2, () => act('ask-purge', { events: [random.integer(`erased ${name}`, 1, version)], says }, 'desk')],
    [
      assessing && findings.length < 4 ? 3 : 0.2,
      () =>
        act(
          'record-finding',
          { method: random.pick(`method ${name}`, METHODS), on: dayOf(fromMs(agenda.now)), says },
          `${finder}-officer`,
        ),
    ],
    [0.2, () => act('withdraw-finding', { finding: findings[0]?.id ?? 'F1', says })],
    [assessing && points.length < 3 ? 3 : 0.2, () => act('set-point', point(people, name))],
    [0.2, () => act('drop-point', { point: pointed, says })],
    [assessing && state.plan === undefined ? 3 : 0.1, () => act('name-plan', { plan: 'policy-misread' })],
    [assessing && enough && !waiting ? 5 : 0.2, () => act('submit', submission(people, name, soon))],
    [
      status === 'armed' ? 0.2 : 0.05,
      () => act('correct-risk', { risk: random.pick(`risk ${name}`, RISKS), reason: says }),
    ],
    [state.launchAt === undefined ? 2 : 0.3, () => act('move', { launchAt: soon, says })],
    [assessing ? 0.15 : 0.05, () => act('record-launch', { launchedAt: just })],
    [
      status === 'armed' ? 1.5 : 0.1,
      () =>
        act('judge-point', {
          point: pointed,
          came: random.chance(`came ${name}`, 0.4),
          cases: cases.slice(-1),
          says,
        }),
    ],
    [0.1, () => act('record-unforeseen', { cases: cases.slice(-1), says })],
    [0.1, () => act('correct', { because: says, name: `更名 ${name}` })],
    [late && assessing ? 5 : 0.05, () => act('drop', { says })],
    [status === 'armed' ? (late ? 5 : 0.5) : 0.05, () => act('close', { says })],
    [
      (state.breaches ?? []).length > 0 ? 0.5 : 0.02,
      () => act('set-aside', { duty: 'unruled-launch', says }, random.pick(`judge ${name}`, ['mayor', `${unit}-head`])),
    ],
  ];
}

const RISKS = ['high', 'medium', 'low'];

function point({ random }: People, name: string): object {
  const levels = Object.fromEntries(DIMENSIONS.map((id) => [id, random.pick(`${id} ${name}`, [1, 1, 2, 2, 3])]));
  return {
    says: `风险 ${name}`,
    levels,
    signs: random.chance(`signs ${name}`, 0.5) ? [random.pick(`sign ${name}`, ['停水', '居民', '水压'])] : [],
    ...(random.chance(`measure ${name}`, 0.7) ? { measure: `措施 ${name}` } : {}),
  };
}

function submission({ random }: People, name: string, soon: string): object {
  const ruling = random.pick(`ruling ${name}`, ['launch', 'launch', 'launch', 'postpone', 'not-launch']);
  return {
    risk: random.pick(`risk ${name}`, RISKS),
    ruling,
    says: `建议 ${name}`,
    ...(random.chance(`reason ${name}`, 0.6) ? { reason: `理由 ${name}` } : {}),
    ...(ruling === 'postpone' && random.chance(`until ${name}`, 0.6) ? { launchAt: soon } : {}),
  };
}
