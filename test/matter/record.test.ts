import { describe, expect, it } from 'vitest';
import { iterateCases } from '../../functions/matter/iterate-cases.ts';
import { proposedIn } from '../../functions/matter/proposed.ts';
import { chained } from '../../functions/matter/record.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aProposal, at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const NOON = at('2026-03-18 12:00');
const policy = currentPolicy();

const event = (seq: number, type = 'proposed') => ({
  type,
  seq,
  at: NOON,
  actor: { kind: 'system' as const, part: 'workflow' as const },
  prev: '',
  hash: '',
});

describe('ours · what is read beside a matter', () => {
  it('of proposals, those that wait alone, from the first of them on', async () => {
    const asked: number[] = [];
    const after = async (seq: number) => {
      asked.push(seq);
      return [event(5), event(6), event(7, 'noted'), event(8)];
    };
    const found = await proposedIn({ proposals: [aProposal('P8'), aProposal('P5'), aProposal('P7')] }, after);
    expect(found.map((one) => 'seq' in one && one.seq)).toEqual([5, 8]);
    expect(asked).toEqual([4]);
    expect(await proposedIn({ proposals: [] }, after)).toEqual([]);
    expect(await proposedIn({}, after)).toEqual([]);
    expect(asked).toEqual([4]);
  });

  it('of a list, page after page; what cannot be read is told and passed over', async () => {
    const pages = [
      {
        cases: [aCase({ number: 'BL2600001' })],
        unreadable: [{ caseNumber: 'BL2600002', why: 'old' }],
        cursor: 'next',
      },
      { cases: [aCase({ number: 'BL2600003' })], unreadable: [], cursor: null },
    ];
    const asked: (string | undefined)[] = [];
    const told: string[] = [];
    const page = async (cursor?: string) => {
      asked.push(cursor);
      return pages[asked.length - 1] ?? { cases: [], unreadable: [], cursor: null };
    };
    const found: string[] = [];
    for await (const { number } of iterateCases(page, ({ caseNumber }) => told.push(caseNumber))) found.push(number);
    expect([found, asked, told]).toEqual([['BL2600001', 'BL2600003'], [undefined, 'next'], ['BL2600002']]);
  });
});

const wordsIn = ({ type, says }: { type: string; says: string }): string[] => (type === 'noted' ? [says] : []);

describe('ours · events are numbered and chained', () => {
  const by = { actor: { kind: 'system', part: 'workflow' } as const, at: NOON, policy };
  const drafts = [
    { type: 'noted', says: '一' },
    { type: 'plain', says: '' },
  ];

  it('from the head on, with a nonce where somebody wrote, and the version in force where it is another', () => {
    const { ids } = memoryPorts({ now: NOON });
    const [first, second] = chained({ ids }, { head: 'head', version: 6 }, drafts, wordsIn, by);
    expect(first).toMatchObject({ seq: 7, prev: 'head', at: NOON, says: '一' });
    expect(second).toMatchObject({ seq: 8, prev: first?.hash });
    expect(first && 'nonce' in first && first.nonce).toHaveLength(24);
    expect(second).not.toHaveProperty('nonce');
    expect(first).not.toHaveProperty('rules');
    const [moved] = chained({ ids }, null, drafts, wordsIn, { ...by, policy: { ...policy, inForce: 'v2' } });
    expect(moved).toMatchObject({ seq: 1, prev: '', rules: 'v2' });
  });
});
