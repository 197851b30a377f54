import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Contact, Directory } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import { mayDo, relationTo } from './access.ts';
import type { Context } from './decide.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** What one who works on a case says to another, beside the record of the work: whoever may read the case reads it, and it binds nobody. */
export function comment(
  state: Case,
  { says, mentions = [] }: Of<'comment'>,
  actor: Person,
  { directory }: Pick<Context, 'directory'>,
): Draft[] | Refusal {
  if (state.offline) return refuse('no-content', 'H6', '线下办理件不登记内容，请当面或电话沟通', '/says');
  const named = [...new Set(mentions)];
  const stranger = named.findIndex((id) => !maySee(state, id, directory));
  if (stranger >= 0) {
    const id = named[stranger] ?? '';
    return refuse(
      'cannot-be-mentioned',
      'H5',
      `${nameOf(id, directory)}不能查看本件，不能点名；可点名的是通讯录中能查看本件的在岗人员`,
      `/mentions/${mentions.indexOf(id)}`,
    );
  }
  const others = named.filter((id) => !isAmong([id], actor.id, directory));
  return [{ type: 'commented', says, ...(others.length > 0 ? { mentions: others } : {}) }];
}

/** H5: nobody is called to what he may not read. */
export const mentionable = (state: Case, directory: Directory): Contact[] =>
  directory.contacts.filter(({ id }) => maySee(state, id, directory));

function maySee(state: Case, id: string, directory: Directory): boolean {
  const contact = directory.contacts.find((one) => one.id === id);
  if (!contact?.active || contact.posts.includes('superior-liaison')) return false;
  return mayDo(contact.role, relationTo(state, contact.unit, directory, undefined, id), 'read-case') === true;
}

const nameOf = (id: string, { contacts }: Directory): string => contacts.find((one) => one.id === id)?.name ?? id;

/** Nobody edits a comment; its author may take it back, and then nobody reads it any more. */
export function withdrawComment(
  { comment: seq }: Of<'withdraw-comment'>,
  actor: Person,
  { facts = [], directory }: Pick<Context, 'facts' | 'directory'>,
): Draft[] | Refusal {
  const made = facts.find((event) => event.seq === seq);
  if (made?.type !== 'commented') return refuse('not-a-comment', 'ours', `第 ${seq} 条记录不是评论`, '/comment');
  if (made.actor.kind !== 'person' || !isAmong([made.actor.id], actor.id, directory))
    return refuse('not-own-comment', 'ours', '评论只能由写的人自己撤回', '/comment');
  if (facts.some((event) => event.type === 'comment-withdrawn' && event.comment === seq))
    return refuse('withdrawn-already', 'ours', '这条评论已经撤回', '/comment');
  return [{ type: 'comment-withdrawn', comment: seq }];
}
