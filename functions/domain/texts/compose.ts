import { own } from '../matter/own.ts';
import type { TextBearer } from './bearer.ts';
import { channelsOf, roleOf } from './addressee.ts';
import type { Contact, Directory } from '../people/directory.ts';
import type { Instant } from '../matter/instant.ts';
import type { Notification } from './notification.ts';
import type { Policy } from '../rules/policy.ts';
import { shortTime } from './short-time.ts';
import type { Text } from './text.ts';

/** A text without a time to name asks for haste instead: a policy may switch off the clock that a template speaks of. */
const UNTIMED = 'urged';

/** A1: who graded, what the opinion grade was, and what comes of it. */
export type RegradeText = Record<'who' | 'was' | 'turn' | 'news' | 'more', string>;

/** H2: who asked for a change of rights or decided on it, who gains by it, and what was decided. */
export type RightsText = Record<'actor' | 'person', string> & { action?: string };

/** Everything of a text that is the same for all its readers. */
export type Wording = Pick<Text, 'template' | 'variables' | 'withCode' | 'grade' | 'drill'>;

/** The template that a notification speaks by, with its values. */
export function wordingOf(
  notice: Pick<
    Notification,
    'template' | 'action' | 'at' | 'count' | 'proposal' | 'emergency' | 'year' | 'regrade' | 'rights'
  >,
  state: TextBearer,
  policy: Policy,
  now?: Instant,
): Wording {
  const untimed = own(policy.texts.templates, notice.template)?.variables.includes('by') && !notice.at;
  const template = policy.texts.templates[untimed ? UNTIMED : notice.template];
  if (!template) throw new Error(`policy ${policy.id} has no text template ${notice.template}`);
  const all: Record<string, string> = {
    number: state.number,
    subject: state.subject,
    grade: policy.texts.gradeWords[state.grades.opinion],
    action: notice.action ?? '',
    proposal: notice.proposal ?? '',
    emergency: notice.emergency ? policy.texts.emergencyWords[notice.emergency] : '',
    year: notice.year === undefined ? '' : String(notice.year),
    by: notice.at ? shortTime(notice.at) : '',
    count: String(notice.count ?? 1),
    ...notice.regrade,
    ...notice.rights,
  };
  const late = template.overdue === undefined ? undefined : own(policy.texts.templates, template.overdue);
  const names = [...new Set([...template.variables, ...(late?.variables ?? [])])].filter(
    (name) => all[name] || template.variables.includes(name),
  );
  const wording = {
    template: untimed ? UNTIMED : notice.template,
    variables: Object.fromEntries(names.map((name) => [name, all[name] ?? ''])),
    withCode: template.withCode,
    grade: state.grades.opinion,
    drill: state.drill,
  };
  return notice.at && now !== undefined && notice.at <= now ? overdue(wording, policy) : wording;
}

/** P8: what asks for something by a time that is past by now says that it is overdue; as it stands where the rules have no words for that. */
export function overdue<Said extends Pick<Text, 'template' | 'variables' | 'withCode'>>(
  said: Said,
  { texts: { templates } }: Policy,
): Said {
  const name = own(templates, said.template)?.overdue;
  const template = name === undefined ? undefined : own(templates, name);
  if (name === undefined || !template?.variables.every((one) => said.variables[one])) return said;
  return { ...said, template: name, withCode: template.withCode };
}

/** Who gets it and how, by which the text is known: the same notice never reaches a person twice. */
export function addressedTo(
  person: Contact,
  key: string,
  directory: Directory,
  channels: readonly string[],
): Pick<Text, 'id' | 'person' | 'unit' | 'role' | 'channel'> {
  const channel = channelsOf(person, channels)[0] ?? channels[0] ?? 'by-hand';
  return {
    id: `${key}.${person.id}.${channel}`,
    person: person.id,
    unit: person.unit,
    role: roleOf(person, directory),
    channel,
  };
}

/** The desk and the district's leaders are told at any hour. */
export const mayWait = (person: Contact, directory: Directory): boolean =>
  !directory.units.some(({ id, desk }) => id === person.unit && desk) && !person.posts.includes('district-leader');

/** When and in which state a text begins. */
export const beginning = (
  held: Instant | null | undefined,
  now: Instant,
): Pick<Text, 'state' | 'why' | 'queuedAt' | 'notBefore'> => ({
  ...(held ? { state: 'held', why: { code: 'quiet-hours', until: held } } : { state: 'queued' }),
  queuedAt: now,
  notBefore: held ?? now,
});
