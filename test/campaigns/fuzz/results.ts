import type { Kind } from './requests.ts';

export interface Failure {
  route: string;
  what: string;
  seed: number;
  curl: string;
}

/** What was tried and what came of it. */
export class Results {
  readonly #routes = new Map<string, { kinds: Map<Kind, number>; statuses: Map<string, number> }>();
  readonly failures = new Map<string, Failure & { times: number }>();
  tried = 0;

  count(route: string, kind: Kind, status: string): void {
    const row = this.#routes.get(route) ?? { kinds: new Map(), statuses: new Map() };
    this.#routes.set(route, row);
    row.kinds.set(kind, (row.kinds.get(kind) ?? 0) + 1);
    row.statuses.set(status, (row.statuses.get(status) ?? 0) + 1);
    this.tried += 1;
  }

  /** The first of its kind is kept whole, the others are counted. */
  fail(failure: Failure): void {
    const key = `${failure.route} ${failure.what.replaceAll(/\d+|"[^"]*"/g, '…').slice(0, 120)}`;
    const known = this.failures.get(key);
    if (known) known.times += 1;
    else this.failures.set(key, { ...failure, times: 1 });
  }

  /** Inputs by route and kind, and the statuses that they met. */
  table(): string {
    const rows = [...this.#routes]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([route, { kinds, statuses }]) => {
        const total = [...kinds.values()].reduce((sum, one) => sum + one, 0);
        const met = [...statuses]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([status, times]) => `${status}×${times}`);
        const by = (['valid', 'nearly', 'secret', 'hostile'] as const).map((kind) => `${kind} ${kinds.get(kind) ?? 0}`);
        return `${route.padEnd(48)} ${String(total).padStart(7)}  ${by.join(' · ').padEnd(58)} ${met.join(' ')}`;
      });
    return rows.join('\n');
  }
}
