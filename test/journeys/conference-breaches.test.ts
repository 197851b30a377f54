import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../functions/domain/case/commands.ts';
import { conferenceKind } from '../../functions/domain/kinds/conference-kind.ts';
import { commandConference } from '../../functions/handlers/http/command-conference.ts';
import { type Answer, front } from '../handlers/call.ts';
import { shanghai, World } from '../harness/world.ts';

const NUMBER = 'BLF2600001';
const GRAVE = { opinion: 'II', emergency: 'II' } as const;
const emergency: Partial<OpenCase> & { by: string } = {
  by: 'desk',
  subject: '环境',
  emergencyKind: '安全生产',
  grades: GRAVE,
  suggestion: { grades: GRAVE, gradeReasons: [], unit: 'unit-a', unitReasons: [] },
};
const at = (local: string): string => shanghai(local);

let world: World;
let number: string;

async function settled(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  await world.settle();
  return answer;
}
const command = (name: string, body: object = {}, as = 'desk', of = NUMBER) =>
  settled(
    front(commandConference, world.ports).call('POST /api/conferences/{number}/{command}', {
      as,
      path: { number: of, command: name },
      body,
    }),
  );
const breaches = async () =>
  ((await world.ports.store.matter(conferenceKind, NUMBER))?.state.breaches ?? []).map(
    ({ duty, is, unit = 'desk' }) => `${duty} ${is} ${unit}`,
  );

beforeEach(async () => {
  world = await World.at('2026-03-04 10:00');
  number = (await world.open(emergency)).number;
  await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
  await world.do('unit-a-officer', number, { command: 'sign', assignmentId: 'A1' });
});

describe('P3, H2 · a decision on a conference that did not come is a breach, once', () => {
  it('whether it is held: of the desk, and none where it was decided in time', async () => {
    await world.advance('2026-03-04 12:01');
    expect(await breaches()).toEqual(['conference-plan stands desk']);
    await world.advance('2026-03-04 14:30');
    await command('plan');
    expect(await breaches()).toEqual(['conference-plan stands desk']);
  });

  it('is none where the duty fell away before it was due, and one where that came later', async () => {
    const lighter = { opinion: 'III', emergency: 'III' } as const;
    await world.advance('2026-03-04 11:00');
    await world.do('desk', number, { command: 'grade', grades: lighter, reason: '核实' });
    await command('cancel', { says: '不再需要' });
    await world.advance('2026-03-04 13:00');
    expect(await breaches()).toEqual([]);
  });

  it('its sign-off: healed by its own time, and standing again where that is taken back; other steps are nobody’s', async () => {
    await command('plan');
    await command('set-line', { says: '口径' });
    // Held at eight: its sign-off is due at four in the night, its facts on the evening before.
    await world.advance('2026-03-05 05:00');
    expect(await breaches()).toEqual(['conference-step:sign-off stands desk']);
    await command('do-step', { step: 'sign-off', by: '分管副区长', doneAt: at('2026-03-05 03:30') });
    expect(await breaches()).toEqual(['conference-step:sign-off healed desk']);
    await command('undo-step', { step: 'sign-off' });
    expect(await breaches()).toEqual(['conference-step:sign-off stands desk']);
    // By another hour it is due anew; what was missed was.
    await command('move', { at: at('2026-03-05 09:30'), says: '改期' });
    await world.advance('2026-03-05 09:00');
    expect(await breaches()).toEqual(['conference-step:sign-off stands desk']);
  });

  it('A1 · graded to III and back while it is planned, it is one conference, one sign-off and one breach', async () => {
    await command('plan');
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'II', emergency: 'III' }, reason: '核实' });
    await world.do('desk', number, { command: 'grade', grades: { opinion: 'I', emergency: 'I' }, reason: '升级' });
    await world.advance('2026-03-05 05:00');
    expect(await breaches()).toEqual(['conference-step:sign-off stands desk']);
    await world.do('desk', number, { command: 'grade', grades: GRAVE, reason: '再核实' });
    await world.advance('2026-03-05 07:00');
    expect(await breaches()).toEqual(['conference-step:sign-off stands desk']);
    expect((await world.ports.store.mattersFrom(conferenceKind, number)).matters).toHaveLength(1);
  });

  it('is set aside by the district leader where it is the desk’s, by a leader of another unit where it is a unit’s, by nobody twice', async () => {
    await world.advance('2026-03-04 12:30');
    await command('plan');
    await command('set-line', { says: '口径' });
    await command('set-step', { step: 'sign-off', unit: 'unit-a' });
    await world.advance('2026-03-05 05:00');
    expect(await breaches()).toEqual(['conference-plan stands desk', 'conference-step:sign-off stands unit-a']);
    const aside = (duty: string, as: string) => command('set-aside', { duty, says: '系统中断' }, as);
    expect((await aside('conference-plan', 'duty-leader')).json['type']).toBe('urn:huiying:problem:unit-concerned');
    expect((await aside('conference-plan', 'desk')).status).toBe(403);
    expect((await aside('conference-step:sign-off', 'unit-a-head')).status).toBe(403);
    expect((await aside('conference-step:facts', 'mayor')).json['type']).toBe('urn:huiying:problem:no-such-breach');
    expect((await aside('conference-plan', 'mayor')).status).toBe(200);
    expect((await aside('conference-step:sign-off', 'duty-leader')).status).toBe(200);
    expect((await aside('conference-plan', 'mayor')).status).toBe(422);
    await command('do-step', { step: 'sign-off', by: '分管副区长', doneAt: at('2026-03-05 03:30') });
    expect(await breaches()).toEqual(['conference-plan set-aside desk', 'conference-step:sign-off set-aside unit-a']);
  });
});
