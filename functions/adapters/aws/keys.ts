import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import type { Case } from '../../domain/case/case.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import type { Matter } from '../../domain/matter/matter.ts';
import type { Shift } from '../../domain/people/directory.ts';
import type { LogEntry } from '../../ports/intake-log.ts';
import type { RefusedAlert, Routine } from '../../ports/stored.ts';
import type { DueEntry } from '../../ports/store.ts';
import type { Kind } from '../../domain/kinds/kind.ts';
import { placeOf, placeOfMatter } from '../listing.ts';
import { concerned, listedIn } from '../../domain/projections/projection.ts';
import { shardOf } from './shards.ts';

/*
 * Every key of the table.
 *
 *   MATTER#<number>        STATE               folded state; listed in byState and byChange
 *                          NEXT                version, next rung, driver, token; listed in due while a rung is to come
 *                          EVENT#<seq>         the record: all events of one decision, under the number of the last; the ids of texts written with it
 *                          ALERT#<id>, ALERTS  joined alerts and their counters
 *                          WORDS#<id>          citizens' words, with a time to live
 *                          TEXT#<id>           texts; listed in byText, in due until settled
 *                          OUTBOX#<seq>        what a decision has to say; listed in due until it is expanded, under unheard while it waits for the desk
 *                          UNIT#<unit>         one per unit concerned; listed in byUnit
 *                          OPENED#<kind>#<number> a matter that was opened from it
 *   CLAIM#<key>            CLAIM               webhook ids, vendor ids, addresses, phrases, what recurs of a case; which writer took it
 *   DELIVERY#<source>#<id> DELIVERY            webhook deliveries, without their words
 *   INTAKE#<shard>         <rank>#<at>#<mark>  alerts that wait for the shard's writer, with their masked words
 *   ASIDE#<shard>          <at>#<mark>         alerts that could not be worked
 *   REFUSED#<source>       <at>#<mark>         what could not be read of a source, with its masked words
 *   LEASE#<shard>          LEASE               the epoch of the shard's writer
 *   LINK#<code hash>       LINK                one-time codes
 *   RECEIPT#<provider id>  RECEIPT             which text a provider's receipt is about
 *   DIRECTORY              VERSION, UNIT#<id>, CONTACT#<id>, SHIFT#<from>, of a unit SHIFT#<from>#<unit>#<watch>
 *   RIGHTS                 <id>                changes of rights: who asked, what it gives whom, who decided
 *   NOTICES                <until>#<id>        advance notices, the first to end first
 *   POLICIES               POLICY#<id>         manifests of the versions: the hash of each part, when first stored
 *   PART#<hash>            <index>/<chunks>    immutable parts, in chunks below the item limit
 *   PUBLICATIONS           <from>              which version is in force from when
 *   VIEWS                  person-<id>, unit-<id>  lists that are kept under a name
 *   RULE-DRAFTS            <id>                manifests of rules that somebody is writing
 *   PLAN-PROPOSALS         <plan>              the draft by which a plan was last proposed
 *   ROUTING                <case>#<event>      what was made of a row that a final decision proposes for the routing ledger
 *   WEIGHTS                LEARNT, PIN         what the last night learnt of who answers; whether the weights in force are pinned
 *   OFFERED#<hash>         <index>/<chunks>    weights that a night offers, with a time to live
 *   COUNTER#<prefix>       COUNTER             case numbers
 *   RECOVERY               RECOVERY            that the table was restored to a point in time
 *   TALLY#<key>            TALLY               what was sent to a number, or waits for a person, of late
 *   LOCAL                  <at>#<case>#<text>         what the local channel sent
 *                          PROJECTION          what the read models hold of it, and up to which version
 *   BOOK#<district>#<shard> <generation>/<book> counters of the district
 *   GRAM#<district>#<pair> <registered>#<case> which cases have these two characters beside each other
 *   SYSTEM                 PROJECTED           the newest change that is in the read models
 *   SYSTEM                 GENERATIONS         which generation of the books is read, and which is being counted
 *   SYSTEM                 BEAT#<routine>      when a routine last ended well: sweep, seal, drill
 *   AUDIT#<date>           <at>#<random>       who looked at what
 */

export interface Key {
  pk: string;
  sk: string;
}

export const SEQ_DIGITS = 6;

const MATTER = 'MATTER#';
const matterPk = (number: string): string => `${MATTER}${number}`;

/** The number of the matter that an item belongs to; null for what belongs to none. */
export const matterOf = (pk: unknown): string | null =>
  typeof pk === 'string' && pk.startsWith(MATTER) && pk.length > MATTER.length ? pk.slice(MATTER.length) : null;

/** Which decision of which matter an item holds; null for any other item. */
export function decisionKeyOf({ pk, sk }: Record<string, unknown>): { matter: string; seq: number } | null {
  const matter = matterOf(pk);
  const [, seq] = typeof sk === 'string' ? (/^EVENT#(\d+)$/.exec(sk) ?? []) : [];
  return matter === null || seq === undefined ? null : { matter, seq: Number(seq) };
}

export const key = {
  state: (number: string): Key => ({ pk: matterPk(number), sk: 'STATE' }),
  next: (matter: string): Key => ({ pk: matterPk(matter), sk: 'NEXT' }),
  decision: (matter: string, seq: number): Key => ({
    pk: matterPk(matter),
    sk: `EVENT#${String(seq).padStart(SEQ_DIGITS, '0')}`,
  }),
  alert: (matter: string, id: string): Key => ({ pk: matterPk(matter), sk: `ALERT#${id}` }),
  alertCounters: (matter: string): Key => ({ pk: matterPk(matter), sk: 'ALERTS' }),
  words: (matter: string, id: string): Key => ({ pk: matterPk(matter), sk: `WORDS#${id}` }),
  text: (matter: string, id: string): Key => ({ pk: matterPk(matter), sk: `TEXT#${id}` }),
  outbox: (matter: string, seq: number): Key => ({
    pk: matterPk(matter),
    sk: `OUTBOX#${String(seq).padStart(SEQ_DIGITS, '0')}`,
  }),
  unit: (matter: string, unit: string): Key => ({ pk: matterPk(matter), sk: `UNIT#${unit}` }),
  opened: (source: string, kind: string, number: string): Key => ({
    pk: matterPk(source),
    sk: `OPENED#${kind}#${number}`,
  }),
  claim: (name: string): Key => ({ pk: `CLAIM#${name}`, sk: 'CLAIM' }),
  delivery: (source: string, webhookId: string): Key => ({ pk: `DELIVERY#${source}#${webhookId}`, sk: 'DELIVERY' }),
  logged: ({ shard, rank, acceptedAt, mark }: Pick<LogEntry, 'shard' | 'rank' | 'acceptedAt' | 'mark'>): Key => ({
    pk: `INTAKE#${shard}`,
    sk: `${rank}#${acceptedAt}#${mark}`,
  }),
  aside: ({ shard, acceptedAt, mark }: Pick<LogEntry, 'shard' | 'acceptedAt' | 'mark'>): Key => ({
    pk: `ASIDE#${shard}`,
    sk: `${acceptedAt}#${mark}`,
  }),
  refused: ({ source, at, mark }: Pick<RefusedAlert, 'source' | 'at' | 'mark'>): Key => ({
    pk: `REFUSED#${source}`,
    sk: `${at}#${mark}`,
  }),
  lease: (shard: string): Key => ({ pk: `LEASE#${shard}`, sk: 'LEASE' }),
  link: (codeHash: string): Key => ({ pk: `LINK#${codeHash}`, sk: 'LINK' }),
  receipt: (providerId: string): Key => ({ pk: `RECEIPT#${providerId}`, sk: 'RECEIPT' }),
  directoryVersion: { pk: 'DIRECTORY', sk: 'VERSION' },
  directoryUnit: (id: string): Key => ({ pk: 'DIRECTORY', sk: `UNIT#${id}` }),
  contact: (id: string): Key => ({ pk: 'DIRECTORY', sk: `CONTACT#${id}` }),
  /** A unit may be on duty by two watches at once. */
  shift: ({ from, unit, watch }: Pick<Shift, 'from'> & Partial<Pick<Shift, 'unit' | 'watch'>>): Key => ({
    pk: 'DIRECTORY',
    sk: ['SHIFT', from, ...(unit === undefined ? [] : [unit, watch ?? ''])].join('#'),
  }),
  rightsChange: (id: string): Key => ({ pk: 'RIGHTS', sk: id }),
  notice: (until: Instant, id: string): Key => ({ pk: 'NOTICES', sk: `${until}#${id}` }),
  policy: (id: string): Key => ({ pk: 'POLICIES', sk: `POLICY#${id}` }),
  part: (hash: string, index: number, chunks: number): Key => ({ pk: `PART#${hash}`, sk: `${index}/${chunks}` }),
  offered: (hash: string, index: number, chunks: number): Key => ({ pk: `OFFERED#${hash}`, sk: `${index}/${chunks}` }),
  weights: (what: 'LEARNT' | 'PIN'): Key => ({ pk: 'WEIGHTS', sk: what }),
  publication: (from: Instant): Key => ({ pk: 'PUBLICATIONS', sk: from }),
  views: (owner: string): Key => ({ pk: 'VIEWS', sk: owner }),
  ruleDraft: (id: string): Key => ({ pk: 'RULE-DRAFTS', sk: id }),
  planProposal: (plan: string): Key => ({ pk: 'PLAN-PROPOSALS', sk: plan }),
  routingDecision: (number: string, event: number | ''): Key => ({
    pk: 'ROUTING',
    sk: number === '' ? '' : `${number}#${event}`,
  }),
  counter: (prefix: string): Key => ({ pk: `COUNTER#${prefix}`, sk: 'COUNTER' }),
  recovery: { pk: 'RECOVERY', sk: 'RECOVERY' },
  rateCounter: (name: string): Key => ({ pk: `TALLY#${name}`, sk: 'TALLY' }),
  localText: (at: Instant, matter: string, textId: string): Key => ({
    pk: 'LOCAL',
    sk: `${at}#${matter}#${textId}`,
  }),
  projection: (matter: string): Key => ({ pk: matterPk(matter), sk: 'PROJECTION' }),
  book: (district: string, shard: number, name: string): Key => ({ pk: `BOOK#${district}#${shard}`, sk: name }),
  posting: (district: string, gram: string, place: string): Key => ({ pk: `GRAM#${district}#${gram}`, sk: place }),
  beat: (routine: Routine): Key => ({ pk: 'SYSTEM', sk: `BEAT#${routine}` }),
  projected: { pk: 'SYSTEM', sk: 'PROJECTED' },
  generations: { pk: 'SYSTEM', sk: 'GENERATIONS' },
  audit: (date: string, at: Instant, id: string): Key => ({ pk: `AUDIT#${date}`, sk: `${at}#${id}` }),
};

/** What an item in the due index is about. Null for any other. */
export function dueKeyOf({ pk, sk }: Key): Omit<DueEntry, 'at'> | null {
  const matter = matterOf(pk);
  if (matter === null) return null;
  if (sk === 'NEXT') return { what: 'matter', matter };
  if (sk.startsWith('OUTBOX#')) return { what: 'outbox', matter };
  return sk.startsWith('TEXT#') ? { what: 'text', matter, textId: sk.slice('TEXT#'.length) } : null;
}

/** Index partitions carry district and shard, so that one table may serve several districts and a busy index is spread. */
export const indexKey = {
  matters: (district: string, kind: string, status: string): string => `${district}#${kind}#${status}`,
  unitMatters: (district: string, kind: string, unit: string, status: string): string =>
    `${district}#UNIT#${kind}#${unit}#${status}`,
  matterChanges: (district: string, kind: string): string => `${district}#${kind}#CHANGE`,
  due: (district: string, shard: number): string => `${district}#DUE#${shard}`,
  /** Few, and read once a minute: one partition. */
  unheard: (district: string): string => `${district}#UNHEARD`,
  /** `list`: see `placeOf` in listing.ts. */
  list: (district: string, list: string, shard: number): string => `${district}#LIST#${list}#${shard}`,
  unit: (district: string, unit: string): string => `${district}#UNIT#${unit}`,
  texts: (district: string, shard: number): string => `${district}#TEXT#${shard}`,
  changes: (district: string, shard: number): string => `${district}#CHANGE#${shard}`,
};

/** The item of a matter that is no case: listed among those of its kind and state, and by when it changed. */
export const matterItem = (district: string, kind: Pick<Kind, 'id' | 'open'>, state: Matter) => ({
  ...key.state(state.number),
  statePk: indexKey.matters(district, kind.id, state.status),
  stateSk: placeOfMatter(kind, state),
  changePk: indexKey.matterChanges(district, kind.id),
  changeSk: `${state.changedAt}#${state.number}`,
  ...state,
});

/** H2: the list of those in which a proposal waits, as if it were a unit's. */
const AWAITING = { unit: '#proposals', status: 'waiting' };

export const awaitingPk = (district: string, kind: string): string =>
  indexKey.unitMatters(district, kind, AWAITING.unit, AWAITING.status);

/** The UNIT# items of a matter that is no case: they hold nothing but their places. Once a proposal waited, its item stays, on the list or off it. */
export const unitItemsOf = (district: string, kind: Pick<Kind, 'id' | 'open' | 'units' | 'left'>, state: Matter) => {
  const { number, status, proposals } = state;
  const unitSk = placeOfMatter(kind, state);
  const units = kind.units(state);
  return [
    ...kind
      .left(state)
      .filter((unit, index, all) => !units.includes(unit) && all.indexOf(unit) === index)
      .map((unit) => ({ ...key.unit(number, unit) })),
    ...units.map((unit) => ({
      ...key.unit(number, unit),
      unitPk: indexKey.unitMatters(district, kind.id, unit, status),
      unitSk,
    })),
    ...(proposals === undefined
      ? []
      : [
          {
            ...key.unit(number, AWAITING.unit),
            ...(proposals.length > 0 ? { unitPk: awaitingPk(district, kind.id), unitSk } : {}),
          },
        ]),
  ];
};

/** Sorts after every key that opens with this instant and before those of the next. */
export const justAfter = (at: Instant): string => `${at}$`;

export const dueAttributes = (district: string, at: Instant, { pk, sk }: Key) => ({
  duePk: indexKey.due(district, shardOf(pk)),
  dueSk: `${at}#${pk}#${sk}`,
});

export const stateAttributes = (district: string, state: Case) => {
  const shard = shardOf(state.number);
  const { list, place } = placeOf(state);
  return {
    statePk: indexKey.list(district, list, shard),
    stateSk: place,
    changePk: indexKey.changes(district, shard),
    changeSk: `${state.changedAt}#${state.number}`,
  };
};

export const textAttributes = (district: string, text: { queuedAt: Instant; matter: string; id: string }) => ({
  textPk: indexKey.texts(district, shardOf(text.matter)),
  textSk: `${text.queuedAt}#${text.matter}#${text.id}`,
});

/** The UNIT# items of a case: they hold nothing but their place in the index. */
export const unitItems = (district: string, state: Case) =>
  [...concerned(state)].map(([unit, rank]) => ({
    ...key.unit(state.number, unit),
    unitPk: indexKey.unit(district, unit),
    unitSk: `${rank}#${listedIn(unit, rank, state)}#${state.number}`,
  }));

const KEYS = [
  'pk',
  'sk',
  'duePk',
  'dueSk',
  'unitPk',
  'unitSk',
  'statePk',
  'stateSk',
  'changePk',
  'changeSk',
  'textPk',
  'textSk',
];

const index = (name: string, pk: string, sk: string) => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: pk, KeyType: 'HASH' as const },
    { AttributeName: sk, KeyType: 'RANGE' as const },
  ],
  Projection: { ProjectionType: 'KEYS_ONLY' as const },
});

/** Time to live, in epoch seconds. */
export const TTL_ATTRIBUTE = 'ttl';

/** The table as CreateTable takes it, but for its name. All indexes hold keys only: a list reads its items afresh. */
export const tableShape = {
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: KEYS.map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
  GlobalSecondaryIndexes: [
    index('due', 'duePk', 'dueSk'),
    index('byUnit', 'unitPk', 'unitSk'),
    index('byState', 'statePk', 'stateSk'),
    index('byChange', 'changePk', 'changeSk'),
    index('byText', 'textPk', 'textSk'),
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
} satisfies Omit<CreateTableCommandInput, 'TableName'>;
