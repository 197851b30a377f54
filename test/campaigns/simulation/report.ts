import { INVARIANTS } from './checks/violation.ts';
import type { Outcome } from './simulate.ts';

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
const listed = (counts: Map<string, number>): string =>
  [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

/** What a run covered. */
export function report({ district, daysRun }: Outcome): string {
  const { history, versions, rungs, texts, alerts, executions, invocations, invariants, ports } = district;
  const states = new Map<string, number>();
  for (const ofCase of ports.tables.texts.values())
    for (const { state } of ofCase.values()) states.set(state, (states.get(state) ?? 0) + 1);
  const outcomes = new Map<string, number>();
  for (const [command, count] of district.commands) {
    const kind = /\b(200|201|303)$/.test(command) ? 'done' : 'refused';
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + count);
  }
  const commands = new Map<string, number>();
  for (const [command, count] of district.commands)
    if (/ (200|201|303)$/.test(command)) commands.set(command.replace(/ \d+$/, ''), count);
  return [
    `days ${daysRun.toFixed(1)}, cases ${ports.tables.cases.size}, alerts answered ${alerts.answered}, events ${sum([...ports.tables.events.values()].map((all) => all.length))}`,
    `commands ${sum(outcomes.values())} (${listed(outcomes)}): ${listed(commands)}`,
    `rungs fired ${rungs.fired}, skipped ${rungs.skipped}; executions ${executions.count} with ${executions.transitions} transitions, stale tokens ${executions.staleTokens}; calls at boundaries ${invocations.calls}`,
    `texts ${sum(states.values())} (${listed(states)}), phones rang ${texts.rang}`,
    `policy versions ${versions.decided.length}: ${[...new Set(versions.decided)].join('; ')}`,
    `faults ${sum(history.faults.values())}: ${listed(history.faults)}`,
    `checked: ${[...invariants.checked]
      .toSorted(([a], [b]) => a - b)
      .map(([invariant, count]) => `(${invariant}) ${count}`)
      .join(' ')} of ${Object.keys(INVARIANTS).length - 1} promises`,
  ].join('\n');
}
