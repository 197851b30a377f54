import { type Inquiry, isOpen } from '../../../functions/domain/inquiry/inquiry.ts';
import { DAY, fromMs, HOUR, MINUTE, toMs } from '../../../functions/domain/matter/instant.ts';
import { commandInquiry } from '../../../functions/handlers/http/command-inquiry.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';
import { forPublic } from './public-words.ts';

const PACES = [20 * MINUTE, 2 * HOUR, 8 * HOUR];
const WIND_DOWN_AFTER = 5 * DAY;
const DESK = ['desk', 'night-desk'];
const DECIDERS = [...DESK, 'duty-leader'];

interface Step {
  who: string;
  command: string;
  body: Record<string, unknown>;
}
type Option = [weight: number, step: () => Step];

/** P6: the press asks, of a case or of none, mostly within a time of its own, now and then one that is over. */
export async function enterInquiry(people: People, name: string): Promise<void> {
  const { random, agenda, history, inquiries, tables, units } = people;
  if (!history.inputOccurs(name, agenda.now, 'enter an inquiry')) return;
  const known = [...inquiries.values()].filter(isOpen).map(({ number }) => number);
  const cases = [...tables.cases.values()].filter(({ exercise }) => exercise === undefined).map(({ number }) => number);
  const of =
    cases.length > 0 && random.chance(`of a case ${name}`, 0.8)
      ? { caseNumber: random.pick(`case ${name}`, cases) }
      : { subject: random.pick(`subject ${name}`, ['环境', '水电', '不在清单']) };
  const questions = Array.from({ length: random.integer(`asks ${name}`, 1, 3) }, (_, at) => `问题${at + 1} ${name}`);
  const body = {
    ...of,
    outlet: random.pick(`outlet ${name}`, ['宁波日报', '路过的电视台']),
    means: random.pick(`came by ${name}`, ['telephone', 'letter', 'message', 'in-person']),
    receivedAt: fromMs(agenda.now - random.integer(`received ${name}`, 0, 3) * HOUR),
    questions,
    ...(random.chance(`wants it ${name}`, 0.8)
      ? { pressBy: fromMs(agenda.now + random.integer(`press by ${name}`, -1, 20) * HOUR) }
      : {}),
    ...(random.chance(`names ${name}`, 0.4) ? { asker: `联系人 ${name}` } : {}),
    ...(known.length > 0 && random.chance(`apart ${name}`, 0.5) ? { apart: known.slice(-20) } : {}),
    ...(random.chance(`of a unit ${name}`, 0.3) ? { unit: random.pick(`unit ${name}`, units) } : {}),
  };
  const who = random.pick(`enters ${name}`, [...DESK, ...DESK, 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'enter an inquiry', ({ ports }) =>
    commandInquiry(callOf('POST', '/api/inquiries', {}, body, who), ports),
  );
}

/** People come by an inquiry again and again until it is over. */
export function visitInquiryLater(people: People, number: string, nth: number): void {
  const { random, agenda, inquiries, aliasOf } = people;
  const name = `inquiry ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = inquiries.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    const waits = state.proposals !== undefined && state.proposals.length > 0;
    if (isOpen(state) || waits) visitInquiryLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Inquiry, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `inquiry ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const call = callOf(
    'POST',
    '/api/inquiries/{number}/{command}',
    { number: state.number, command },
    { ...body, ...seen },
    who,
  );
  await sendUntilAnswered(people, name, `inquiry ${command}`, ({ ports }) => commandInquiry(call, ports));
}

/**
 * Mostly what is to be done next, sometimes what is foolish: an answer that nobody approved, an approval of one's own,
 * a promise that is past.
 */
function optionsFor({ random, agenda, units }: People, state: Inquiry, name: string): Option[] {
  const desk = (): string => random.pick(`by ${name}`, DESK);
  const unit = (): string => (state.unit === undefined ? desk() : `${state.unit}-officer`);
  const act = (command: string, body: object, who = desk()): Step => ({ who, command, body: { ...body } });
  const proposing = proposalsOf(random, state, name, act);
  if (!isOpen(state)) return proposing;
  const some = random.pick(`question ${name}`, state.questions);
  const question = some.id;
  const hours = (what: string, from: number, to: number): string =>
    fromMs(agenda.now + random.integer(`${what} ${name}`, from, to) * HOUR);
  const says = `说明 ${name}`;
  const spokesperson = `${state.unit ?? 'unit-a'}-spokesperson`;
  const speaks = state.speaker?.person ?? spokesperson;
  const [report] = state.reports ?? [];
  const address = 'https://www.bl.gov.cn/art/1.html';
  const windingDown = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const over = state.questions.every((one) => one.state === 'answered' || one.state === 'declined');
  return [
    ...proposing,
    [
      some.versions === 0 ? 4 : 1,
      () =>
        act(
          'draft-answer',
          {
            question,
            text: forPublic(random, name, `答复 ${name}`).says,
            ...(some.versions === 0 ? {} : { basedOn: some.versions }),
            ...(random.chance(`declines ${name}`, 0.2) ? { decline: true } : {}),
          },
          unit(),
        ),
    ],
    [
      some.waiting === undefined ? 0.2 : 5,
      () =>
        act(
          random.chance(`returns ${name}`, 0.2) ? 'return-answer' : 'approve-answer',
          {
            question,
            version: some.versions,
            says,
            ...(random.chance(`gives a basis for it ${name}`, 0.3) ? { exposureBasis: '本人书面同意' } : {}),
          },
          random.pick(`decider ${name}`, DECIDERS),
        ),
    ],
    [0.5, () => act('name-speaker', { person: spokesperson }, unit())],
    [state.speaker ? 2 : 0.1, () => act('confirm-speaking', {}, speaks)],
    [0.1, () => act('decline-speaking', { says }, speaks)],
    [
      some.state === 'agreed' ? 4 : 0.5,
      () => {
        const means = random.pick(`answers by ${name}`, ['written', 'interview', 'telephone']);
        const by = means === 'written' ? {} : { by: speaks };
        const answeredAt = hours('answered', -2, 0);
        return act('record-answer', { questions: [question], means, answeredAt, says, ...by }, unit());
      },
    ],
    [0.5, () => act('promise-answer', { question, by: hours('promised', -1, 60), says }, unit())],
    [
      0.5,
      () =>
        act('link-report', { address: `https://www.nbdaily.cn/${state.version}`, publishedAt: hours('out', -1, 0) }),
    ],
    [
      report && !report.counted ? 1 : 0.05,
      () =>
        act('count-report', {
          report: report?.id ?? 'B1',
          final: random.chance(`final ${name}`, 0.6),
          evidence: [{ kind: 'link', ref: address }],
        }),
    ],
    [
      report ? 0.5 : 0.05,
      () =>
        act('ask-correction', {
          report: report?.id ?? 'B1',
          error: random.pick(`error ${name}`, ['figure', 'time', 'heading']),
          reads: '三处',
          fact: '一处',
          address,
        }),
    ],
    [0.3, () => act('settle-correction', { report: 'B1', correction: 'C1', corrected: true })],
    [0.3, () => act('assign', { unit: random.pick(`unit ${name}`, units), says })],
    [0.3, () => act('add-question', { asks: `又问 ${name}` })],
    [0.3, () => act('correct', { pressBy: hours('press', -1, 30), says })],
    [over ? 3 : 0.1, () => act('close', {})],
    [windingDown ? 10 : 0.05, () => act('close', { withdrawn: true, says })],
  ];
}

/** H5: what is to be erased, by a second person or by nobody who may. */
function proposalsOf(
  random: People['random'],
  state: Inquiry,
  name: string,
  act: (command: string, body: object, who: string) => Step,
): Option[] {
  const anybody = (): string => random.pick(`decides for ${name}`, [...DECIDERS, 'unit-a-leader']);
  const events = [random.integer(`erased ${name}`, 1, state.version)];
  const erasing: Option = [0.3, () => act('ask-purge', { events, says: '含个人信息' }, anybody())];
  const [waiting] = state.proposals ?? [];
  if (!waiting) return [erasing];
  const proposalId = waiting.id;
  const decision = random.pick(`decides ${name}`, ['approve', 'approve', 'send-back']);
  return [
    erasing,
    [4, () => act('decide', { proposalId, decision, says: `按此办 ${name}` }, anybody())],
    [0.3, () => act('withdraw-proposal', { proposalId, says: `另提 ${name}` }, anybody())],
  ];
}
