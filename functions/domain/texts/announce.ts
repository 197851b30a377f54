import { channelsOf, roleOf } from './addressee.ts';
import type { Case } from '../case/case.ts';
import type { Event } from '../case/events.ts';
import type { Instant } from '../matter/instant.ts';
import type { Announcing, Notification } from './notification.ts';
import { notificationsOf } from './notices.ts';
import { quietUntil } from '../clocks/quiet-hours.ts';
import { repeatOf } from './resend.ts';
import { fellInGap, type RestoreGap, restoreGapReason } from './restore-gap.ts';
import { shortTime } from './short-time.ts';
import type { Text } from './text.ts';

/** P8: the texts that a decision's events cause, one per person and step. Pure: who is texted is decided here and nowhere else. */
export function announce(state: Case, events: Event[], context: Announcing): Text[] {
  const merged = new Map<string, Text>();
  const released = new Set<string>();
  for (const event of events) {
    if (event.type === 'text-resent')
      for (const text of repeatOf(event, context.sentTexts, context.directory, context.now)) merged.set(text.id, text);
    for (const notice of notificationsOf(event, state, events, context)) {
      // Who is told that all of it is over need not hear of its parts.
      const people =
        notice.template === 'taken-back' ? notice.people.filter((person) => !released.has(person.id)) : notice.people;
      for (const text of textsOf({ ...notice, people }, state, context))
        if (!merged.has(text.id)) merged.set(text.id, text);
      if (isWhole(notice)) for (const person of people) released.add(person.id);
    }
  }
  return [...merged.values()];
}

const isWhole = ({ template, step }: Notification): boolean =>
  template === 'return-decided' || (template === 'taken-back' && (step === 'case' || step.startsWith('assignment:')));

/** A text without a time to name asks for haste instead: a policy may switch off the clock that a template speaks of. */
const UNTIMED = 'urged';

function textsOf(notice: Notification, state: Case, context: Announcing): Text[] {
  const { policy, now, directory, gap } = context;
  const untimed = policy.texts.templates[notice.template]?.variables.includes('by') && !notice.at;
  const template = policy.texts.templates[untimed ? UNTIMED : notice.template];
  if (!template) throw new Error(`policy ${policy.id} has no text template ${notice.template}`);
  const all: Record<string, string> = {
    number: state.number,
    subject: state.subject,
    grade: policy.texts.gradeWords[state.grades.opinion],
    action: notice.action ?? '',
    proposal: notice.proposal ?? '',
    by: notice.at ? shortTime(notice.at) : '',
    count: String(notice.count ?? 1),
  };
  const variables = Object.fromEntries(template.variables.map((name) => [name, all[name] ?? '']));
  // After a restore, what is said of a rung that fell in the gap may have been said in it: the desk sees it and decides.
  const spoken = gap && notice.rungAt !== undefined && fellInGap(notice.rungAt, gap, now) ? gap : null;
  return notice.people.map((person) => {
    const channel = channelsOf(person, context.channels)[0] ?? context.channels[0] ?? 'outbox';
    const unit = directory.units.find((u) => u.id === person.unit);
    const held = unit?.desk || person.posts.includes('district-leader') ? null : quietUntil(state, policy, now);
    return {
      id: `${notice.key}.${person.id}.${channel}`,
      caseNumber: state.number,
      seq: notice.seq,
      step: notice.step,
      person: person.id,
      unit: person.unit,
      role: roleOf(person, directory),
      channel,
      template: untimed ? UNTIMED : notice.template,
      variables,
      grade: state.grades.opinion,
      drill: state.drill,
      withCode: template.withCode,
      ...stateOf(spoken, held, now),
      queuedAt: now,
      notBefore: held ?? now,
      ...(notice.at ? { dueAt: notice.at } : {}),
    };
  });
}

function stateOf(
  spoken: RestoreGap | null,
  held: Instant | null,
  now: Instant,
): Pick<Text, 'state' | 'why' | 'settledAt'> {
  if (spoken) return { state: 'unknown', why: restoreGapReason(spoken), settledAt: now };
  return held ? { state: 'held', why: `夜间不打扰，${shortTime(held)} 发送` } : { state: 'queued' };
}
