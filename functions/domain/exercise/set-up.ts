import { type Refusal, refuse } from '../matter/refusal.ts';
import { type Contact, type Directory, isOfDesk, nameOfUnit } from '../people/directory.ts';
import { isAmong } from '../people/same-person.ts';
import type { ExerciseRules } from '../rules/exercise-rules.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { Setting } from './commands.ts';
import type { SetUp } from './events.ts';

const known = (id: string, { contacts }: Directory): Contact | undefined =>
  contacts.find((contact) => contact.id === id && contact.active);

/** S4: what was chosen, with the units that take part by it; or what is wrong with it and what would be right. */
export function setUp(
  given: Setting,
  director: string,
  { policy, directory }: Pick<TextContext, 'policy' | 'directory'>,
): SetUp | Refusal {
  const { exercises: rules } = policy;
  if (!rules) return noRules(policy);
  const { script: id, factor, realTexts, answers, evaluators } = given;
  const script = rules.scripts.find((one) => one.id === id);
  if (!script)
    return refuse(
      'unknown-script',
      'S4',
      `没有脚本“${id}”，可选：${rules.scripts.map((one) => `${one.id}（${one.name}）`).join('、')}`,
      '/script',
    );
  if (!rules.factors.includes(factor))
    return refuse('unknown-factor', 'S4', `压缩倍数现为 ${factor}，可选：${rules.factors.join('、')}`, '/factor');
  const participants = [...new Set(given.participants)];
  const wrong =
    unlessCast(participants, director, rules, directory) ?? unlessAnswered(answers, participants, directory);
  if (wrong) return wrong;
  const units = [...new Set(participants.flatMap((person) => known(person, directory)?.unit ?? []))];
  const unwatched = unlessWatched(evaluators, participants, units, directory);
  if (unwatched) return unwatched;
  return { name: given.name ?? script.name, script: id, factor, realTexts, participants, units, evaluators, answers };
}

export const noRules = ({ id }: Pick<Policy, 'id'>): Refusal =>
  refuse('no-rules', 'S4', `规则版本 ${id} 没有演练的规定（exercises），请先由管理员起草并发布`);

/** S4: people of the directory, with a coordinator and a leader at the desk: without them nothing would be appraised or decided. */
function unlessCast(
  participants: readonly string[],
  director: string,
  { maxParticipants }: ExerciseRules,
  directory: Directory,
): Refusal | null {
  if (participants.length > maxParticipants)
    return refuse(
      'too-many-participants',
      'S4',
      `参演 ${participants.length} 人，至多 ${maxParticipants} 人，请减少`,
      '/participants',
    );
  for (const [index, id] of participants.entries())
    if (!known(id, directory))
      return refuse('unknown-person', 'S4', `通讯录中没有在岗人员“${id}”`, `/participants/${index}`);
  if (isAmong(participants, director, directory))
    return refuse('directs-it', 'S4', '导调人员知道脚本，不能同时参演，请从参演人员中去掉本人', '/participants');
  const atDesk = participants.flatMap((id) => known(id, directory) ?? []).filter((one) => isOfDesk(one, directory));
  for (const [role, name] of [
    ['coordinator', '值班员'],
    ['leader', '领导'],
  ] as const)
    if (!atDesk.some((one) => one.role === role))
      return refuse(
        'desk-missing',
        'S4',
        `参演人员中没有值班台的${name}，研判、交办和审批无人办理，请至少加一名`,
        '/participants',
      );
  if (atDesk.length === participants.length)
    return refuse('no-unit', 'S4', '参演人员都是值班台的，没有承办单位，请加一个单位的人员', '/participants');
  return null;
}

const unlessAnswered = (answers: string, participants: readonly string[], directory: Directory): Refusal | null =>
  participants.includes(answers)
    ? null
    : refuse(
        'not-a-participant',
        'S4',
        `答问人员“${known(answers, directory)?.name ?? answers}”不在参演人员中，请从参演人员中指定`,
        '/answers',
      );

/** S4: every unit is watched, by somebody who is not of it and takes no part. */
function unlessWatched(
  evaluators: Setting['evaluators'],
  participants: readonly string[],
  units: readonly string[],
  directory: Directory,
): Refusal | null {
  for (const [index, { person, units: watched }] of evaluators.entries()) {
    const at = `/evaluators/${index}`;
    const contact = known(person, directory);
    if (!contact) return refuse('unknown-person', 'S4', `通讯录中没有在岗人员“${person}”`, `${at}/person`);
    if (isAmong(participants, person, directory))
      return refuse('evaluator-takes-part', 'S4', `评估人员${contact.name}同时参演，请另定一人`, `${at}/person`);
    const stray = watched.find((unit) => !units.includes(unit));
    if (stray !== undefined || watched.length === 0)
      return refuse(
        'not-its-unit',
        'S4',
        `${stray === undefined ? '没有写明评估哪个单位' : `${nameOfUnit(directory, stray)}没有参演`}，应为：${units
          .map((unit) => nameOfUnit(directory, unit))
          .join('、')}`,
        `${at}/units`,
      );
    if (watched.includes(contact.unit))
      return refuse(
        'of-the-unit-evaluated',
        'S4',
        `${contact.name}是${nameOfUnit(directory, contact.unit)}的人员，不能评估本单位，请另定一人`,
        `${at}/units`,
      );
  }
  const left = units.filter((unit) => !evaluators.some((one) => one.units.includes(unit)));
  return left.length === 0
    ? null
    : refuse(
        'unit-unwatched',
        'S4',
        `${left.map((unit) => nameOfUnit(directory, unit)).join('、')}没有评估人员，每个参演单位至少一名`,
        '/evaluators',
      );
}
