import { DAY, fromMs, HOUR, toMs } from '../../../functions/domain/matter/instant.ts';
import { isOpen, type Report } from '../../../functions/domain/report/report.ts';
import { commandReport } from '../../../functions/handlers/http/command-report.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const PACES = [HOUR, 4 * HOUR, DAY];
const WIND_DOWN_AFTER = 6 * DAY;
const DESK = ['desk', 'night-desk'];
const LEADERS = ['mayor', 'duty-leader'];
const KINDS = ['daily-log', 'weekly-report', 'monthly-report', 'special-report', 'bulletin'];

interface Step {
  who: string;
  command: string;
  body: object;
}
type Option = [weight: number, step: () => Step];

/** A3: now and then somebody drafts one by hand: of a day that is over or runs, of a case, or by whoever may not. */
export async function draftReport(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables } = people;
  if (!history.inputOccurs(name, agenda.now, 'draft a report')) return;
  const what = random.pick(`what ${name}`, KINDS);
  const cases = [...tables.cases.keys()];
  const about =
    what === 'special-report' && cases.length > 0
      ? { caseNumber: random.pick(`case ${name}`, cases) }
      : { on: fromMs(agenda.now - random.integer(`on ${name}`, 0, 40) * DAY).slice(0, 10) };
  const who = random.pick(`drafts ${name}`, [...DESK, ...DESK, 'duty-leader', 'unit-a-officer']);
  await sendUntilAnswered(people, name, 'draft a report', ({ ports }) =>
    commandReport(callOf('POST', '/api/reports', {}, { what, ...about }, who), ports),
  );
}

/** People come by a report again and again until it is over; of what was issued some is void later. */
export function visitReportLater(people: People, number: string, nth: number): void {
  const { random, agenda, reports, aliasOf } = people;
  const name = `report ${aliasOf(number)} ${nth}`;
  const pace = random.pick(`pace ${aliasOf(number)}`, PACES);
  agenda.at(agenda.now + random.wait(`when ${name}`, pace), () => {
    const state = reports.get(number);
    if (!state) return false;
    void visit(people, state, name);
    if (random.chance(`together ${name}`, 0.2)) void visit(people, state, `${name} too`);
    const waits = state.proposals !== undefined && state.proposals.length > 0;
    if (isOpen(state) || waits || nth < 8) visitReportLater(people, number, nth + 1);
    return true;
  });
}

async function visit(people: People, state: Report, name: string): Promise<void> {
  const { random, agenda, history } = people;
  const options = optionsFor(people, state, name);
  let left = random.fraction(`choice ${name}`) * options.reduce((sum, [weight]) => sum + weight, 1);
  const step = options.find(([weight]) => (left -= weight) < 0)?.[1]();
  if (!step || !history.inputOccurs(name, agenda.now, `report ${step.command}`)) return;
  const { who, command, body } = step;
  const seen = random.chance(`seen ${name}`, 0.3) ? { expectedVersion: state.personVersion } : {};
  const path = { number: state.number, command };
  const call = callOf('POST', '/api/reports/{number}/{command}', path, { ...body, ...seen }, who);
  await sendUntilAnswered(people, name, `report ${command}`, ({ ports }) => commandReport(call, ports));
}

const WRITTEN: Record<string, object> = {
  'special-report': { core: '关注集中在两个小区。', risk: '扩散可能性小。', advice: '尽快公布依据。' },
  'monthly-report': { analysis: '总体平稳。' },
  bulletin: { analysis: '总体平稳。' },
};

/** Mostly what is next; now and then too early, by whoever wrote it, or of what is over. */
function optionsFor({ random, agenda }: People, state: Report, name: string): Option[] {
  const act = (command: string, body: object, who = random.pick(`by ${name}`, DESK)): Step => ({ who, command, body });
  const says = `意见 ${name}`;
  const [waiting] = state.proposals ?? [];
  const late = agenda.now - toMs(state.openedAt) > WIND_DOWN_AFTER;
  const draft = state.status === 'draft' && !waiting;
  const decides = (): Step => {
    const decision = random.pick(`decides ${name}`, ['approve', 'approve', 'approve', 'send-back', 'pass-on']);
    const to = decision === 'pass-on' ? { to: random.pick(`to ${name}`, LEADERS) } : {};
    const who = random.pick(`decider ${name}`, [...LEADERS, ...LEADERS, ...DESK]);
    return act('decide', { proposalId: waiting?.id ?? 'P1', decision, says, ...to }, who);
  };
  const parts = WRITTEN[state.what] ?? { analysis: `研判 ${name}` };
  const named = random.chance(`named ${name}`, 0.1) ? { parts: { advice: '网民“海风”称漏水' } } : { parts };
  const events = [random.integer(`erased ${name}`, 1, state.version)];
  const nth = random.integer(`nth ${name}`, 1, 300);
  return [
    [0.1, () => act('ask-purge', { events, says: '含个人信息' })],
    [waiting ? 6 : 0.1, decides],
    [waiting ? 0.3 : 0.1, () => act('withdraw-proposal', { proposalId: waiting?.id ?? 'P1', says })],
    [draft ? 2 : 0.1, () => act('edit', named, random.pick(`writes ${name}`, [...DESK, ...DESK, 'duty-leader']))],
    [draft ? 1.5 : 0.1, () => act('refresh', {})],
    [draft ? 3 : 0.1, () => act('submit', { says })],
    [draft && late ? 6 : 0.1, () => act('drop', { says })],
    [
      state.status === 'issued' ? 1 : 0.1,
      () => act('record-document-number', { documentNumber: `仑政办〔2026〕${nth}号` }),
    ],
    [
      state.status === 'issued' ? 0.4 : 0.05,
      () => act('void', { says }, random.pick(`voids ${name}`, [...LEADERS, ...DESK])),
    ],
  ];
}
