import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../functions/domain/people/directory.ts';
import { handoverAt, shiftsOnLadder, signHandover } from '../../../functions/domain/people/handover.ts';
import { aContact, aDirectory, at } from '../samples.ts';

const shift = (from: string, until: string, who: string, signed?: string): Shift => ({
  from: at(`2026-03-${from}`),
  until: at(`2026-03-${until}`),
  coordinators: [who],
  leader: 'chief',
  ...(signed === undefined ? {} : { signed: { at: at(`2026-03-${signed}`), by: who } }),
});
const names = (shifts: (Shift | null)[]): string[] => shifts.flatMap((one) => one?.coordinators ?? []);
const ROTA = [
  shift('17 20:00', '18 08:00', 'night'),
  shift('18 08:00', '18 20:00', 'day'),
  shift('18 20:00', '19 08:00', 'late'),
];
const now = at('2026-03-18 12:00');

describe('P8 · both shifts are on every ladder until the next has signed', () => {
  it('keeps the shift before while nobody of this one has signed', () => {
    expect(names(shiftsOnLadder(ROTA, now))).toEqual(['night', 'day']);
  });

  it('lets it go with the signature', () => {
    expect(names(shiftsOnLadder([ROTA[0]!, { ...ROTA[1]!, signed: { at: now, by: 'day' } }, ROTA[2]!], now))).toEqual([
      'day',
    ]);
  });

  it('keeps no more than one shift back, however long nobody signs', () => {
    expect(names(shiftsOnLadder(ROTA, at('2026-03-18 23:00')))).toEqual(['day', 'late']);
  });

  it('keeps nobody where the rota names nobody now', () => {
    expect(shiftsOnLadder(ROTA, at('2026-03-20 12:00'))).toEqual([]);
  });

  it('an early signature leaves the shift before on until its own end', () => {
    const rota = [ROTA[0]!, { ...ROTA[1]!, signed: { at: at('2026-03-18 07:40'), by: 'day' } }];
    expect(names(shiftsOnLadder(rota, at('2026-03-18 07:50')))).toEqual(['night']);
  });
});

describe('交接班 · who hands over to whom', () => {
  it.each([
    ['12:00', 'night', 'day'],
    ['19:30', 'night', 'day'],
    ['20:00', 'day', 'late'],
  ])('at %s %s hands over to %s', (time, outgoing, incoming) => {
    const found = handoverAt(ROTA, at(`2026-03-18 ${time}`));
    expect([names([found.outgoing]), names([found.incoming])]).toEqual([[outgoing], [incoming]]);
  });

  it('offers the coming shift an hour before it begins, once this one is signed for', () => {
    const rota = [ROTA[0]!, { ...ROTA[1]!, signed: { at: now, by: 'day' } }, ROTA[2]!];
    expect(names([handoverAt(rota, at('2026-03-18 19:30')).incoming])).toEqual(['late']);
    expect(names([handoverAt(rota, at('2026-03-18 18:30')).incoming])).toEqual(['day']);
  });
});

describe('交接班 · signing', () => {
  const directory = aDirectory({
    rota: ROTA,
    contacts: [
      aContact('day', 'office', { role: 'coordinator', substitute: 'stand-in' }),
      aContact('stand-in', 'office', { role: 'coordinator' }),
    ],
  });
  const from = at('2026-03-18 08:00');

  it.each(['day', 'stand-in'])('is done by %s', (person) => {
    expect(signHandover(directory, person, from, now)).toEqual({ ...ROTA[1], signed: { at: now, by: person } });
  });

  it('refuses whoever is not on the shift', () => {
    expect(signHandover(directory, 'night', from, now)).toMatchObject({ refused: 'not-on-this-shift', clause: 'H2' });
  });

  it('refuses a second signature and names the first', () => {
    const signed = { ...directory, rota: [ROTA[0]!, { ...ROTA[1]!, signed: { at: now, by: 'day' } }] };
    expect(signHandover(signed, 'stand-in', from, now)).toMatchObject({
      refused: 'already-signed',
      says: '本班已由day签收',
    });
  });

  it('refuses a shift that is not the one to sign for', () => {
    expect(signHandover(directory, 'day', at('2026-03-18 20:00'), now)).toMatchObject({ refused: 'no-such-handover' });
  });
});
