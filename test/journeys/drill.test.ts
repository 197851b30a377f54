import { describe, expect, it } from 'vitest';
import { drillPlan } from '../../functions/policy/drill.ts';
import type { Case } from '../../functions/domain/case/case.ts';
import { drill, outsideOf } from '../harness/drill.ts';
import { World } from '../harness/world.ts';

const FIRST = 'BL26900001';

async function district(more: Parameters<typeof World.at>[1] = {}): Promise<World> {
  const world = await World.at('2026-03-04 10:20', more);
  world.ports.outside = outsideOf(world);
  return world;
}

describe('S4 · a drill a day goes through what the public uses', () => {
  it('takes a signed alert to its close: a text to the desk, a grade by a named person, a text to the unit, a press on its page, an answer', async () => {
    const world = await district();
    expect(await drill(world)).toEqual({ DrillSeconds: 0 });
    const state = await world.state(FIRST);
    expect(state).toMatchObject({ status: 'closed', drill: true, origin: { source: 'drill', kind: 'drill' } });
    const events = await world.ports.store.events(FIRST);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['case-opened', 'confirmed', 'assigned', 'signed', 'released', 'settled', 'closed']),
    );
    const decided = events
      .filter(({ type }) => ['confirmed', 'assigned', 'released', 'closed'].includes(type))
      .map(({ actor }) => actor);
    expect(decided).toEqual(
      decided.map(() =>
        expect.objectContaining({ kind: 'person', id: 'drill-duty', name: '演练值班员', via: 'drill' }),
      ),
    );
    expect(events.find(({ type }) => type === 'signed')?.actor).toMatchObject({ id: 'drill-officer', via: 'link' });
  });

  it('marks every text as a drill, rings nobody of the district and goes by hand whatever the channels are', async () => {
    const world = await district({ channels: ['wecom', 'sns-sms'] });
    await drill(world);
    const texts = await world.heard();
    expect(texts.map(({ person }) => person).toSorted()).toEqual(['drill-duty', 'drill-officer']);
    for (const { body, to } of texts) expect([body.includes('演练'), to.startsWith('1990000')]).toEqual([true, true]);
    expect((await world.ports.store.texts(FIRST)).map(({ channel, drill: marked }) => [channel, marked])).toEqual([
      ['by-hand', true],
      ['by-hand', true],
    ]);
  });

  it('goes at night as by day', async () => {
    const world = await World.at('2026-03-04 03:00');
    world.ports.outside = outsideOf(world);
    expect(await drill(world)).toMatchObject({ DrillSeconds: 0 });
  });

  it('counts its cases apart, so that the district’s own numbers have no gap', async () => {
    const world = await district();
    await drill(world);
    await world.advance('P1D');
    await drill(world);
    expect((await world.state('BL26900002')).status).toBe('closed');
    expect(await world.ports.store.nextNumber('BL26')).toBe(1);
  });

  it('joins no case of people, and no alert of people joins it', async () => {
    const world = await district();
    await drill(world);
    const claims = await world.ports.store.claimsOf([...world.ports.tables.claims.keys()]);
    expect(claims.map(({ key, matter }) => [key.split('#')[0], matter])).toEqual([['alert', FIRST]]);
  });
});

describe('S4 · a drill that does not come through names the stage', () => {
  it('intake: nothing answers at the public address', async () => {
    const world = await district();
    world.ports.outside = outsideOf(world, { refuses: ({ url }) => url.includes('/webhooks/') });
    await expect(drill(world)).rejects.toThrow('the daily drill failed at intake: connect ECONNREFUSED');
  });

  it('appraisal-text: the case is open, but no text arrives', async () => {
    const world = await district();
    world.ports.outside = outsideOf(world, { stands: true });
    await expect(drill(world)).rejects.toThrow(
      `failed at appraisal-text (case ${FIRST}): a text to drill-duty within ${drillPlan.waitSeconds} s`,
    );
  });

  it('page: the page behind the code does not answer', async () => {
    const world = await district();
    world.ports.outside = outsideOf(world, { refuses: ({ url, method }) => url.includes('/t/') && method === 'GET' });
    await expect(drill(world)).rejects.toThrow(`failed at page (case ${FIRST})`);
  });

  it('signature: the press does not come through; the next drill ends what this one left open', async () => {
    const world = await district();
    world.ports.outside = outsideOf(world, { refuses: ({ method, url }) => method === 'POST' && url.includes('/t/') });
    await expect(drill(world)).rejects.toThrow(`failed at signature (case ${FIRST})`);
    expect((await world.state(FIRST)).status).toBe('open');
    world.ports.outside = outsideOf(world);
    await drill(world);
    const left: Case = await world.state(FIRST);
    expect([left.status, left.endedAs, (await world.state('BL26900002')).status]).toEqual([
      'ended',
      'entered-by-mistake',
      'closed',
    ]);
  });

  it('workflow: no execution waits for the case', async () => {
    const world = await district();
    const { store } = world.ports;
    const asleep = async (number: string) => {
      const driving = await store.driving(number);
      return driving && { ...driving, token: null };
    };
    world.ports.store = { ...store, driving: asleep };
    await expect(drill(world)).rejects.toThrow(`failed at workflow (case ${FIRST})`);
  });
});

describe('M4 · the drill’s source is nobody else’s', () => {
  it('refuses an alert for it that is signed with a secret of the webhooks', async () => {
    const world = await district({ webhookSecrets: { drill: ['whsec_c29tZWJvZHkgZWxzZQ=='] } });
    const inTurn = ['whsec_c29tZWJvZHkgZWxzZQ==', 'whsec_dGhlIG9uZSBvZiB0aGUgZHJpbGw='];
    // The first signs, the second is what the intake holds.
    world.ports.secrets = { ...world.ports.secrets, drill: async () => inTurn.shift() ?? '' };
    await expect(drill(world)).rejects.toThrow('failed at intake: the webhook answered 401');
  });
});
