import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dynoxide, startDynoxide } from '../../adapters/dynoxide.ts';
import { type Life, lifeWithTwoReminders } from './life.ts';

describe('ours · what a case costs', () => {
  let engine: Dynoxide;
  let life: Life;
  beforeAll(async () => {
    engine = await startDynoxide();
    life = await lifeWithTwoReminders(engine);
  });
  afterAll(() => engine.stop());

  it('takes at most 17 transitions in a life with two reminders', () => {
    expect(life.transitions).toBe(17);
  });

  // What is aimed at is 150, 45 and 8; test/README.md says what bounds it. Whoever changes one says so here.
  it('takes as many write units as were measured: in that life, until the first text is sent, and to join', () => {
    expect(life.life.writes).toBe(271);
    expect(life.opened.writes).toBe(59);
    expect(life.joined.writes).toBe(17);
  });
});
