import { watchKind } from '../../domain/kinds/watch-kind.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { dayOf } from '../../domain/watch/days.ts';
import { nextDaysOff } from '../../domain/watch/long-weekends.ts';
import { comesAt } from '../../domain/watch/phase.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { personOf } from './api/person.ts';
import { readAs } from './api/read-body.ts';
import { watchesQuery } from './api/schemas/watches.ts';
import { mustBeAllowedOn, readableBy, storedMatter } from './api/matters/served.ts';
import { readsAllWatches, watches } from './api/matters/watches.ts';
import { watchRowOf, watchViewOf } from './api/views/watch-view.ts';

/** P8, H3: when contacts are tested next, or why nobody can say. */
function nextTestOf(policy: Policy, now: Instant) {
  const { watches: rules } = policy;
  const next = rules && nextDaysOff(dayOf(now), rules.tests.holiday, policy);
  if (!next) return {};
  const { missingYear } = { missingYear: undefined, ...next };
  return missingYear === undefined
    ? { nextTest: next }
    : {
        nextTest: {
          missingYear,
          says: `尚未载入${missingYear}年国务院节假日安排，其后的节前联络测试无法排定，请由管理员更新政策`,
        },
      };
}

/** M1: the calendar of launches and sensitive periods, the next to come first; or one of them with its record. */
export async function readWatches(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const { store } = ports;
  const now = ports.clock.now();
  const { number } = call.path;
  const readsAll = readsAllWatches(person);
  if (number !== undefined) {
    const state = await storedMatter(watches, number, ports);
    mustBeAllowedOn(watches, person, 'read-watch', state);
    const record = await store.matterRecord(watchKind, number);
    const policy = await ports.policies.rulesOf(state.policyId);
    // What other units saw, and whom they put on duty, is theirs and the desk's.
    const events = readsAll
      ? record
      : record.filter(({ actor }) => actor.kind === 'person' && actor.unit === person.unit.id);
    return { status: 200, body: { now, watch: watchViewOf(state, record, policy, person, now), events } };
  }
  mustBeAllowedOn(watches, person, 'list-watches');
  const { status, cursor } = readAs(watchesQuery, call.query);
  const page = await store.mattersBy(watchKind, status ?? 'open', cursor, readsAll ? undefined : person.unit.id);
  const seen = (await readableBy(watches, person, page.matters, ports)).toSorted((a, b) =>
    comesAt(a) < comesAt(b) ? -1 : 1,
  );
  const rows = await Promise.all(
    seen.map(async (state) => watchRowOf(state, await ports.policies.rulesOf(state.policyId), person, now)),
  );
  const policy = await ports.policies.current();
  const { watches: rules } = policy;
  const periods = (rules?.periods ?? []).map((row) => ({
    ...pick(row, ['id', 'name', 'report']),
    rota: row.rota ?? false,
  }));
  const unreadable = readsAll ? page.unreadable.map(({ matter }) => matter) : [];
  return {
    status: 200,
    body: { now, watches: rows, periods, ...nextTestOf(policy, now), unreadable, cursor: page.cursor },
  };
}
