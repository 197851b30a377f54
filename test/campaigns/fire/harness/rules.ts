import { setTimeout as pause } from 'node:timers/promises';
import type { Case } from '../../../../functions/domain/case/case.ts';
import { plus, SECOND } from '../../../../functions/domain/matter/instant.ts';
import type { Policy } from '../../../../functions/domain/rules/policy.ts';
import { inForceAt } from '../../../../functions/domain/rules/publication.ts';
import { currentPolicy } from '../../../../functions/policy/load.ts';
import { parsePolicy } from '../../../../functions/policy/schema.ts';
import { fieldOf, listOf, type StackClient, textOf } from '../../../../infra/local/client.ts';
import type { Random } from '../../simulation/random.ts';
import { tried } from './senders.ts';

const ADMINISTRATOR = 'qu-zhengfu-ban-administrator';
const LEADER = 'qu-zhengfu-ban-leader';
const REST_MS = 8 * SECOND;
/** From reading which rules are in force to the time that the opening event bears. */
const SLACK = 30 * SECOND;

/** Two persons publish other limits again and again; what a blow breaks off is begun anew. Returns the ids that were answered as published. */
export async function legislate(client: StackClient, random: Random, going: { on: boolean }): Promise<string[]> {
  const published: string[] = [];
  for (let nth = 0; going.on; nth += 1) {
    await pause(REST_MS);
    const hours = random.integer(`hours ${nth}`, 24, 48);
    const id = await tried(() => publishOnce(client, hours));
    if (id !== null) published.push(id);
  }
  return published;
}

async function publishOnce(client: StackClient, hours: number): Promise<string> {
  const begun = await client.as(ADMINISTRATOR, 'POST', '/api/policy-drafts', { name: `${hours} 小时` });
  const draft = fieldOf(begun, 'draft');
  const at = `/api/policy-drafts/${textOf(draft, 'id')}`;
  const part = fieldOf(fieldOf(draft, 'parts'), 'clocks');
  const clocks = listOf(fieldOf(part, 'clocks')).map((row) =>
    fieldOf(row, 'kind') === 'response' ? Object.assign({}, row, { limit: { hours } }) : row,
  );
  const value = Object.assign({}, part, { clocks });
  await client.as(ADMINISTRATOR, 'PUT', `${at}/parts/clocks`, { expectedVersion: 1, value });
  const done = await client.as(LEADER, 'POST', `${at}/publish`, { expectedVersion: 2, reason: '区政府办批准' });
  return textOf(fieldOf(done, 'publication'), 'policyId');
}

/** Every version that the stack holds, as it tells it. */
export async function versionsOf(client: StackClient): Promise<Map<string, Policy>> {
  const found = new Map<string, Policy>();
  // One by one, as a person reads them: all at once they overran a function's time on a busy machine.
  for (const version of listOf(fieldOf(await client.as(LEADER, 'GET', '/api/policies'), 'versions'))) {
    const id = textOf(version, 'id');
    found.set(id, parsePolicy(fieldOf(await client.as(LEADER, 'GET', `/api/policies/${id}`), 'policy')));
  }
  return found;
}

/** What was answered as published is in force from its instant, and every case was opened under what was in force. */
export async function rulesAstray(client: StackClient, published: string[], cases: Case[]): Promise<string[]> {
  const told = listOf(fieldOf(await client.as(LEADER, 'GET', '/api/policies'), 'publications'));
  const known = told.map((one) => ({ policyId: textOf(one, 'policyId'), from: textOf(one, 'from') }));
  const idAt = (at: string): string => inForceAt(known, at)?.policyId ?? currentPolicy().id;
  const lost = published.filter((id) => known.every(({ policyId }) => policyId !== id));
  const astray = cases.filter(
    ({ policyId, registeredAt }) =>
      ![registeredAt, plus(registeredAt, -SLACK), plus(registeredAt, SLACK)].map(idAt).includes(policyId),
  );
  return [
    ...lost.map((id) => `14 · version ${id} was answered as published and is not`),
    ...astray.map(({ number, policyId }) => `14 · ${number} was opened under ${policyId}, which was not in force`),
  ];
}
