import { expect, it } from 'vitest';
import { HOUR } from '../../functions/domain/matter/instant.ts';
import { caseOf, desk, later, REGISTER } from './desk.ts';

it('A1, M4 · a case that joins brings its graver emergency as a proposal, from its own discovery', async () => {
  const api = await desk();
  const target = await api.assigned();
  later(api.ports, 3 * HOUR);
  const learnt = api.ports.clock.now();
  const { number } = caseOf(
    await api.register({ ...REGISTER, emergencyKind: 'production-accident', emergency: { deaths: 12 } }),
  );
  later(api.ports, HOUR);
  expect((await api.command(number, 'join', { target, reason: '同一事件' })).status).toBe(200);
  const state = (await api.ports.store.load(target))?.state;
  expect(state).toMatchObject({
    grades: { emergency: null },
    graver: { grades: { emergency: 'II' }, alertId: number },
  });
  expect(state?.clocks.find(({ kind }) => kind === 'press-conference')).toMatchObject({ startAt: learnt });
});

it('A1, H2 · grading answers with the opinion grade that the table proposes, where a lighter one was chosen', async () => {
  const api = await desk();
  const number = await api.assigned();
  const grade = (opinion: 'II' | 'IV') =>
    api.command(number, 'grade', { grades: { opinion, emergency: 'II' }, reason: '复核' });
  expect(await grade('IV')).toMatchObject({
    status: 200,
    json: {
      proposedOpinion: { grade: 'II', says: '涉及重大突发事件' },
      case: { opinionFor: expect.arrayContaining([{ emergency: 'II', opinion: 'II', says: '涉及重大突发事件' }]) },
    },
  });
  expect((await grade('II')).json).not.toHaveProperty('proposedOpinion');
});
