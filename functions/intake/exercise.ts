import type { OpenCase } from '../domain/case/commands.ts';
import type { Alert } from '../domain/intake/alert.ts';
import { exerciseSource } from '../domain/intake/exercise-source.ts';
import { isGrave } from '../domain/intake/urgency.ts';
import type { EntersInject } from '../domain/matter/consequence.ts';
import { pick } from '../domain/matter/pick.ts';
import type { RoutingModel } from '../domain/routing/model.ts';
import { categoriesOf, sureSubject } from '../domain/routing/subject.ts';
import { suggestGrades } from '../domain/routing/grading.ts';
import { suggest } from '../domain/routing/suggest.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { LogEntry } from '../ports/intake-log.ts';
import { weightsOf } from './weights.ts';
import type { Ports } from '../ports/ports.ts';
import { makeDurable, shardOf } from './accept.ts';
import { factsOf, waiting, wordsExpireAt } from './arrival.ts';

/**
 * S4: an inject enters as whatever it plays would: into the log of the shard, whose one writer opens or joins it; a call as a registration by
 * a person. Safe to repeat: its name makes it the same entry. Whoever calls it wakes the writer.
 */
export async function enterInject(ports: Ports, { exercise, inject, by }: EntersInject): Promise<void> {
  const { ids, clock, policies } = ports;
  const policy = await policies.current();
  const webhookId = `${exercise}.${inject.id}`;
  const named = (what: string): string => ids.hash(`${exerciseSource.id} ${what} ${webhookId}`).slice(0, 24);
  const alert: Alert = {
    id: webhookId,
    title: inject.title,
    text: inject.says,
    metrics: {},
    ...pick(inject, ['place', 'platform', 'emergency']),
  };
  const facts = factsOf(exerciseSource, alert);
  const delivered = {
    alertId: named('alert'),
    mark: named('mark'),
    rank: inject.what === 'call' || isGrave(suggestGrades(policy, facts)) ? '0' : '1',
    expiresAt: wordsExpireAt(policy, clock.now()),
  } as const;
  const head = {
    source: exerciseSource.id,
    webhookId,
    bodyHash: ids.hash(JSON.stringify(inject)),
    receivedAt: clock.now(),
    alerts: [delivered],
    outcomes: {},
  };
  const model = await weightsOf(policy, ports);
  await makeDurable(ports, head, ({ receivedAt }): LogEntry[] => [
    {
      shard: shardOf(policy),
      acceptedAt: receivedAt,
      source: exerciseSource.id,
      webhookId,
      index: 0,
      tries: 0,
      exercise,
      ...delivered,
      ...waiting(ids, alert),
      ...(inject.what === 'call'
        ? { registration: { by, opens: callOf(exercise, alert, policy, receivedAt, model) } }
        : {}),
    },
  ]);
}

/** As whoever takes a call at the desk registers it, and leaves its grade to the desk. */
function callOf(
  exercise: string,
  { title, text = '', place }: Alert,
  policy: Policy,
  discoveredAt: string,
  model: RoutingModel,
): Omit<OpenCase, 'number' | 'wordsHash' | 'alertId' | 'recurrenceOf'> {
  const facts = { title, text, platforms: [], metrics: {}, at: discoveredAt, ...pick({ place }, ['place']) };
  const suggestion = suggest(policy, facts, { model });
  return {
    command: 'open',
    origin: { source: 'registered', kind: 'registered' },
    drill: true,
    exercise,
    learntBy: 'phone',
    subject: sureSubject(policy, facts, suggestion.ranked),
    categories: categoriesOf(policy, facts),
    summary: text,
    discoveredAt,
    suggestion,
    ...pick({ place }, ['place']),
  };
}
