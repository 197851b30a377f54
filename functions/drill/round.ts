import { executeCommand } from '../matter/execute-command.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { Case } from '../domain/case/case.ts';
import type { PersonCommand } from '../domain/case/commands.ts';
import { UnknownCase } from '../errors.ts';
import { drillPlan } from '../policy/drill.ts';
import type { Ports } from '../ports/ports.ts';
import type { LocalText } from '../ports/stored.ts';
import { openPage, pressSign, pushAlert } from './public.ts';
import { stage, until } from './stage.ts';

const { duty, officer, waitSeconds, says } = drillPlan;
/** Newest first: the drill's own is among the last texts, also where texts by hand are a channel of the district. */
const TEXTS_PAGE = 500;

/** H2: a named person decides, in a drill too; this one does not exist. */
const decider: Actor = { kind: 'person', id: duty.id, name: duty.name, unit: duty.unit, role: duty.role, via: 'drill' };

/** S4: one case from a signed alert to its close through the parts that everybody uses. Throws DrillFailed with the first stage that failed. `begun` hears the number as soon as there is one. */
export async function drillRound(ports: Ports, begun: (caseNumber: string) => Promise<void>): Promise<string> {
  const number = await stage('intake', null, () => pushAlert(ports));
  await begun(number);
  const { drillMark } = (await ports.policies.current()).texts;
  await stage('appraisal-text', number, () => textTo(duty.id, number, ports));
  await stage('appraisal', number, () =>
    order(
      number,
      { command: 'confirm', summary: drillPlan.alert.title, grades: drillPlan.grades, reason: says },
      ports,
    ),
  );
  await stage('assignment', number, () =>
    order(number, { command: 'assign', unit: officer.unit, part: 'primary', reason: says }, ports),
  );
  const { body, code } = await stage('sign-text', number, () => textTo(officer.id, number, ports));
  await stage('page', number, async () => {
    if (!body.includes(drillMark)) throw new Error(`the text does not say ${drillMark}`);
    if (code === null) throw new Error('the text has no code');
    await openPage(code, number, drillMark, ports);
  });
  await stage('signature', number, async () => {
    await pressSign(code ?? '', ports);
    const [assignment] = (await stateOf(number, ports)).assignments;
    if (assignment?.state !== 'signed' || assignment.signedBy !== officer.id)
      throw new Error(`the assignment is ${assignment?.state ?? 'gone'}, not signed`);
  });
  await stage('workflow', number, () =>
    until(() => parked(number, ports), 'an execution waits for the next rung', waitSeconds, ports),
  );
  await stage('answer', number, () => answer(number, ports));
  await stage('end-of-workflow', number, () =>
    until(() => freed(number, ports), 'the execution ends with its case', waitSeconds, ports),
  );
  return number;
}

async function order(number: string, command: PersonCommand, ports: Ports): Promise<void> {
  const acted = await executeCommand(ports, number, { actor: decider, command });
  if ('refusal' in acted) throw new Error(`${command.command} was refused: ${acted.refusal.refused}`);
}

/** The text that reached one of the drill's people, with its code: read where texts to nobody's phone end, which no route of the API shows. */
const textTo = (person: string, number: string, ports: Ports): Promise<LocalText> =>
  until(
    async () =>
      (await ports.store.localTexts(TEXTS_PAGE)).find((entry) => entry.matter === number && entry.person === person) ??
      null,
    `a text to ${person}`,
    waitSeconds,
    ports,
  );

async function stateOf(number: string, { store }: Ports): Promise<Case> {
  const stored = await store.load(number);
  if (!stored) throw new UnknownCase(number);
  return stored.state;
}

const parked = async (number: string, { store }: Ports): Promise<true | null> =>
  (await store.driving(number))?.token ? true : null;
const freed = async (number: string, { store }: Ports): Promise<true | null> =>
  (await store.driving(number))?.driver === null ? true : null;

/** P4, D1: the case ends as every case does, with an answer and a result; its proof says that it is a drill. */
async function answer(number: string, ports: Ports): Promise<void> {
  const evidence = [{ kind: 'document' as const, ref: says }];
  const publishedAt = ports.clock.now();
  const address = `${ports.settings.publicAddress}/t`;
  await order(
    number,
    {
      command: 'release',
      form: 'authoritative',
      publishedAt,
      address,
      evidence,
      outlets: [],
      // V1: nothing is closed without a nature and its act.
      acts: [{ nature: 'uninformed', says }],
      final: true,
    },
    ports,
  );
  await order(number, { command: 'settle', says, evidence }, ports);
  await order(number, { command: 'close', says }, ports);
  const { status } = await stateOf(number, ports);
  if (status !== 'closed') throw new Error(`the case is ${status}, not closed`);
}

/** What an earlier drill left open is ended, so that its ladder does not run on. */
export async function endLeftover(number: string, ports: Ports): Promise<void> {
  const stored = await ports.store.load(number);
  if (!stored || stored.state.status === 'closed' || stored.state.status === 'ended') return;
  await order(number, { command: 'end', outcome: 'entered-by-mistake', reason: says }, ports);
}
