import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../functions/domain/matter/refusal.ts';
import { BrokenPolicy } from '../../functions/errors.ts';
import { executeCommand } from '../../functions/matter/execute-command.ts';
import { planNextRung } from '../../functions/handlers/tasks/plan-next-rung.ts';
import { restartExecutions } from '../../functions/handlers/schedule/restart-executions.ts';
import { sealHeads } from '../../functions/handlers/schedule/seal-heads.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import { HOUR, plus } from '../../functions/domain/matter/instant.ts';
import { settled, statement } from '../harness/answers.ts';
import { phones } from '../harness/rings.ts';
import { World, shanghai } from '../harness/world.ts';

const CASE = '办件BL2600001（蓝）环境';
const LATE = `${CASE}，逾6日10:00未公开回应 +code`;

/** A signed light case of unit-a of Wednesday 4 March, 10:00; every phone is quiet. */
async function signedCase(): Promise<{ world: World; number: string }> {
  const world = await World.at('2026-03-04 10:00');
  const { number } = await world.open();
  await world.do('desk', number, { command: 'confirm' });
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
  await world.rings();
  return { world, number };
}

describe('P4 · an execution is only the driver, the record is the truth', () => {
  it('drives one case with one execution, woken by whatever moves the next step', async () => {
    const { world, number } = await signedCase();
    expect(world.executions.parked(number)).toBe(1);
    await world.do('desk', number, {
      command: 'grade',
      grades: { opinion: 'IV', emergency: 'IV' },
      reason: '有人受伤',
    });
    expect(world.executions.parked(number)).toBe(1);
    expect(await world.ports.store.driving(number)).toMatchObject({
      run: 1,
      parkedFor: (await world.ports.store.driving(number))?.next?.at,
    });
  });

  it('takes at most 17 state transitions for a case that is answered in time after two reminders', async () => {
    const { world, number } = await signedCase();
    await world.advance('2026-03-06 00:00');
    expect(await world.events(number, 'rung-fired')).toMatchObject([{ clockId: 'response' }, { clockId: 'response' }]);
    await world.do('unit-a-officer', number, statement(world.now));
    await world.do('unit-a-officer', number, settled);
    await world.do('desk', number, { command: 'close' });
    expect(await world.state(number)).toMatchObject({ status: 'closed' });
    expect(world.executions.parked(number)).toBe(0);
    expect(world.executions.transitions(number)).toBe(17);
  });

  it('lost without a trace, is started again by the sweep within three minutes of its step, which comes once', async () => {
    const { world, number } = await signedCase();
    await world.advance('2026-03-06 09:30');
    await world.rings();
    await world.executions.lose(number);
    expect(world.executions.parked(number)).toBe(0);
    await world.advance('2026-03-06 10:03');
    expect(await world.rings()).toEqual(phones(['6日10:01', 'unit-a-officer unit-a-leader desk duty-leader', LATE]));
    expect(world.executions.parked(number)).toBe(1);
    expect(await world.ports.store.driving(number)).toMatchObject({ run: 2 });
    await world.advance('2026-03-06 12:00');
    expect(await world.rings()).toEqual(phones(['6日12:00', 'unit-a-leader unit-a-head', LATE]));
  });

  it('ended in whatever way, is started again by the event of its end', async () => {
    const { world, number } = await signedCase();
    await world.executions.lose(number, 'seen');
    await world.settle();
    expect(world.executions.parked(number)).toBe(1);
  });

  it('that fails by what no try mends is not started again and again, but by the sweep, less and less often', async () => {
    const { world, number } = await signedCase();
    const { policies } = world.ports;
    world.ports.policies = {
      ...policies,
      rulesOf: async () => Promise.reject(new BrokenPolicy(['/clocks is not readable'])),
    };
    await world.advance('2026-03-05 10:10');
    const begun = [...world.ports.workflow.executions.keys()].filter((name) => name.startsWith(number));
    // The run that was due, and what the sweep began in ten minutes: after 0, 2, 4 … minutes.
    expect(begun.length).toBeLessThanOrEqual(5);
    expect(world.executions.parked(number)).toBe(0);
    world.ports.policies = policies;
    await world.advance('2026-03-05 11:30');
    expect(world.executions.parked(number)).toBe(1);
    expect(await world.events(number, 'rung-fired')).toHaveLength(1);
  });

  it('lost over a quiet day, is found by the nightly pass', async () => {
    const { world, number } = await signedCase();
    const quiet = await world.open();
    await world.executions.lose(number);
    expect(await restartExecutions({ detailType: 'Scheduled Event', detail: {} }, world.ports)).toEqual({
      ExecutionsStarted: 1,
      CasesUnreadable: 0,
    });
    await world.settle();
    expect([world.executions.parked(number), world.executions.parked(quiet.number)]).toEqual([1, 1]);
  });

  it('ends when no clock runs, and a reopened case gets a new one', async () => {
    const { world, number } = await signedCase();
    await world.do('desk', number, { command: 'end', outcome: 'not-government', reason: '误录' });
    expect(world.executions.parked(number)).toBe(0);
    expect(await world.ports.store.driving(number)).toMatchObject({ driver: null, next: null });
    await world.do('desk', number, { command: 'reopen', reason: '并非误录' });
    expect(world.executions.parked(number)).toBe(1);
    expect(await world.ports.store.driving(number)).toMatchObject({ run: 2 });
  });

  it('hands over to the next run after 300 laps or 300 days', async () => {
    const { world, number } = await signedCase();
    const executionId = (await world.ports.store.driving(number))?.driver ?? '';
    const lap = {
      matter: number,
      executionId,
      startedAt: world.now,
      laps: 299,
      revision: world.ports.settings.revision,
    };
    expect(await planNextRung(lap, world.ports)).toMatchObject({ next: 'park' });
    expect(await planNextRung({ ...lap, laps: 300 }, world.ports)).toMatchObject({ next: 'hand-over' });
    expect(await planNextRung(lap, world.ports)).toMatchObject({ next: 'relieved' });
    const second = executionId.replace(/-1$/, '-2');
    expect(await planNextRung({ ...lap, executionId: second }, world.ports)).toMatchObject({ next: 'park' });
    expect(
      await planNextRung({ ...lap, executionId: second, startedAt: '2025-03-04T02:00:00.000Z' }, world.ports),
    ).toMatchObject({ next: 'hand-over' });
  });

  it('hands over under an older definition, at its next step and with no step lost, and not again while a deployment settles', async () => {
    const world = await World.at('2026-03-04 10:00');
    world.ports.settings.revision = 'old';
    const { number } = await world.open();
    await world.do('desk', number, { command: 'confirm' });
    expect(await world.ports.store.driving(number)).toMatchObject({ run: 1 });
    await world.advance('2026-03-04 12:00');
    // The functions are new; executions that begin now may still run by the old definition.
    world.ports.settings.revision = 'new';
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    expect(world.executions.parked(number)).toBe(1);
    expect(await world.ports.store.driving(number)).toMatchObject({ run: 2 });
    await world.rings();
    await world.advance('2026-03-04 14:00');
    expect(await world.events(number, 'rung-fired')).toMatchObject([
      { clockId: 'sign:A1', rung: 'half' },
      { clockId: 'sign:A1', rung: 'due' },
    ]);
    expect(await world.ports.store.driving(number)).toMatchObject({ run: 2 });
    const lap = {
      matter: number,
      executionId: (await world.ports.store.driving(number))?.driver ?? '',
      startedAt: world.now,
      laps: 3,
      revision: 'old',
    };
    expect(await planNextRung(lap, world.ports)).toMatchObject({ next: 'park' });
    await world.advance('PT11M');
    expect(await planNextRung(lap, world.ports)).toMatchObject({ next: 'hand-over' });
  });

  it('refuses to fire a rung before its time, twice, or of a clock that stopped', async () => {
    const { world, number } = await signedCase();
    await expect(world.system(number, { command: 'fire', clockId: 'response', rung: 'half' })).rejects.toMatchObject({
      refused: 'not-due',
    });
    await world.advance('2026-03-05 10:00');
    await expect(world.system(number, { command: 'fire', clockId: 'response', rung: 'half' })).rejects.toMatchObject({
      refused: 'rung-passed',
    });
    await expect(world.system(number, { command: 'fire', clockId: 'nothing', rung: 'half' })).rejects.toMatchObject({
      refused: 'clock-stopped',
    });
    await world.do('desk', number, statement(world.now));
    await expect(world.system(number, { command: 'fire', clockId: 'response', rung: 'left12h' })).rejects.toMatchObject(
      {
        refused: 'clock-stopped',
      },
    );
  });
});

describe('P4 · an outage', () => {
  it('skips what it overtook in one event, and one text a person says what is late, to whomever the miss concerns', async () => {
    const { world, number } = await signedCase();
    await world.advance('2026-03-06 05:00');
    await world.rings();
    await world.outage('PT8H');
    // The step of 12:00 is the latest; the miss of 10:00 is told with it.
    expect(await world.rings()).toEqual(
      phones(['6日13:00', 'unit-a-officer unit-a-leader unit-a-head desk duty-leader', LATE]),
    );
    expect(await world.changes(number, 'rungs-skipped')).toMatchObject([
      { clockId: 'response', rungs: ['left4h', 'left1h', 'due'], why: 'outage' },
    ]);
    expect(await world.events(number, 'rung-fired')).toMatchObject([
      { rung: 'half' },
      { rung: 'left12h' },
      { rung: 'late2h' },
    ]);
    expect(await world.clock(number, 'response')).toMatchObject({
      state: 'missed',
      dueAt: shanghai('2026-03-06 10:00'),
    });
    await world.advance('2026-03-06 18:00');
    expect(await world.rings()).toEqual(phones(['6日18:00', 'unit-a-officer unit-a-head duty-leader', LATE]));
  });

  it('of a week, still rings once, and goes on from there', async () => {
    const { world, number } = await signedCase();
    await world.advance('2026-03-05 12:00');
    await world.rings();
    await world.outage('P9D');
    expect(await world.rings()).toEqual(phones(['14日12:00', 'unit-a-officer unit-a-leader desk duty-leader', LATE]));
    await world.advance('2026-03-16 18:00');
    expect(await world.rings()).toEqual(phones(['16日18:00', 'unit-a-head desk', LATE]));
    expect(await world.changes(number, 'missed')).toHaveLength(1);
  });

  it('that swallowed a text sends it at the next sweep', async () => {
    const { world, number } = await signedCase();
    const { bus } = world.ports;
    world.ports.bus = { ...bus, announce: async () => undefined };
    await world.do('desk', number, { command: 'remind', units: ['unit-a'], says: '请加快' });
    world.ports.bus = bus;
    expect(await world.rings()).toEqual([]);
    await world.advance('2026-03-04 10:02');
    expect(await world.rings()).toEqual(phones(['4日10:01', 'unit-a-officer', `值班台催办：${CASE}，请速办 +code`]));
  });
});

describe('P4 · the sweep', () => {
  it('counts, backs off from and never stops at a case that fails', async () => {
    const { world, number } = await signedCase();
    const sound = await world.open();
    await world.do('desk', sound.number, { command: 'confirm' });
    await world.executions.lose(number);
    await world.executions.lose(sound.number);
    await world.rings();
    const readable = world.ports.store;
    world.ports.store = {
      ...readable,
      matter: async (kind, asked) => {
        if (asked === number) throw new Error('this item cannot be read');
        return readable.matter(kind, asked);
      },
    };
    world.ports.clock.set(shanghai('2026-03-05 10:01'));
    expect(await world.sweep()).toMatchObject({ SweepFailures: 1, RungsFired: 1 });
    expect(await world.rings()).toEqual(
      phones(['5日10:01', 'desk', '办件BL2600002（蓝）环境，6日10:00前公开回应 +code']),
    );
    const retryAt = (await world.ports.store.driving(number))?.retryAt ?? '';
    expect(retryAt > world.now).toBe(true);
    expect(await world.sweep()).toMatchObject({ SweepFailures: 0, RungsFired: 0 });
    world.ports.store = readable;
    await world.advance('2026-03-05 10:05');
    expect(await world.rings()).toEqual(phones(['5日10:04', 'unit-a-officer', `${CASE}，6日10:00前公开回应 +code`]));
    expect(await world.ports.store.driving(number)).toMatchObject({ failures: 0, retryAt: null });
  });
});

describe('P4 · the sweep after a long silence', () => {
  it('passes over what it cannot help, and on to what stands behind it, page after page', async () => {
    const { world, number } = await signedCase();
    const [text] = await world.ports.store.texts(number);
    if (!text) throw new Error('the case has no text');
    const waiting = Array.from({ length: 2_500 }, (_, n) => ({
      ...text,
      id: `late-${n}`,
      queuedAt: world.now,
      notBefore: world.now,
    }));
    // The first thousand and more were given to their provider a moment ago: nothing can be done about them yet.
    const stuck = waiting
      .slice(0, 1_200)
      .map((one) => ({ ...one, state: 'sending' as const, sentAt: world.now, notBefore: plus(world.now, -HOUR) }));
    await world.ports.store.addTexts([
      ...stuck,
      ...waiting.slice(1_200).map((one) => ({ ...one, state: 'queued' as const })),
    ]);
    expect(await sweep({ remainingMs: () => 60_000 }, world.ports)).toMatchObject({ TextsAnnounced: 1_300 });
    let left = 100;
    const short = await sweep({ remainingMs: () => (left -= 1) * 1_000 }, world.ports);
    expect(short.TextsAnnounced).toBeLessThan(100);
  });
});

describe('P4 · the sweep while the workflow service is away', () => {
  it('fires nothing before the case is driven again: else nobody would drive it until its next step', async () => {
    const { world, number } = await signedCase();
    await world.executions.lose(number);
    await world.rings();
    const { workflow } = world.ports;
    world.ports.workflow = {
      ...workflow,
      start: async () => Promise.reject(Object.assign(new Error('busy'), { name: 'ThrottlingException' })),
    };
    world.ports.clock.set(shanghai('2026-03-05 10:01'));
    expect(await world.sweep()).toMatchObject({ SweepFailures: 1, RungsFired: 0 });
    world.ports.workflow = workflow;
    world.ports.clock.set(shanghai('2026-03-05 10:02'));
    await world.sweep();
    await world.settle();
    expect(world.executions.parked(number)).toBe(1);
    expect(await world.rings()).toEqual(phones(['5日10:02', 'unit-a-officer', `${CASE}，6日10:00前公开回应 +code`]));
  });
});

describe('P4 · the sweep while the table is away', () => {
  it.each(['ProvisionedThroughputExceededException', 'TimeoutError', 'Contention'])(
    'tries again in the next minute after %s, however often',
    async (name) => {
      const { world, number } = await signedCase();
      await world.executions.lose(number);
      await world.rings();
      const steady = world.ports.store;
      const away = async (): Promise<never> => {
        throw Object.assign(new Error('the table is away'), { name });
      };
      world.ports.store = { ...steady, matter: away };
      for (const minute of ['01', '02', '03', '04', '05']) {
        world.ports.clock.set(shanghai(`2026-03-05 10:${minute}`));
        expect(await world.sweep()).toMatchObject({ SweepFailures: 1, RungsFired: 0 });
      }
      world.ports.store = steady;
      world.ports.clock.set(shanghai('2026-03-05 10:06'));
      expect(await world.sweep()).toMatchObject({ SweepFailures: 0, RungsFired: 1 });
      expect(await world.rings()).toEqual(phones(['5日10:06', 'unit-a-officer', `${CASE}，6日10:00前公开回应 +code`]));
    },
  );
});

describe('ours · what runs every day is missed', () => {
  it('counts from the first sweep where it never ran, then from when it last ended well', async () => {
    const world = await World.at('2026-03-05 10:00');
    const hours = async () => {
      const counted = new Map(Object.entries(await world.sweep()));
      return [counted.get('HoursWithoutSeal'), counted.get('HoursWithoutDrill')];
    };
    expect(await hours()).toEqual([0, 0]);
    world.ports.clock.set(shanghai('2026-03-06 12:30'));
    expect(await hours()).toEqual([26, 26]);
    await sealHeads({}, world.ports);
    expect(await hours()).toEqual([0, 26]);
    world.ports.settings.dailyDrill = false;
    world.ports.clock.set(shanghai('2026-03-06 15:29'));
    expect(await hours()).toEqual([2, undefined]);
  });

  it('is not missed for the months in which the drill was switched off', async () => {
    const world = await World.at('2026-03-05 10:00');
    const withoutDrill = async (at: string, dailyDrill: boolean) => {
      world.ports.settings.dailyDrill = dailyDrill;
      world.ports.clock.set(shanghai(at));
      return new Map(Object.entries(await world.sweep())).get('HoursWithoutDrill');
    };
    expect(await withoutDrill('2026-03-05 10:01', true)).toBe(0);
    expect(await withoutDrill('2026-03-05 11:00', false)).toBeUndefined();
    expect(await withoutDrill('2026-06-30 09:30', false)).toBeUndefined();
    expect(await withoutDrill('2026-06-30 10:00', true)).toBe(0);
    expect(await withoutDrill('2026-07-01 13:00', true)).toBe(27);
  });
});

describe('ours · the watcher is watched from outside', () => {
  it('pings the monitor once a sweep, for two seconds at most', async () => {
    const world = await World.at('2026-03-05 10:00');
    const asked: string[] = [];
    world.ports.settings.heartbeatAddress = 'https://ping.invalid/huiying';
    world.ports.outside = {
      ...world.ports.outside,
      ask: async ({ method, url, timeoutMs }) => {
        asked.push(`${method} ${url} ${timeoutMs}`);
        return { status: 200, text: '', location: null };
      },
    };
    expect(await world.sweep()).toMatchObject({ SweepHeartbeat: 1, HeartbeatsUnheard: 0 });
    expect(asked).toEqual(['GET https://ping.invalid/huiying 2000']);
  });

  it('never fails because the monitor does', async () => {
    const world = await World.at('2026-03-05 10:00');
    world.ports.settings.heartbeatAddress = 'https://ping.invalid/huiying';
    expect(await world.sweep()).toMatchObject({ SweepHeartbeat: 1, SweepFailures: 0, HeartbeatsUnheard: 1 });
  });

  it('asks nobody where no monitor is named', async () => {
    const world = await World.at('2026-03-05 10:00');
    expect(await world.sweep()).not.toHaveProperty('HeartbeatsUnheard');
  });
});

describe('H2 · who was faster', () => {
  it('a reminder never refuses a press; another person’s act does', async () => {
    const { world, number } = await signedCase();
    const { personVersion } = await world.state(number);
    await world.advance('2026-03-05 10:00');
    const note = { actor: world.as('desk'), command: { command: 'note' as const, says: '已电话沟通' } };
    expect(
      await executeCommand(world.ports, number, note, { expectedVersion: personVersion, preview: true }),
    ).toMatchObject({ done: true });
    await world.do('night-desk', number, { command: 'note', says: '另记' });
    expect(await executeCommand(world.ports, number, note, { expectedVersion: personVersion })).toMatchObject({
      stale: { number },
    });
  });

  it('refuses a decision that no named person makes', async () => {
    const { world, number } = await signedCase();
    const ordered = {
      actor: { kind: 'system' as const, part: 'sweep' as const },
      command: { command: 'close' as const },
    };
    const outcome = await executeCommand(world.ports, number, ordered);
    expect('refusal' in outcome && isRefusal(outcome.refusal) ? outcome.refusal : outcome).toMatchObject({
      refused: 'named-person-needed',
      clause: 'H2',
    });
  });

  it('a preview says what would be recorded and texted, and writes nothing', async () => {
    const { world, number } = await signedCase();
    const before = await world.state(number);
    const command = { command: 'assign' as const, unit: 'unit-b', part: 'co-unit' as const };
    const seen = await executeCommand(world.ports, number, { actor: world.as('desk'), command }, { preview: true });
    expect(seen).toMatchObject({ done: true, texts: [{ person: 'unit-b-officer', template: 'sign' }] });
    expect(await world.state(number)).toEqual(before);
    expect(await world.rings()).toEqual([]);
  });
});

describe('H5 · the record cannot be tidied later', () => {
  it('the day’s heads of all chains are sealed where nothing can be replaced', async () => {
    const { world, number } = await signedCase();
    expect(await sealHeads({}, world.ports)).toMatchObject({ HeadsSealed: 1 });
    const [[key, body] = ['', '']] = [...world.ports.archive.objects];
    const { version, head } = await world.state(number);
    expect(key).toMatch(/^heads\/2026-03-04\//);
    expect(body).toContain(`${version}:${head}`);
    await expect(sealHeads({}, world.ports)).rejects.toThrow('nothing in it is ever replaced');
  });
});
