import { toMs, type Instant } from '../../domain/matter/instant.ts';
import type { Contact, Shift, Unit } from '../../domain/people/directory.ts';
import type { Text } from '../../domain/texts/text.ts';
import type { Lease } from '../../ports/intake-log.ts';
import type { Claim, Link, LocalText, Recovery, StoredAlert, Words } from '../../ports/stored.ts';
import { textDueAt } from '../listing.ts';
import { fieldsOf, type Item } from './item.ts';
import type { Shape } from '../../domain/matter/shape.ts';
import { dueAttributes, key, textAttributes, TTL_ATTRIBUTE } from './keys.ts';

/** Deleted by the table some time after this instant; readers go by the instant itself. */
export const expiring = (at: Instant): Item => ({ [TTL_ATTRIBUTE]: Math.ceil(toMs(at) / 1_000) });

const TEXT: Shape<Text> = {
  id: 'text',
  matter: 'text',
  seq: 'number',
  step: 'text',
  person: 'text',
  unit: 'text',
  role: 'text',
  channel: 'text',
  template: 'text',
  variables: 'map',
  grade: 'text',
  drill: 'flag',
  withCode: 'flag',
  state: 'text',
  why: 'map?',
  queuedAt: 'text',
  notBefore: 'text',
  dueAt: 'text?',
  after: 'text?',
  orderedBy: 'text?',
  receiptBy: 'text?',
  deliveredAt: 'text?',
  pressedAt: 'text?',
  about: 'list?',
  takesBack: 'list?',
  carries: 'list?',
  sentAt: 'text?',
  settledAt: 'text?',
  providerId: 'text?',
  rules: 'text?',
};

export const textItem = (district: string, text: Text) => {
  const place = key.text(text.matter, text.id);
  const due = textDueAt(text);
  return {
    ...place,
    ...text,
    ...textAttributes(district, text),
    ...(due === null ? {} : dueAttributes(district, due, place)),
  };
};
export const readText = (item: Item): Text => fieldsOf(item, TEXT);

const CLAIM: Shape<Omit<Claim, 'over'>> = { key: 'text', matter: 'text', expiresAt: 'text|null', data: 'text?' };

/** `lease`: that of the writer of a shard who takes it. */
export const claimItem = ({ over: _over, expiresAt, ...claim }: Claim, lease?: Lease) => ({
  ...key.claim(claim.key),
  ...claim,
  ...(lease ? { epoch: lease.epoch } : {}),
  ...(expiresAt === null ? {} : { expiresAt, ...expiring(expiresAt) }),
});
export const readClaim = (item: Item): Claim => fieldsOf(item, CLAIM);

const ALERT: Shape<StoredAlert> = {
  id: 'text',
  caseNumber: 'text',
  source: 'text',
  vendorId: 'text',
  platform: 'text?',
  publishedAt: 'text?',
  discoveredAt: 'text?',
  place: 'text?',
  topic: 'text?',
  emergency: 'map?',
  assignedBy: 'map?',
  pageHash: 'text?',
  receivedAt: 'text',
  outcome: 'text',
  why: 'map?',
  metrics: 'map',
  unread: 'list?',
  sameEvents: 'list?',
};

export const alertItem = (alert: StoredAlert) => ({ ...key.alert(alert.caseNumber, alert.id), ...alert });
export const readAlert = (item: Item): StoredAlert => fieldsOf(item, ALERT);

const WORDS: Shape<Words> = {
  id: 'text',
  caseNumber: 'text',
  title: 'text',
  text: 'text',
  url: 'text?',
  expiresAt: 'text',
  held: 'flag?',
};

export const wordsItem = (words: Words) => ({
  ...key.words(words.caseNumber, words.id),
  ...words,
  ...(words.held ? {} : expiring(words.expiresAt)),
});
export const readWords = (item: Item): Words => fieldsOf(item, WORDS);

const LINK: Shape<Link> = {
  codeHash: 'text',
  textId: 'text',
  matter: 'text',
  person: 'text',
  step: 'text',
  issuedAt: 'text',
  expiresAt: 'text',
  tries: 'number',
  to: 'text?',
};

export const readLink = (item: Item): Link => fieldsOf(item, LINK);

const LOCAL_TEXT: Shape<LocalText> = {
  textId: 'text',
  matter: 'text',
  to: 'text',
  person: 'text',
  body: 'text',
  code: 'text|null',
  at: 'text',
};

export const readLocalText = (item: Item): LocalText => fieldsOf(item, LOCAL_TEXT);

const RECOVERY: Shape<Pick<Recovery, 'from' | 'to' | 'checked'> & Partial<Recovery>> = {
  from: 'text',
  to: 'text|null',
  checked: 'number|null',
  lost: 'list?',
  lostCount: 'number?',
  broken: 'list?',
};

/** Put on a restored table by hand it says `from` alone. */
export const readRecovery = (item: Item): Recovery => ({
  lost: [],
  lostCount: 0,
  broken: [],
  ...fieldsOf(item, RECOVERY),
});

const UNIT: Shape<Unit> = {
  id: 'text',
  name: 'text',
  short: 'text',
  kind: 'text',
  desk: 'flag?',
  superior: 'text?',
  answersFor: 'text?',
  notFor: 'text?',
  active: 'flag',
};

export const readUnit = (item: Item): Unit => fieldsOf(item, UNIT);

const CONTACT: Shape<Contact> = {
  id: 'text',
  name: 'text',
  unit: 'text',
  posts: 'list',
  role: 'text',
  phone: 'text?',
  accounts: 'map?',
  substitute: 'text?',
  away: 'list?',
  training: 'list?',
  subject: 'text?',
  active: 'flag',
};

export const readContact = (item: Item): Contact => fieldsOf(item, CONTACT);

const SHIFT: Shape<Shift> = {
  from: 'text',
  until: 'text',
  coordinators: 'list',
  leader: 'text',
  unit: 'text?',
  watch: 'text?',
  signed: 'map?',
  changes: 'list?',
};

export const readShift = (item: Item): Shift => fieldsOf(item, SHIFT);
