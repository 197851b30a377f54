import { beforeEach, describe, expect, it } from 'vitest';
import { consultationKind } from '../../functions/domain/kinds/consultation-kind.ts';
import { ERASED } from '../../functions/domain/matter/free-text.ts';
import { consultationsOf, FIRST } from '../harness/consultations.ts';
import { World } from '../harness/world.ts';

let world: World;
let api: ReturnType<typeof consultationsOf>;
const record = () => world.ports.store.matterRecord(consultationKind, FIRST);
const seqOf = async (type: string): Promise<number> => (await record()).find((event) => event.type === type)?.seq ?? 0;
const proposalId = async (): Promise<string> => (await api.stored()).proposals?.[0]?.id ?? '';

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  const { number } = await world.open({ by: 'desk', grades: { opinion: 'IV', emergency: null } });
  api = consultationsOf(world);
  await api.open(number, { means: 'meeting', meetsAt: '2026-03-04T03:00:00Z', place: '张三家门口' });
  await api.command('give-view', { says: '张三反映属实' }, 'unit-a-officer');
});

describe('H5 · words that slipped into a consultation are erased by two persons of the desk', () => {
  it('and are gone from record and state, which still prove themselves', async () => {
    const events = [await seqOf('consultation-opened'), await seqOf('view-given')];
    expect((await api.read()).json['consultation']).toMatchObject({ erasable: expect.arrayContaining(events) });
    expect((await api.command('ask-purge', { events, says: '含姓名' }, 'unit-a-officer')).status).toBe(403);
    expect((await api.command('ask-purge', { events, says: '含姓名' })).status).toBe(200);
    const decide = { proposalId: await proposalId(), decision: 'approve' };
    expect((await api.command('decide', decide, 'desk')).status).toBe(422);
    expect((await api.command('decide', decide, 'night-desk')).status).toBe(200);
    expect(JSON.stringify(await record())).not.toContain('张三');
    expect(await api.stored()).toMatchObject({ place: ERASED });
    expect((await api.read()).json['consultation']).toMatchObject({ invited: [{ views: [{ says: ERASED }] }, {}] });
  });

  it('also of one that is over; an event without words has nothing to erase', async () => {
    await api.command('cancel', { says: '张三撤回' });
    const events = [await seqOf('consultation-cancelled')];
    expect((await api.command('ask-purge', { events: [await seqOf('clocks-changed')], says: '无' })).status).toBe(422);
    expect((await api.command('ask-purge', { events, says: '含姓名' })).status).toBe(200);
    await api.command('decide', { proposalId: await proposalId(), decision: 'approve' }, 'duty-leader');
    expect((await api.read()).json['consultation']).toMatchObject({ status: 'cancelled', ended: { says: ERASED } });
  });
});
