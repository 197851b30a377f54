import { isPointless } from './announce.ts';
import type { Case } from './case.ts';
import type { Refusal } from './commands.ts';
import type { Contact, Directory } from './directory.ts';
import type { Instant } from './instant.ts';
import { isReachable } from './recipients.ts';
import type { Text } from './text.ts';

/** What a person orders: the same text once more, by another channel or to another person. */
export interface Resend {
  channel?: string;
  person?: string;
  /** H2: who orders it. */
  by: string;
}

interface Known {
  state: Case;
  /** Every text of the case so far. */
  texts: Text[];
  directory: Directory;
  channels: readonly string[];
  now: Instant;
}

const refuse = (refused: string, says: string, field?: string): Refusal => ({ refused, clause: 'P8', says, ...(field === undefined ? {} : { field }) });
const UNDER_WAY: Text['state'][] = ['queued', 'sending'];

/** P8: a text of its own for a step that still waits, to somebody who is concerned and can be reached. */
export function resent(text: Text, wish: Resend, known: Known): Text | Refusal {
  const { state, directory, channels, now } = known;
  const channel = wish.channel ?? text.channel;
  if (!channels.includes(channel)) return refuse('unknown-channel', `本系统的通道只有 ${channels.join('、')}`, '/channel');
  const person = directory.contacts.find(({ id }) => id === (wish.person ?? text.person));
  if (!person?.active) return refuse('unknown-person', '通讯录中没有这位在岗人员', '/person');
  if (!isConcerned(person, text, state, directory)) return refuse('not-concerned', '只能发给原收件单位、承办单位、值班台的人员或区领导', '/person');
  if (!isReachable(person, now)) return refuse('unreachable', `${person.name}现在收不到短信（外出，或没有登记手机号），请改发他人`, '/person');
  if (isPointless(text, state) !== null) return refuse('pointless', '这条短信所说的事已经办结或改变，不必再发');
  const same = known.texts.filter((other) => other.person === person.id && other.channel === channel && other.step === text.step);
  if (same.some((other) => UNDER_WAY.includes(other.state) && (other.id !== text.id || other.state === 'sending'))) {
    return refuse('under-way', '同一内容正在发给此人，请稍候看结果');
  }
  const unit = directory.units.find(({ id }) => id === person.unit);
  const { id, caseNumber, seq, step, template, variables, grade, drill, withCode, dueAt } = text;
  return {
    id: keyOf(id, person.id, channel, known.texts),
    caseNumber,
    seq,
    step,
    template,
    variables,
    grade,
    drill,
    withCode,
    ...(dueAt === undefined ? {} : { dueAt }),
    person: person.id,
    unit: person.unit,
    role: unit?.desk ? 'desk' : (person.posts[0] ?? person.role),
    channel,
    state: 'queued',
    queuedAt: now,
    notBefore: now,
    after: id,
    orderedBy: wish.by,
  };
}

/** H5: a text may name a case only to those who have to do with it. */
function isConcerned(person: Contact, text: Text, state: Case, directory: Directory): boolean {
  const standing = state.assignments.filter((a) => a.state !== 'taken-back').map((a) => a.unit);
  const desk = directory.units.some((unit) => unit.id === person.unit && unit.desk === true);
  return desk || person.unit === text.unit || standing.includes(person.unit) || person.posts.includes('district-leader');
}

/** `response.e5.wang.outbox` → `response.e5.again1.li.outbox`: pressing twice at the same moment makes one text. */
function keyOf(id: string, person: string, channel: string, texts: Text[]): string {
  const root = (id.includes('.again') ? id.slice(0, id.indexOf('.again')) : id.split('.').slice(0, -2).join('.')) || id;
  const before = texts.filter((other) => other.id.startsWith(`${root}.again`)).length;
  return `${root}.again${before + 1}.${person}.${channel}`;
}
