import { type Case, isOpen } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Actor } from '../matter/actor.ts';
import type { Context } from './decide.ts';
import type { Draft } from '../case/events.ts';
import { asPerson } from '../matter/complained-of.ts';
import { isOfDesk } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import { refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';

type Of<Name extends PersonCommand['command']> = Extract<PersonCommand, { command: Name }>;

/** H5: a named person says whether it is a report of wrongdoing, and of whom; whoever is complained of has the case no longer. Words are protected in an ended case too. */
export function markWrongdoing(
  state: Case,
  { is, against, persons = [], reason, publicMatter, noPublicMatter, newCase }: Of<'mark-wrongdoing'>,
  { directory }: Context,
): Draft[] | Refusal {
  const units = is ? [...new Set(against)] : [];
  const unknown = units.find((unit) => !directory.units.some(({ id }) => id === unit));
  if (unknown !== undefined) return refuse('unknown-unit', 'P8', `通讯录中没有单位 ${unknown}`, '/against');
  const stranger = persons.find((person) => !directory.contacts.some(({ id }) => id === person));
  if (stranger !== undefined) return refuse('unknown-person', 'P8', `通讯录中没有人员 ${stranger}`, '/persons');
  if (!is && against.length + persons.length > 0)
    return refuse('nobody-complained-of', 'H5', '不是检举控告的，不写被反映单位和人员', '/against');
  // Whoever is listed twice is complained of under either name.
  const people = is ? directory.contacts.filter(({ id }) => isAmong(persons, id, directory)) : [];
  const named = [...units, ...people.map(({ id }) => asPerson(id))];
  const above =
    units.some((unit) => directory.units.some(({ id, desk }) => id === unit && desk === true)) ||
    people.some((one) => one.posts.includes('district-leader') || isOfDesk(one, directory));
  const unsplit = unlessSplit(state, is, units, publicMatter, noPublicMatter);
  if (unsplit) return unsplit;
  const known = state.wrongdoing;
  if (known && known.state === (is ? 'is' : 'is-not') && known.against.join() === named.join())
    return refuse('no-change', 'H5', '标记没有变化');
  return [
    {
      type: 'wrongdoing-marked',
      is,
      against: named,
      reason,
      ...(above ? { above: true as const } : {}),
      ...(newCase === undefined ? {} : { publicCase: newCase }),
    },
    ...(isOpen(state) ? takenFrom(state, named) : []),
  ];
}

/** H5: what a case that is open, or opens again, no longer leaves with whom it complains of. What is told of it to the unit says nothing of why. */
export function takenFrom(
  { assignments, wrongdoing }: Case,
  against: readonly string[] = wrongdoing?.state === 'is' ? wrongdoing.against : [],
): Draft[] {
  const taken = assignments.filter(({ unit, state: at }) => at !== 'taken-back' && against.includes(unit));
  return taken.length > 0 ? [{ type: 'taken-back', assignmentIds: taken.map(({ id }) => id), why: '值班台收回' }] : [];
}

/** H5: what of a report is a public concern goes to another unit in a case of its own, so that nobody sheds work by flagging. */
function unlessSplit(
  state: Case,
  is: boolean,
  against: readonly string[],
  matter: Of<'mark-wrongdoing'>['publicMatter'],
  none: boolean | undefined,
): Refusal | null {
  if (!is && (matter || none))
    return refuse('nothing-to-split', 'H5', '不是检举控告的，本件照常办理，无须另立公共诉求', '/publicMatter');
  if (matter && none)
    return refuse('public-matter-twice', 'H5', '已写明公共诉求的，不能同时写明没有', '/noPublicMatter');
  if (matter && !isOpen(state)) return refuse('not-open', 'H5', '办件已了结，公共诉求请另行登记', '/publicMatter');
  if (matter && against.includes(matter.unit)) return complainedOf('/publicMatter/unit');
  if (is && isOpen(state) && state.wrongdoing?.flagged && !matter && !none)
    return refuse(
      'public-matter-missing',
      'H5',
      '由承办人员提出的标记，须写明另立办件的公共诉求和承办单位，或写明没有公共诉求',
      '/publicMatter',
    );
  return null;
}

/** H5: whoever reads the words and finds a report of wrongdoing in them closes them at once; no clock of the case stops by it, and the desk decides. */
export function flagWrongdoing(
  state: Case,
  { reason, wordsAt }: Of<'flag-wrongdoing'>,
  { id, unit }: Extract<Actor, { kind: 'person' }>,
): Draft[] | Refusal {
  if (state.wrongdoing?.state === 'is') return refuse('marked-already', 'H5', '已认定为检举控告，原文已只由值班员查看');
  if (state.wrongdoing?.flagged) return refuse('flagged-already', 'H5', '已有人提出，原文已封闭，等待值班台认定');
  const declined = state.wrongdoing?.declined?.findLast((one) => one.by === id || one.unit === unit);
  if (declined && (wordsAt === undefined || wordsAt <= declined.at))
    return refuse(
      'flag-decided',
      'H5',
      '本单位提出的标记，值班台已认定不是检举控告，此后没有新的原文；另有情况的，请电话告知值班台，由其认定',
    );
  return [{ type: 'wrongdoing-flagged', by: id, unit, reason }];
}

/** H5: to nobody else is a report of wrongdoing passed on, and nothing else to them. */
export const isOrganOfReports = (
  target: string | undefined,
  { wrongdoing: rule }: Pick<Policy, 'wrongdoing'>,
): boolean => target !== undefined && rule !== undefined && (target === rule.to || target === rule.above);

/** H5: the refusal to give a case to a unit that it complains of. */
export const complainedOf = (pointer: string): Refusal =>
  refuse('complained-of', 'H5', '该单位是被反映单位，不得将检举控告转交其办理', pointer);
