import { readFileSync } from 'node:fs';
import type { Machine } from '../../infra/local/asl/definition.ts';
import { loadMachine } from '../../infra/local/asl/load.ts';

/** What CloudFormation puts in for the two functions. */
export const FUNCTIONS = {
  PlanNextRung: 'arn:aws:lambda:eu-north-1:111122223333:function:plan:live',
  FireRung: 'arn:aws:lambda:eu-north-1:111122223333:function:fire:live',
};
export const REVISION = 'r1';

const TEXT = readFileSync(new URL('../../statemachines/case.asl.json', import.meta.url), 'utf8');

/** statemachines/case.asl.json as CloudFormation hands it over. */
export function caseDefinition(revision = REVISION): unknown {
  const filled = { Partition: 'aws', CaseTable: 'cases', Revision: revision, ...FUNCTIONS };
  return JSON.parse(
    Object.entries(filled).reduce((text, [name, value]) => text.replaceAll(`\${${name}}`, value), TEXT),
  );
}

const loaded = new Map<string, Machine>();

/** The state machine of the case, read once. */
export function caseMachine(revision = REVISION): Machine {
  const machine = loaded.get(revision) ?? loadMachine(caseDefinition(revision));
  loaded.set(revision, machine);
  return machine;
}
