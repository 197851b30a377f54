import { DAY, HOUR, MINUTE, fromMs, toMs } from '../../../functions/domain/matter/instant.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { isOpen } from '../../../functions/domain/case/case.ts';
import { commandOrder } from '../../../functions/handlers/http/command-order.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const PACES = [30 * MINUTE, 6 * HOUR, DAY, 3 * DAY];
const WIND_DOWN_AFTER = 20 * DAY;
const proof = [{ kind: 'document', ref: '整改报告' }];
const ISSUERS = ['desk', 'night-desk', 'duty-leader', 'mayor'];

interface Step {
  who: string;
  command: string;
  body: Record<string, unknown>;
}
type Option = [weight: number, step: () => Step];

/** S3: somebody of the desk issues an order, from a case or by itself; now and then by a form that is wrong. */
export async function issueOrder(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables, units } = people;
  if (!history.inputOccurs(name, agenda.now, 'issue')) return;
  const cases = [...tables.cases.values()]
    .filter((one) => isOpen(one) && one.exercise === undefined)
    .map(({ number }) => number);
  const from = random.chance(`from ${name}`, 0.6) && cases.length > 0 ? random.pick(`case ${name}`, cases) : null;
  const hours = random.integer(`hours ${name}`, -5, 200);
  const body = {
    basis: { kind: random.pick(`basis ${name}`, ['instruction', 'meeting', 'case', 'other']), says: `会议 ${name}` },
    title: `督办 ${name}`,
    subject: '环境',
    unit: random.pick(`unit ${name}`, units),
    limit: random.chance(`at ${name}`, 0.4)
      ? { at: fromMs(agenda.now + hours * HOUR) }
      : { workingDays: random.pick(`days ${name}`, [1, 2, 5, 61]) },
    demands: ['查明原因', '公布措施', '回访'].slice(0, random.integer(`demands ${name}`, 1, 3)),
    ...(from === null ? {} : { caseNumber: from }),
  };
  // S3: about a miss of that case, mostly to whoever missed it.
  const missed = from === null ? [] : (tables.cases.get(from)?.breaches ?? []);
  const about = missed.length > 0 && random.chance(`about ${name}`, 0.7) ? random.pick(`breach ${name}`, missed) : null;
  const ordered = {
    ...body,
    ...(about === null ? {} : { breach: about.duty }),
    ...(about?.unit !== undefined && random.chance(`theirs ${name}`, 0.8) ? { unit: about.unit } : {}),
  };
  const who = random.pick(`issuer ${name}`, [...ISSUERS, 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'issue', ({ ports }) =>
    commandOrder(callOf('POST', '/api/orders', {}, ordered, who), ports),
  );
}

/** People come by an order again and again until it is over, and once more when it is; sometimes two at once. */
export function visitOrderLater(people: People, number: string, nth: number): void {
  const { random, agenda, orders, aliasOf } = people;
  const name = `order ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = orders.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    if (state.status === 'open') visitOrderLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Order, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 2);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `order ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.4) ? { expectedVersion: state.personVersion } : {};
  const call = callOf(
    'POST',
    '/api/orders/{number}/{command}',
    { number: state.number, command },
    { ...body, ...seen },
    who,
  );
  await sendUntilAnswered(people, name, `order ${command}`, ({ ports }) => commandOrder(call, ports));
}

/** Mostly what is due, sometimes what is foolish: the unit finds itself done, a reply without proof, an answer to what is answered. */
function optionsFor({ random, agenda }: People, state: Order, name: string): Option[] {
  const of = (role: string): string => `${state.unit}-${role}`;
  const issuer = (): string => random.pick(`by ${name}`, ISSUERS);
  const windingDown = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const demand = random.pick(`demand ${name}`, state.demands);
  const demandId = demand.id;
  const done = state.demands.every(({ state: is }) => is === 'replied');
  const evidence = random.chance(`proof ${name}`, 0.9) ? proof : [];
  const reply = (): Step => ({
    who: of('officer'),
    command: 'reply',
    body: { demandId, says: `已办 ${name}`, evidence },
  });
  return [
    [state.signedAt === undefined ? 3 : 0.2, () => ({ who: of('officer'), command: 'sign', body: {} })],
    [demand.state === 'replied' ? 0.2 : 4, reply],
    [
      demand.state === 'replied' ? 1 : 0.1,
      () => ({
        who: issuer(),
        command: 'return-reply',
        body: {
          demandId,
          says: `不详 ${name}`,
          ...(random.chance(`again ${name}`, 0.3) ? { limit: { workingDays: 2 } } : {}),
        },
      }),
    ],
    [0.4, () => ({ who: issuer(), command: 'urge', body: { says: `请速办 ${name}` } })],
    [
      done ? 4 : 0.2,
      () => ({
        who: random.chance(`own ${name}`, 0.1) ? of('leader') : issuer(),
        command: 'complete',
        body: { says: `已落实 ${name}` },
      }),
    ],
    [
      state.breaches === undefined ? 0 : 0.3,
      () => ({
        who: random.pick(`leader ${name}`, ['duty-leader', 'mayor', of('leader')]),
        command: 'set-aside',
        body: { duty: state.breaches?.at(-1)?.duty ?? '', says: '系统中断' },
      }),
    ],
    [
      0.4,
      () => ({
        who: issuer(),
        command: 'ask-purge',
        body: { events: [random.integer(`erases ${name}`, 1, state.version)], says: '含个人信息' },
      }),
    ],
    ...(state.proposals ?? []).slice(0, 1).map(
      ({ id }): Option => [
        2,
        () => ({
          who: issuer(),
          command: 'decide',
          body: {
            proposalId: id,
            decision: random.pick(`decides ${name}`, ['approve', 'send-back']),
            says: '请再核实',
          },
        }),
      ],
    ),
    [
      1.5,
      () => correction(random, state, name, agenda.now, random.chance(`unit ${name}`, 0.3) ? of('officer') : issuer()),
    ],
    [windingDown ? 6 : 0.1, () => ({ who: issuer(), command: 'withdraw', body: { says: `重复 ${name}` } })],
  ];
}

/** H2: a fact that was written down wrong: a time, a limit, the unit that it was addressed to, or what never happened. Many a guess names none. */
function correction(random: People['random'], state: Order, name: string, now: number, who: string): Step {
  const event = random.chance(`first ${name}`, 0.4) ? 1 : random.integer(`corrects ${name}`, 2, state.version);
  const at = fromMs(Math.min(now, toMs(state.openedAt) + random.integer(`moved ${name}`, -30, 60) * HOUR));
  const is =
    event === 1
      ? random.pick<object>(`opening ${name}`, [
          { issuedAt: at },
          { limit: { workingDays: random.integer(`days ${name}`, 1, 8) } },
          { limit: { at } },
          { unit: random.pick(`other ${name}`, ['unit-a', 'unit-b', 'street-c']) },
          { title: `更正 ${name}` },
        ])
      : random.pick<object>(`fact ${name}`, [
          { void: true },
          { signedAt: at },
          { repliedAt: at },
          { returnedAt: at },
          { completedAt: at },
        ]);
  return { who, command: 'correct', body: { event, is, says: `经核对 ${name}`, evidence: proof } };
}
