import type { Store } from '../../functions/ports/store.ts';
import type { Driving } from '../../functions/ports/stored.ts';
import { listDueCase } from './cases.ts';
import { copy, type Tables } from './tables.ts';

const RELEASED = { driver: null, token: null, parkedVersion: null, parkedFor: null };

type Methods = 'driving' | 'drivings' | 'claimDriver' | 'releaseDriver' | 'nextRun' | 'noteFailure' | 'due';

export function drivingIn(tables: Tables): Pick<Store, Methods> {
  /** A conditional write of NEXT: what AWS does in one UpdateItem. */
  function change(matter: string, when: (now: Driving) => boolean, to: (now: Driving) => Partial<Driving>): boolean {
    const found = tables.driving.get(matter);
    if (!found || !when(found)) return false;
    tables.driving.set(matter, { ...found, ...to(found) });
    return true;
  }
  return {
    driving: async (matter) => copy(tables.driving.get(matter) ?? null),
    drivings: async (caseNumbers) => caseNumbers.map((matter) => copy(tables.driving.get(matter) ?? null)),
    claimDriver: async (matter, run, executionId) =>
      change(
        matter,
        (now) => now.run === run && (now.driver === null || now.driver === executionId),
        () => ({ driver: executionId }),
      ),
    releaseDriver: async (matter, executionId, version) =>
      change(
        matter,
        (now) => now.driver === executionId && now.version === version,
        () => RELEASED,
      ),
    nextRun: async (matter, fromRun) =>
      change(
        matter,
        (now) => now.run === fromRun,
        () => ({ ...RELEASED, run: fromRun + 1 }),
      ),
    noteFailure: async (matter, failures, retryAt) => {
      change(
        matter,
        () => true,
        (now) => {
          listDueCase(tables, matter, now.next, retryAt);
          return { failures, retryAt };
        },
      );
    },
    due: async (until, limit) =>
      [...tables.due]
        .filter(([, entry]) => entry.at <= until)
        .toSorted(([a, left], [b, right]) => (`${left.at}#${a}` < `${right.at}#${b}` ? -1 : 1))
        .slice(0, limit)
        .map(([, entry]) => copy(entry)),
  };
}
