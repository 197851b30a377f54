import { describe, expect, it } from 'vitest';
import { precedence } from '../../infra/local/run/precedence.ts';

const unhurried = 60_000;
const waiting = () => Promise.withResolvers<void>();

describe('Embedded stack · who waits for an answer goes first', () => {
  it('begins other work at once while few wait', async () => {
    const { first, after } = precedence(1, unhurried);
    const answer = waiting();
    const front = first(() => answer.promise);
    expect(await after(async () => 'done')).toBe('done');
    answer.resolve();
    await front;
  });

  it('holds other work back while more wait, and begins it in turn once few do, also where an answer fails', async () => {
    const { first, after } = precedence(1, unhurried);
    const [one, two] = [waiting(), waiting()];
    const front = [first(() => one.promise), first(() => two.promise)];
    const begun: string[] = [];
    const others = ['a', 'b'].map((name) => after(async () => void begun.push(name)));
    await Promise.resolve();
    expect(begun).toEqual([]);
    one.reject(new Error('failed'));
    await expect(front[0]).rejects.toThrow('failed');
    await Promise.all(others);
    expect(begun).toEqual(['a', 'b']);
    two.resolve();
    await front[1];
  });

  it('begins it after a while, however many wait', async () => {
    const { first, after } = precedence(0, 5);
    const answer = waiting();
    const front = first(() => answer.promise);
    expect(await after(async () => 'done')).toBe('done');
    answer.resolve();
    await front;
  });
});
