import { watchKind } from '../domain/kinds/watch-kind.ts';
import type { Actor } from '../domain/matter/actor.ts';
import { wallClock } from '../domain/matter/instant.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { OpenTest } from '../domain/watch/commands.ts';
import { claimOfTest } from '../domain/watch/contact-test.ts';
import { dayAfter } from '../domain/watch/days.ts';
import { firstWorkingDay, nextDaysOff } from '../domain/watch/long-weekends.ts';
import { isOver } from '../domain/watch/phase.ts';
import type { Watch } from '../domain/watch/watch.ts';
import { Contention } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import { forgetDirectory } from './directory-cache.ts';
import { executeOn, openMatter } from './execute-on.ts';
import { everyMatter } from './every-matter.ts';

const NIGHTLY: Actor = { kind: 'system', part: 'sweep' };

type Due = Pick<OpenTest, 'what' | 'from' | 'until' | 'day'>;

/** P8: the tests whose day has come and whose reason has not: before days off, and once a year. A year without a calendar has none. */
function testsDue(policy: Policy, today: string): Due[] {
  const { watches: rules } = policy;
  // Rules from before there were tests have no clock for them.
  if (!rules?.clocks.some(({ kind }) => kind === 'contact-test')) return [];
  const { holiday, yearly } = rules.tests;
  const next = nextDaysOff(today, holiday, policy);
  const first = firstWorkingDay(Number(today.slice(0, 4)), yearly.on, policy);
  const until = typeof first === 'string' ? dayAfter(first, yearly.keepDays - 1) : '';
  // After a night that was missed it is asked at the hour of today, and in no night.
  return [
    ...(next && 'from' in next && next.testOn <= today
      ? [{ what: 'holiday' as const, from: next.from, until: next.until, day: today }]
      : []),
    ...(typeof first === 'string' && first <= today && today <= until
      ? [{ what: 'yearly' as const, from: first, until, day: today }]
      : []),
  ];
}

/** P8: every night, whoever comes first: opens the test of the day once, asks who came on a rota since, ends what is over. */
export async function keepContactTests(ports: Ports, mayGoOn: () => boolean): Promise<void> {
  const policy = await ports.policies.current();
  for (const due of testsDue(policy, wallClock(ports.clock.now()).date)) {
    if (!mayGoOn()) return;
    const key = claimOfTest(due);
    const [held] = await ports.store.claimsOf([key]);
    if (held) continue;
    const opened = await openMatter(
      ports,
      watchKind,
      NIGHTLY,
      (number): OpenTest => ({ command: 'open-test', number, ...due }),
      { extras: (matter) => ({ claims: [{ key, matter, expiresAt: null }] }) },
    );
    // A directory without a desk has nobody to give a list to; it is asked anew tomorrow.
    if ('refusal' in opened && opened.refusal.refused !== 'no-desk')
      throw new Error(`the test ${key} could not be opened: ${opened.refusal.says}`);
  }
  const now = ports.clock.now();
  for (const test of await openTests(ports)) {
    if (!mayGoOn()) return;
    const command = { command: isOver(test, now) ? ('end-test' as const) : ('ask-contacts' as const) };
    await executeOn(ports, watchKind, test.number, { actor: NIGHTLY, command });
  }
}

/** P8: a directory or rota that changed while a test runs: whoever came in is asked at once, nobody twice. */
export async function askNewContacts(ports: Ports): Promise<void> {
  const tests = await openTests(ports);
  if (tests.length === 0) return;
  forgetDirectory(ports);
  for (const { number } of tests) {
    try {
      await executeOn(ports, watchKind, number, { actor: NIGHTLY, command: { command: 'ask-contacts' } });
    } catch (error) {
      // Everybody presses at once, and the change of the directory stands: the night asks whoever it brought.
      if (!(error instanceof Contention)) throw error;
    }
  }
}

const openTests = async (ports: Pick<Ports, 'store'>): Promise<Watch[]> =>
  (await everyMatter(watchKind, watchKind.open, ports)).matters.filter(({ test }) => test !== undefined);
