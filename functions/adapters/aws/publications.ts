import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Instant, plus } from '../../domain/matter/instant.ts';
import { inForceAt, type Publication, TRUSTED_MS, type Withdrawal } from '../../domain/rules/publication.ts';
import type { Policies } from '../../ports/policies.ts';
import { fieldsOf } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { key } from './keys.ts';
import { range } from './reads.ts';
import { putting, removing, type Table, updating } from './table.ts';
import { despiteConflicts, reasonsOf, transact } from './writes.ts';

const PUBLICATION: Shape<Publication> = {
  policyId: 'text',
  from: 'text',
  publishedAt: 'text',
  publishedBy: 'map',
  writtenBy: 'list',
  reason: 'text',
  draft: 'map',
  withdrawn: 'map?',
};
/** Where a withdrawn one stays: after every instant in the order of keys, so that who asks what is in force never meets it. */
const withdrawnAt = (at: Instant): string => `withdrawn ${at}`;
/** More than may take effect before the list is read again: beyond them the one in force is asked for by itself. */
const NEAR = 5;

interface Publications {
  /** The id of the version in force; null before the first publication. */
  inForce: () => Promise<string | null>;
  all: Policies['publications'];
  publish: Policies['publish'];
  withdraw: Policies['withdraw'];
}

/**
 * Which version is in force when. What was read holds for `TRUSTED_MS` of the clock: nothing that takes effect within that time can have been
 * published meanwhile, so that every function goes over to a version at the same instant.
 */
export function publicationsIn(table: () => Table): Publications {
  let known: { readAt: Instant; near: Pick<Publication, 'policyId' | 'from'>[] } | undefined;
  return {
    inForce: async () => {
      const now = table().now();
      if (!known || known.readAt > now || now >= plus(known.readAt, TRUSTED_MS))
        known = { readAt: now, near: await near(table(), now) };
      return inForceAt(known.near, now)?.policyId ?? null;
    },
    all: async () => {
      const items = await range(table(), { pk: key.publication('').pk, low: '0', high: '~', descending: true });
      const found = items.map((item) => fieldsOf(item, PUBLICATION));
      return found.toSorted((a, b) => (a.from < b.from ? 1 : -1));
    },
    publish: async (publication) => {
      const outcome = await publish(table(), publication);
      known = undefined;
      return outcome;
    },
    withdraw: async (publication, withdrawal) => {
      const done = await withdraw(table(), { ...publication, withdrawn: withdrawal });
      known = undefined;
      return done;
    },
  };
}

/** The version in force, and those that take effect while this is trusted. */
async function near(table: Table, now: Instant): Promise<Publication[]> {
  const { pk } = key.publication('');
  const read = (high: Instant, limit: number) => range(table, { pk, low: '0', high, descending: true, limit });
  const items = await read(plus(now, TRUSTED_MS), NEAR);
  const found = items.map((item) => fieldsOf(item, PUBLICATION));
  if (found.length < NEAR || inForceAt(found, now)) return found;
  return [...found, ...(await read(now, 1)).map((item) => fieldsOf(item, PUBLICATION))];
}

async function publish(table: Table, publication: Publication): ReturnType<Policies['publish']> {
  const { draft } = publication;
  const puts = putting(table, { ...key.publication(publication.from), ...publication }, 'attribute_not_exists(#pk)');
  const ends = updating(table, key.ruleDraft(draft.id), {
    update: 'SET #state = :published',
    when: '#version = :read AND #state = :open',
    values: { ':published': 'published', ':open': 'open', ':read': draft.version },
  });
  try {
    const input = new TransactWriteCommand({ TransactItems: [{ Put: puts }, { Update: ends }] });
    await despiteConflicts('PUBLICATIONS', () => table.documents.send(input));
    return 'done';
  } catch (error) {
    const [taken, changed] = reasonsOf(error) ?? [];
    if (changed?.Code === 'ConditionalCheckFailed') return 'draft-changed';
    if (taken?.Code === 'ConditionalCheckFailed') return 'instant-taken';
    throw error;
  }
}

async function withdraw(table: Table, publication: Publication & { withdrawn: Withdrawal }): Promise<boolean> {
  const { from, policyId, draft, withdrawn } = publication;
  const gone = removing(table, key.publication(from), {
    when: '#policyId = :policyId',
    values: { ':policyId': policyId },
  });
  const kept = putting(
    table,
    { ...key.publication(withdrawnAt(withdrawn.at)), ...publication },
    'attribute_not_exists(#pk)',
  );
  const opens = updating(table, key.ruleDraft(draft.id), {
    update: 'SET #state = :open',
    when: '#version = :read AND #state = :published',
    values: { ':published': 'published', ':open': 'open', ':read': draft.version },
  });
  const refused = await despiteConflicts('PUBLICATIONS', () =>
    transact(table, [{ Delete: gone }, { Put: kept }, { Update: opens }]),
  );
  return refused === null;
}
