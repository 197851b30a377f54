import { describe, expect, it } from 'vitest';
import { precedence } from '../../infra/local/run/precedence.ts';

const unhurried = 60_000;
const waiting = () => Promise.withResolvers<void>();

describe('Embedded stack · who waits for an answer goes first', () => {
  it('begins other work at once while few wait', async () => {
    const { begin } = precedence(1, unhurried);
    const answer = waiting();
    const front = begin('answer', () => answer.promise);
    expect(await begin('rest', async () => 'done')).toBe('done');
    answer.resolve();
    await front;
  });

  it('holds other work back while more wait, and begins it in turn once few do, also where an answer fails', async () => {
    const { begin } = precedence(1, unhurried);
    const [one, two] = [waiting(), waiting()];
    const front = [begin('answer', () => one.promise), begin('answer', () => two.promise)];
    const begun: string[] = [];
    const others = ['a', 'b'].map((name) => begin('rest', async () => void begun.push(name)));
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
    const { begin } = precedence(0, 5);
    const answer = waiting();
    const front = begin('answer', () => answer.promise);
    expect(await begin('rest', async () => 'done')).toBe('done');
    answer.resolve();
    await front;
  });

  it('lets a state machine go before the rest, and neither before an answer', async () => {
    const { begin } = precedence(0, unhurried);
    const [answer, task] = [waiting(), waiting()];
    const begun: string[] = [];
    const front = begin('answer', () => answer.promise);
    const rest = begin('rest', async () => void begun.push('rest'));
    const machine = begin('task', async () => {
      begun.push('task');
      await task.promise;
    });
    await Promise.resolve();
    expect(begun).toEqual([]);
    answer.resolve();
    await front;
    await Promise.resolve();
    expect(begun).toEqual(['task']);
    task.resolve();
    await Promise.all([machine, rest]);
    expect(begun).toEqual(['task', 'rest']);
  });
});

/** Calls of one function that have begun, each ended by its name. */
function callsMade(inTurn: ReturnType<ReturnType<typeof precedence>['callsOf']>) {
  const begun: string[] = [];
  const ends = new Map<string, ReturnType<typeof waiting>>();
  const call = (name: string): Promise<void> => {
    const end = waiting();
    ends.set(name, end);
    return inTurn(() => {
      begun.push(name);
      return end.promise;
    });
  };
  return { begun, call, end: (name: string) => ends.get(name)?.resolve() };
}

describe('Embedded stack · what a function asks of a service while others wait for an answer', () => {
  it('passes at once while few wait', async () => {
    const { callsOf } = precedence(1, unhurried);
    const { begun, call, end } = callsMade(callsOf('rest'));
    const both = [call('a'), call('b')];
    expect(begun).toEqual(['a', 'b']);
    for (const name of begun) end(name);
    await Promise.all(both);
  });

  it('goes one at a time while more wait, in the order in which it came, and never stands still', async () => {
    const { begin, callsOf } = precedence(0, unhurried);
    const answer = waiting();
    const front = begin('answer', () => answer.promise);
    const { begun, call, end } = callsMade(callsOf('rest'));
    const all = ['a', 'b', 'c', 'd'].map(call);
    expect(begun).toEqual(['a']);
    end('a');
    await all[0];
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b']);
    answer.resolve();
    await front;
    await Promise.resolve();
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
    for (const name of begun) end(name);
    await Promise.all(all);
  });

  it('is no function’s turn at the cost of another, and an answer’s own calls never wait', async () => {
    const { begin, callsOf } = precedence(0, unhurried);
    const answer = waiting();
    const front = begin('answer', () => answer.promise);
    const [one, other, own] = [callsMade(callsOf('rest')), callsMade(callsOf('rest')), callsMade(callsOf('answer'))];
    const calls = [one, other, own].flatMap(({ call }) => [call('a'), call('b')]);
    expect([one.begun, other.begun, own.begun]).toEqual([['a'], ['a'], ['a', 'b']]);
    answer.resolve();
    await front;
    for (const { end } of [one, other, own]) for (const name of ['a', 'b']) end(name);
    await Promise.all(calls);
  });
});
