import { pacedVersion } from '../../../functions/policy/paced.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Instant, MINUTE, plus } from '../../../functions/domain/matter/instant.ts';
import { partsOf } from '../../../functions/domain/rules/parts.ts';
import type { Policy } from '../../../functions/domain/rules/policy.ts';
import {
  earliestEffect,
  type Publication,
  type RoutingDecision,
  type RuleDraft,
} from '../../../functions/domain/rules/publication.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import type { KeptWeights } from '../../../functions/domain/routing/learning.ts';
import type { Policies } from '../../../functions/ports/policies.ts';
import { changed } from '../../harness/policies.ts';
import { publish } from '../../harness/publish.ts';
import { NOON } from '../samples.ts';

/** Policies over one store, as two functions have them, and the clock that they go by. */
export interface PolicyWorld {
  one: Policies;
  other: Policies;
  setNow: (at: Instant) => void;
}

const shipped = currentPolicy();
const stricter = changed(({ release }) => ({ release: { ...release, lateEntryHours: 3 } }));
const renamed = changed(({ district }) => ({ district: { ...district, name: '新名' } }));
const li = { id: 'li', name: '李' };

const aDraft = (over: Partial<RuleDraft> = {}): RuleDraft => ({
  id: 'D1',
  version: 1,
  name: '夏季调整',
  basedOn: shipped.id,
  state: 'open',
  changes: [{ version: 1, at: NOON, by: li }],
  parts: partsOf(shipped),
  ...over,
});

const aRoutingDecision = (over: Partial<RoutingDecision> = {}): RoutingDecision => ({
  number: 'BL2600001',
  event: 23,
  decision: 'dismissed',
  at: NOON,
  by: li,
  ...over,
});

const ofDraft = (policy: Policy, from: Instant, version = 1): Publication => ({
  policyId: policy.id,
  from,
  publishedAt: NOON,
  publishedBy: { id: 'wang', name: '王' },
  writtenBy: [li],
  reason: '年度调整',
  draft: { id: 'D1', name: '夏季调整', version },
});

const was = { cases: 40, first: 28, three: 36, choose: 10, sureRight: 26 };
/** Longer than one item holds. */
const weights: KeptWeights = {
  about: '北仑区',
  lessons: 40,
  kinds: ['住建局'],
  grams: '漏水 停电',
  rarity: 'AQI=',
  weights: '重'.repeat(250_000),
  step: 0.05,
  bias: [0.1],
  learnt: { at: NOON, lessons: 40, from: NOON, figures: was, was },
};

export function policiesContract(make: () => Promise<PolicyWorld>): void {
  let world: PolicyWorld;
  beforeEach(async () => {
    world = await make();
    world.setNow(NOON);
  });

  describe('the version in force', () => {
    it('is the one of the release until one is published', async () => {
      expect((await world.one.current()).id).toBe(shipped.id);
      expect(await world.one.publications()).toEqual([]);
    });

    it('changes in every function at the same instant, whatever each of them has read before', async () => {
      const from = await publish(world.one, stricter, NOON);
      for (const policies of [world.one, world.other]) {
        for (const [at, expected] of [
          [NOON, shipped],
          [plus(from, -1), shipped],
          [from, stricter],
          [plus(from, 60 * MINUTE), stricter],
        ] as const) {
          world.setNow(at);
          expect(await policies.current()).toEqual(expected);
        }
        world.setNow(NOON);
      }
    });

    it('is known at its instant to a function that read the moment before it was published', async () => {
      expect((await world.other.current()).id).toBe(shipped.id);
      const from = await publish(world.one, stricter, NOON);
      world.setNow(from);
      expect((await world.other.current()).id).toBe(stricter.id);
    });

    it('is the last of many that took effect, and one that was in force before is published again', async () => {
      const versions = [stricter, renamed, stricter, renamed, stricter, renamed, shipped];
      let at = NOON;
      for (const version of versions) {
        at = await publish(world.one, version, at);
        world.setNow(at);
        expect((await world.other.current()).id).toBe(version.id);
      }
      const known = await world.one.publications();
      expect(known.map(({ policyId }) => policyId)).toEqual(versions.map(({ id }) => id).toReversed());
      expect((await world.other.versions()).map(({ id }) => id).toSorted()).toEqual(
        [shipped.id, stricter.id, renamed.id].toSorted(),
      );
    });

    it('S4 · keeps what an exercise goes by, and lists it with no version of the district', async () => {
      const paced = pacedVersion(shipped, 24);
      await world.one.keep(shipped);
      await world.one.keep(paced);
      expect((await world.other.rulesOf(paced.id)).pace).toEqual({ factor: 24, of: shipped.id });
      expect((await world.other.versions()).map(({ id }) => id)).toEqual([shipped.id]);
    });

    it('gives a matter what is current at use, and leaves it its law', async () => {
      await world.one.keep(stricter);
      world.setNow(await publish(world.one, renamed, NOON));
      const rules = await world.other.rulesOf(stricter.id);
      expect(rules).toMatchObject({ id: stricter.id, inForce: renamed.id, release: { lateEntryHours: 3 } });
      expect(rules.district.name).toBe('新名');
      expect(await world.other.rulesOf(renamed.id)).toEqual(renamed);
    });
  });

  describe('drafts of rules', () => {
    it('are stored as they were typed, also what is no rule yet, and listed without their tables', async () => {
      const kept = aDraft({ parts: { ...partsOf(shipped), words: { words: [1, null, '词'] } } });
      expect(await world.one.putDraft(kept)).toBe(true);
      expect(await world.other.draft('D1')).toEqual(kept);
      const { parts: _, ...head } = kept;
      expect(await world.other.drafts()).toEqual([head]);
      expect(await world.one.draft('D2')).toBeNull();
    });

    it('P1 · keep whose plan one proposes, and where that stands, also in the list', async () => {
      const [row] = shipped.plans.rows;
      if (!row) throw new Error('no plan is shipped');
      const by = { id: 'zhao', name: '赵' };
      const plan = { unit: row.unit, row, was: null, at: NOON, by, reason: '修订', state: 'waiting' as const };
      const kept = aDraft({ plan });
      await world.one.putDraft(kept);
      expect(await world.other.draft('D1')).toEqual(kept);
      expect((await world.other.drafts())[0]?.plan).toEqual(plan);
    });

    it('P1 · proposes a plan after the proposal that was read, and never two in one instant', async () => {
      expect(await world.one.lastProposal('noise')).toBeNull();
      const propose = (after: string | null, ...ids: string[]) =>
        Promise.all(ids.map((id) => world.one.putProposal(aDraft({ id }), 'noise', after)));
      expect((await propose(null, 'D1', 'D2')).filter(Boolean)).toHaveLength(1);
      const first = (await world.other.lastProposal('noise')) ?? '';
      expect((await world.other.drafts()).map(({ id }) => id)).toEqual([first]);
      expect(await propose(null, 'D3')).toEqual([false]);
      expect(await propose(first, first)).toEqual([false]);
      expect((await propose(first, 'D4', 'D5')).filter(Boolean)).toHaveLength(1);
      expect(await world.one.putProposal(aDraft({ id: 'D6' }), 'dust', null)).toBe(true);
    });

    it('refuses whoever read before somebody else wrote, and writing on one that is closed', async () => {
      expect(await world.one.putDraft(aDraft())).toBe(true);
      expect(await world.other.putDraft(aDraft())).toBe(false);
      const tries = await Promise.all([1, 2].map(() => world.one.putDraft(aDraft({ version: 2 }))));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await world.one.putDraft(aDraft({ version: 3, state: 'discarded' }))).toBe(true);
      expect(await world.one.putDraft(aDraft({ version: 4 }))).toBe(false);
    });

    it('take over a proposed row of the routing ledger, both or neither, once', async () => {
      const adopted = aRoutingDecision({ decision: 'adopted', draft: { id: 'D1', name: '台账', version: 2 } });
      await world.one.putDraft(aDraft());
      expect(await world.one.putDraft(aDraft({ version: 3 }), adopted)).toBe(false);
      expect(await world.other.routingDecisions()).toEqual([]);
      const tries = await Promise.all(
        [world.one, world.other].map((policies) => policies.putDraft(aDraft({ version: 2 }), adopted)),
      );
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await world.other.routingDecisions()).toEqual([adopted]);
      expect(await world.one.putDraft(aDraft({ version: 3 }), adopted)).toBe(false);
      expect((await world.one.draft('D1'))?.version).toBe(2);
      expect(await world.one.decideRouting(aRoutingDecision())).toBe(false);
      // The draft was discarded: it may be decided again.
      const again = aRoutingDecision({ reason: '仅限此件' });
      expect(await world.one.decideRouting(again, 'D7')).toBe(false);
      expect(await world.one.decideRouting(again, 'D1')).toBe(true);
      expect(await world.one.decideRouting(again, 'D1')).toBe(false);
      expect(await world.other.routingDecisions()).toEqual([again]);
      expect(await world.one.decideRouting(aRoutingDecision({ event: 9 }), 'D1')).toBe(false);
      expect(await world.one.decideRouting(aRoutingDecision({ event: 9 }))).toBe(true);
    });

    it('are published as they were read, once, and never two for one instant', async () => {
      const from = earliestEffect(NOON);
      await world.one.keep(stricter);
      await world.one.putDraft(aDraft());
      await world.one.putDraft(aDraft({ version: 2 }));
      expect(await world.one.publish(ofDraft(stricter, from, 1))).toBe('draft-changed');
      expect(await world.one.publish(ofDraft(stricter, from, 2))).toBe('done');
      expect((await world.other.draft('D1'))?.state).toBe('published');
      expect(await world.other.publish(ofDraft(stricter, plus(from, 1), 2))).toBe('draft-changed');
      await world.one.putDraft(aDraft({ id: 'D2' }));
      const second = { ...ofDraft(stricter, from), draft: { id: 'D2', name: '', version: 1 } };
      expect(await world.one.publish(second)).toBe('instant-taken');
      expect((await world.other.draft('D2'))?.state).toBe('open');
      expect(await world.one.publications()).toEqual([ofDraft(stricter, from, 2)]);
    });

    it('are open again where a publication to come is withdrawn, once, and both stay on record', async () => {
      const from = plus(NOON, 24 * 60 * MINUTE);
      const published = ofDraft(stricter, from);
      const withdrawal = { at: plus(NOON, MINUTE), by: { id: 'zhao', name: '赵' }, reason: '更正错误' };
      await world.one.keep(stricter);
      await world.one.putDraft(aDraft());
      await world.one.publish(published);
      const tries = await Promise.all(
        [world.one, world.other].map((policies) => policies.withdraw(published, withdrawal)),
      );
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect((await world.other.draft('D1'))?.state).toBe('open');
      world.setNow(from);
      expect((await world.other.current()).id).toBe(shipped.id);
      // The instant is free again, and the draft may be published as it is or be changed.
      expect(await world.other.publish(published)).toBe('done');
      expect(await world.one.publications()).toEqual(
        expect.arrayContaining([published, { ...published, withdrawn: withdrawal }]),
      );
      expect((await world.one.publications()).map((one) => one.from)).toEqual([from, from]);
    });
  });

  describe('R2 · weights that the record taught', () => {
    it('are offered for a time, kept once a person takes them up, and found by their hash', async () => {
      const place = await world.one.offerWeights(weights, plus(NOON, 24 * 60 * MINUTE));
      expect(place.hash).toMatch(/^[0-9a-f]{64}$/);
      expect(await world.other.weights(place)).toBeNull();
      expect(await world.other.keepWeights(place)).toEqual(weights);
      expect(await world.one.weights(place)).toEqual(weights);
      // Taken up twice they are the same.
      expect(await world.one.keepWeights(place)).toEqual(weights);
      const strange = { ...place, hash: 'f'.repeat(64) };
      expect([await world.one.keepWeights(strange), await world.one.weights(strange)]).toEqual([null, null]);
    });

    it('keeps what the last night found, and nothing of the nights before', async () => {
      expect(await world.one.learning()).toBeNull();
      const few = { at: NOON, from: NOON, lessons: 3, looked: 9, more: false, came: 'few', weights: 'a', was } as const;
      await world.one.putLearning({ ...few, shipped: was, candidate: { figures: was, mends: 1, spoils: 0 } });
      await world.one.putLearning(few);
      expect(await world.other.learning()).toEqual(few);
    });

    it('are pinned by one of two who press at once', async () => {
      expect(await world.one.weightsPin()).toBeNull();
      const pin = { version: 1, pinned: true, at: NOON, by: li, reason: '换届' };
      const tries = await Promise.all([world.one, world.other].map((policies) => policies.putWeightsPin(pin)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await world.other.putWeightsPin({ ...pin, version: 3 })).toBe(false);
      const lifted = { ...pin, version: 2, pinned: false };
      expect(await world.other.putWeightsPin(lifted)).toBe(true);
      expect(await world.one.weightsPin()).toEqual(lifted);
    });
  });
}
