import { beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../functions/domain/matter/instant.ts';
import { sweep } from '../../functions/handlers/schedule/sweep.ts';
import type { UnitFigures } from '../../functions/handlers/http/api/schemas/duty.ts';
import { type Desk, desk, later } from './desk.ts';

let api: Desk;
beforeEach(async () => {
  api = await desk();
});

const figures = async (as: string, query: Record<string, string> = {}) => {
  const { status, json } = await api.readDirectory('/api/unit-figures', as, { query });
  const units = (json['units'] ?? []) as UnitFigures['units'];
  return { status, json, of: (id: string | null) => units.find(({ unit }) => (unit?.id ?? null) === id), units };
};

describe('ours · figures of units by month', () => {
  it('count what a unit was given, signed and did not sign in time', async () => {
    const signed = await api.assigned();
    await api.command(signed, 'sign', { assignmentId: 'A1' }, 'unit-a-officer');
    await api.assigned();
    later(api.ports, DAY);
    await sweep({ remainingMs: () => 60_000 }, api.ports);
    const march = (await figures('desk', { month: '2026-03' })).of('unit-a');
    // Two parts, each to be signed and, as the primary unit, answered within 48 hours: one signature was in time, the other is overdue.
    expect(march).toMatchObject({
      unit: { id: 'unit-a', name: 'unit-a' },
      assigned: 2,
      signed: 1,
      returned: 0,
      answered: 0,
      duties: 4,
      inTime: 1,
      breaches: { stands: 1, healed: 0, setAside: 0 },
    });
    expect((await figures('desk', { month: '2026-04' })).units).toEqual([]);
    expect((await figures('desk')).json).toMatchObject({ month: '2026-03' });
  });

  it('tell a unit its own, and whoever sees all cases those of all or of one', async () => {
    const number = await api.assigned();
    await api.command(number, 'assign', { unit: 'unit-b', part: 'co-unit' });
    expect((await figures('unit-a-officer')).units.map(({ unit }) => unit?.id)).toEqual(['unit-a']);
    expect((await figures('auditor')).units.map(({ unit }) => unit?.id)).toEqual(['unit-a', 'unit-b']);
    expect((await figures('mayor', { unit: 'unit-b' })).units.map(({ unit }) => unit?.id)).toEqual(['unit-b']);
  });

  it('refuses a unit those of another, the administrator all, and a month that is none', async () => {
    await api.assigned();
    expect((await figures('unit-b-officer', { unit: 'unit-a' })).status).toBe(403);
    expect((await figures('admin')).status).toBe(403);
    expect((await figures('desk', { month: '2026-13' })).status).toBe(400);
  });

  it('H5 · leave out what complains of the reader’s own unit', async () => {
    const number = await api.assigned();
    await api.command(number, 'mark-wrongdoing', { is: true, against: ['qu-zhengfu-ban'], reason: '反映值班室' });
    await api.assigned();
    expect((await figures('desk')).of('unit-a')?.assigned).toBe(1);
    expect((await figures('auditor')).of('unit-a')?.assigned).toBe(2);
  });
});
