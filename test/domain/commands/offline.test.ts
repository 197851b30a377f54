import { describe, expect, it } from 'vitest';
import { shanghai, World } from '../../harness/world.ts';
import { statement } from '../../harness/answers.ts';
import type { PersonCommand } from '../../../functions/domain/case/commands.ts';

const PHOTO = [{ kind: 'photo' as const, ref: 'photo-1', sha256: 'a'.repeat(64) }];

describe('H6 · a 线下办理件 keeps no photo, whatever it is shown for', () => {
  it.each<[string, string, PersonCommand]>([
    ['a refutation', 'desk', { command: 'refute', body: '区应急管理局', says: '查无此事', evidence: PHOTO }],
    ['a note', 'desk', { command: 'note', says: '已到场', evidence: PHOTO }],
    ['the settlement', 'desk', { command: 'settle', unit: 'unit-a', says: '已整改', evidence: PHOTO }],
    ['a breach set aside', 'mayor', { command: 'set-aside', duty: 'confirm:E1', reason: '系统故障', evidence: PHOTO }],
    [
      'a late grading',
      'duty-leader',
      { command: 'find-late-grading', duty: 'response', reason: '迟', evidence: PHOTO },
    ],
    ['an answer', 'unit-a-officer', { ...statement(shanghai('2026-03-04 10:00')), evidence: PHOTO }],
    ['a correction', 'desk', { command: 'correct', event: 1, is: { place: '新碶' }, reason: '补登', evidence: PHOTO }],
  ])('%s', async (_, who, command) => {
    const world = await World.at('2026-03-04 10:00');
    const { number } = await world.open({ by: 'desk', offline: true, grades: { opinion: 'IV', emergency: null } });
    await world.do('desk', number, { command: 'assign', unit: 'unit-a', part: 'primary' });
    await expect(world.do(who, number, command)).rejects.toMatchObject({ refused: 'offline-no-photo', clause: 'H6' });
  });
});
