import { isOpen, type Handover } from '../../../functions/domain/handover/handover.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import { commandHandover } from '../../../functions/handlers/http/command-handover.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const PACES = [HOUR, 4 * HOUR, DAY];
const WIND_DOWN_AFTER = 50 * DAY;
const DESK = ['desk', 'night-desk', 'duty-leader'];
const CHECKS = ['claim', 'false', 'grave', 'article', 'least'];

interface Step {
  who: string;
  command: string;
  body: Record<string, unknown>;
}
type Option = [weight: number, step: () => Step];

/** M3: now and then an office hands over what a post claims; sometimes what it may not: an opinion, danger to life, an account's page, an old law. */
export async function openHandover(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables } = people;
  if (!history.inputOccurs(name, agenda.now, 'handover')) return;
  const cases = [...tables.cases.values()].filter(({ drill }) => !drill).map(({ number }) => number);
  if (cases.length === 0) return;
  const body = { caseNumber: random.pick(`case ${name}`, cases), ...writing(people, name) };
  const who = random.pick(`opener ${name}`, [...DESK, ...DESK, 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'handover', ({ ports }) =>
    commandHandover(callOf('POST', '/api/handovers', {}, body, who), ports),
  );
}

function writing({ random, agenda, units }: People, name: string): Record<string, unknown> {
  const foolish = random.chance(`foolish ${name}`, 0.2);
  const publishedAt = fromMs(agenda.now - random.integer(`posted ${name}`, 0, 20) * HOUR);
  const regulator = random.chance(`regulator ${name}`, 0.3);
  const odd = foolish ? random.pick(`odd ${name}`, ['danger', 'speech', 'account', 'law', 'words']) : '';
  return {
    to: regulator ? 'internet-regulator' : 'public-security',
    article: odd === 'law' ? 'security-25-1' : regulator ? 'content-6-8' : 'criminal-291a-2',
    speech: odd === 'speech' ? 'opinion' : 'claim',
    danger: odd === 'danger',
    falseFact: odd === 'words' ? `网民质疑 ${name}` : `称水厂被投毒 ${name}`,
    knownFact: `检测合格 ${name}`,
    proof: [{ kind: 'document', ref: '检测报告' }],
    harm: `引发抢购 ${name}`,
    leads: [{ address: odd === 'account' ? 'https://weibo.com/u/1' : `https://example.com/p/${name}`, publishedAt }],
    about: random.chance(`about ${name}`, 0.3) ? [random.pick(`criticised ${name}`, units)] : [],
    answer: random.chance(`published ${name}`, 0.3)
      ? { release: 'R1' }
      : { by: fromMs(agenda.now + random.integer(`hour ${name}`, 1, 30) * HOUR) },
  };
}

/** People come by a handover again and again until it is over. */
export function visitHandoverLater(people: People, number: string, nth: number): void {
  const { random, agenda, handovers, aliasOf } = people;
  const name = `handover ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = handovers.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    if (isOpen(state) || (state.proposals ?? []).length > 0) visitHandoverLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Handover, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `handover ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const path = { number: state.number, command };
  const call = callOf('POST', '/api/handovers/{number}/{command}', path, { ...body, ...seen }, who);
  await sendUntilAnswered(people, name, `handover ${command}`, ({ ports }) => commandHandover(call, ports));
}

/** Mostly what is next; now and then too early, unchecked, or by whoever may not. */
function optionsFor(people: People, state: Handover, name: string): Option[] {
  const { random, agenda } = people;
  const act = (command: string, body: object, who = random.pick(`by ${name}`, DESK)): Step => ({
    who,
    command,
    body: { ...body },
  });
  const says = `意见 ${name}`;
  const document = `文号 ${name}`;
  const at = fromMs(agenda.now - random.integer(`at ${name}`, -1, 60) * MINUTE);
  const late = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const [waiting] = state.proposals ?? [];
  const deciding: Option[] = waiting
    ? [
        [
          5,
          () => {
            const decision = random.pick(`decides ${name}`, ['approve', 'approve', 'approve', 'send-back']);
            const checks = random.chance(`checks ${name}`, 0.9) ? CHECKS : CHECKS.slice(1);
            const who = random.pick(`decider ${name}`, ['lawyer', 'lawyer', 'lawyer', ...DESK, 'mayor']);
            return act('decide', { proposalId: waiting.id, decision, checks, says }, who);
          },
        ],
        [0.3, () => act('withdraw-proposal', { proposalId: waiting.id, says })],
      ]
    : [];
  const { status } = state;
  const by = fromMs(agenda.now + random.integer(`hour ${name}`, -1, 20) * HOUR);
  return [
    ...deciding,
    [0.2, () => act('ask-purge', { events: [random.integer(`erased ${name}`, 1, state.version)], says })],
    [status === 'prepared' && !waiting ? 4 : 0.1, () => act('submit', writing(people, name))],
    [status === 'approved' ? 5 : 0.2, () => act('send', { sentAt: at, document })],
    [state.answer.at === undefined ? 1 : 0.1, () => act('name-hour', { by, says })],
    [status === 'sent' && !state.receivedAt ? 3 : 0.1, () => act('record-receipt', { receivedAt: at, document })],
    [
      status === 'sent' && !state.outcome ? (late ? 10 : 1) : 0.1,
      () =>
        act('record-outcome', {
          outcome: random.pick(`outcome ${name}`, ['dealt-with', 'not-established', 'declined']),
          decidedAt: at,
          document,
        }),
    ],
    [late ? 10 : 0.1, () => act('drop', { says })],
    [late ? 5 : 0.1, () => act('retract', { says, document })],
  ];
}
