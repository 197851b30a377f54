import { PARTS, type Part, type Parts } from '../../domain/rules/parts.ts';
import type { RoutingDecision, RuleDraftHead } from '../../domain/rules/publication.ts';
import type { Policies } from '../../ports/policies.ts';
import { fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { type Key, key } from './keys.ts';
import { getParts, placesIn, putParts } from './parts.ts';
import { get, prefixed } from './reads.ts';
import { putting, type Table } from './table.ts';
import { despiteConflicts, put, transact } from './writes.ts';

const HEAD: Shape<Omit<RuleDraftHead, 'state'> & { state: string }> = {
  id: 'text',
  version: 'number',
  name: 'text',
  basedOn: 'text',
  state: 'text',
  changes: 'list',
  plan: 'map?',
};

function headOf(item: Item): RuleDraftHead {
  const { state, ...head } = fieldsOf(item, HEAD);
  return { ...head, state: state === 'published' || state === 'discarded' ? state : 'open' };
}

/** Drafts of rules: manifests as versions are, whose parts lie beside those of the versions. */
export function ruleDraftsIn(
  table: () => Table,
): Pick<
  Policies,
  'drafts' | 'draft' | 'putDraft' | 'lastProposal' | 'putProposal' | 'routingDecisions' | 'decideRouting'
> {
  return {
    drafts: async () => {
      const heads = (await prefixed(table(), key.ruleDraft(''))).map(headOf);
      return heads.toSorted((a, b) => ((a.changes.at(-1)?.at ?? '') < (b.changes.at(-1)?.at ?? '') ? 1 : -1));
    },
    draft: async (id) => {
      const item = await get(table(), key.ruleDraft(id));
      if (!item) return null;
      const places = placesIn(item);
      const parts = await getParts(
        table(),
        places.map(([, place]) => place),
      );
      const found = new Map<string, Part>(places.map(([name], index) => [name, parts[index] ?? {}]));
      const whole = Object.keys(PARTS).map((name) => [name, found.get(name) ?? {}]);
      return { ...headOf(item), parts: Object.fromEntries(whole) as Parts };
    },
    routingDecisions: async () => (await prefixed(table(), key.routingDecision('', ''))).map(decisionOf),
    decideRouting: (decision, over) => {
      const { item, when, values } = deciding(decision, over);
      return put(table(), item, when, values);
    },
    putDraft: async ({ parts, ...head }, decides, over) => {
      const item = { ...key.ruleDraft(head.id), ...head, parts: await putParts(table(), parts) };
      if (decides) return together(table(), item, head.version, deciding(decides, over));
      return head.version === 1
        ? put(table(), item, 'attribute_not_exists(#pk)')
        : put(table(), item, '#version = :read AND #state = :open', { ':read': head.version - 1, ':open': 'open' });
    },
    lastProposal: async (plan) => {
      const item = await get(table(), key.planProposal(plan));
      return item ? fieldsOf(item, PROPOSAL).draft : null;
    },
    putProposal: async ({ parts, ...head }, plan, after) => {
      const draft = { ...key.ruleDraft(head.id), ...head, parts: await putParts(table(), parts) };
      const last = { ...key.planProposal(plan), draft: head.id };
      const none = 'attribute_not_exists(#pk)';
      return both(
        table(),
        putting(table(), draft, none),
        after === null ? putting(table(), last, none) : putting(table(), last, '#draft = :after', { ':after': after }),
      );
    },
  };
}

const PROPOSAL: Shape<{ draft: string }> = { draft: 'text' };

const DECISION: Shape<Omit<RoutingDecision, 'decision'> & { decision: string }> = {
  number: 'text',
  event: 'number',
  decision: 'text',
  at: 'text',
  by: 'map',
  draft: 'map?',
  reason: 'text?',
};

function decisionOf(item: Item): RoutingDecision {
  const { decision, ...rest } = fieldsOf(item, DECISION);
  return { ...rest, decision: decision === 'adopted' ? 'adopted' : 'dismissed' };
}

interface Deciding {
  item: Item & Key;
  when: string;
  values?: Record<string, unknown>;
}

/** Once; one that a draft took over which is discarded since may be decided again. */
const deciding = (decision: RoutingDecision, over: string | undefined): Deciding => ({
  item: { ...key.routingDecision(decision.number, decision.event), ...decision, draftId: decision.draft?.id ?? '' },
  ...(over === undefined
    ? { when: 'attribute_not_exists(#pk)' }
    : { when: '#draftId = :over', values: { ':over': over } }),
});

async function together(table: Table, draft: Item & Key, version: number, decision: Deciding): Promise<boolean> {
  const puts = putting(table, draft, '#version = :read AND #state = :open', { ':read': version - 1, ':open': 'open' });
  const decides = putting(table, decision.item, decision.when, decision.values);
  return both(table, puts, decides);
}

type Putting = ReturnType<typeof putting>;

/** Both or neither. */
async function both(table: Table, one: Putting, other: Putting): Promise<boolean> {
  const refused = await despiteConflicts('RULE-DRAFTS', () => transact(table, [{ Put: one }, { Put: other }]));
  return refused === null;
}
