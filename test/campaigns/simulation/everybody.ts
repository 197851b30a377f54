import { MINUTE, SECOND } from '../../../functions/domain/matter/instant.ts';
import { commandCase } from '../../../functions/handlers/http/command-case.ts';
import { decideProposal } from '../../../functions/handlers/http/decide-proposal.ts';
import { registerCase } from '../../../functions/handlers/http/register-case.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const ROUTE = '/api/cases/{number}/{command}';
const SUMMARY = '全区各单位';
const LONGEST = 4 * 60 * MINUTE;

const regrade = (opinion: string, emergency: string | null) => ({ grades: { opinion, emergency }, reason: '核定' });

/** One case that concerns every unit of the district: all are assigned, it is regraded to I/I and back, and it ends. */
export async function everybody(people: People, units: readonly string[]): Promise<void> {
  const { random, agenda, tables } = people;
  const body = { summary: SUMMARY, categories: ['vital-interests'], learntBy: 'phone' };
  await sendUntilAnswered(people, 'everybody registers', 'register', ({ ports }) =>
    registerCase(callOf('POST', '/api/cases', {}, body, 'desk'), ports),
  );
  const found = (): string | undefined => [...tables.cases.values()].find(({ summary }) => summary === SUMMARY)?.number;
  // It is opened by the writer of its shard, a little later where nudges get lost.
  for (let waited = 0; waited < LONGEST && found() === undefined; waited += MINUTE) await agenda.sleep(MINUTE);
  const number = found();
  if (number === undefined) return;
  const give = async (name: string, command: string, given: object): Promise<void> => {
    await agenda.sleep(random.integer(`pause ${name}`, 1, 20 * SECOND));
    await sendUntilAnswered(people, name, command, ({ ports }) =>
      commandCase(callOf('POST', ROUTE, { number, command }, given, 'desk'), ports),
    );
  };
  await give('everybody confirms', 'confirm', {});
  for (const [nth, unit] of units.entries())
    await give(`everybody ${unit}`, 'assign', { unit, part: nth === 0 ? 'primary' : 'co-unit' });
  await give('everybody up', 'grade', regrade('I', 'I'));
  await give('everybody down', 'grade', regrade('III', null));
  await give('everybody ends', 'end', { outcome: 'not-government', reason: '误录' });
  // It was of grade I: its end is a proposal, which the mayor approves unless somebody was faster.
  const proposal = tables.cases.get(number)?.proposals?.at(-1)?.id;
  if (proposal === undefined) return;
  const approved = { proposalId: proposal, decision: 'approve' };
  await sendUntilAnswered(people, 'everybody approves', 'decide', ({ ports }) =>
    decideProposal(callOf('POST', ROUTE, { number, command: 'decide' }, approved, 'mayor'), ports),
  );
}
