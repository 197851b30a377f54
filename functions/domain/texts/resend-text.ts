import { stepObsolete } from './obsolete.ts';
import { isComplainedOf } from '../case/case.ts';
import type { ResendText, TextResent } from '../matter/text-resent.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { TextBearer } from './bearer.ts';
import type { Deciding } from './text-context.ts';
import type { Contact, Directory } from '../people/directory.ts';
import { isReachable } from '../people/recipients.ts';
import type { Text } from './text.ts';

const refuse = (refused: string, says: string, field?: string): Refusal => ({
  refused,
  clause: 'P8',
  says,
  ...(field === undefined ? {} : { field }),
});
const UNDER_WAY: Text['state'][] = ['queued', 'sending'];

/** P8: a text of its own for a step that still waits, to somebody who is concerned, as the people of these units are, and can be reached. */
export function resendText(
  state: TextBearer,
  units: readonly string[],
  wish: ResendText,
  { directory, now, texts }: Pick<Deciding, 'directory' | 'now' | 'texts'>,
): [TextResent] | Refusal {
  const { sentTexts: told, channels } = texts ?? { sentTexts: [], channels: [] };
  const text = told.find(({ id }) => id === wish.textId);
  if (!text) return refuse('unknown-text', '本件没有这条短信，请刷新后再试');
  const channel = wish.channel ?? text.channel;
  if (!channels.includes(channel))
    return refuse('unknown-channel', `本系统的通道只有 ${channels.join('、')}，请从中选一个`, '/channel');
  const person = directory.contacts.find(({ id }) => id === (wish.person ?? text.person));
  if (!person?.active) return refuse('unknown-person', '通讯录中没有这位在岗人员，请改选他人', '/person');
  if (!isConcerned(person, text, units, directory) || isComplainedOf(state, person.unit, person.id))
    return refuse('not-concerned', '只能发给原收件单位、承办单位、值班台的人员或区领导', '/person');
  if (!isReachable(person, now))
    return refuse('unreachable', `${person.name}现在收不到短信（外出，或没有登记手机号），请改发他人`, '/person');
  if (stepObsolete(text, state) !== null) return refuse('obsolete', '这条短信所说的事已经办结或改变，不必再发');
  const same = told.filter(
    (other) => other.person === person.id && other.channel === channel && other.step === text.step,
  );
  if (same.some((other) => UNDER_WAY.includes(other.state) && (other.id !== text.id || other.state === 'sending'))) {
    return refuse('under-way', '同一内容正在发给此人，请稍候看结果');
  }
  const againId = keyOf(text.id, person.id, channel, told);
  return [
    {
      type: 'text-resent',
      textId: text.id,
      againId,
      template: text.template,
      person: person.id,
      channel,
      why: wish.why,
    },
  ];
}

/** H5: a text may name a case only to those who have to do with it. */
function isConcerned(person: Contact, text: Text, units: readonly string[], directory: Directory): boolean {
  const desk = directory.units.some((unit) => unit.id === person.unit && unit.desk === true);
  return desk || person.unit === text.unit || units.includes(person.unit) || person.posts.includes('district-leader');
}

/** `response.e5.wang.by-hand` → `response.e5.again1.li.by-hand`: pressing twice at the same moment makes one text. */
function keyOf(id: string, person: string, channel: string, texts: Text[]): string {
  const root = (id.includes('.again') ? id.slice(0, id.indexOf('.again')) : id.split('.').slice(0, -2).join('.')) || id;
  const before = texts.filter((other) => other.id.startsWith(`${root}.again`)).length;
  return `${root}.again${before + 1}.${person}.${channel}`;
}
