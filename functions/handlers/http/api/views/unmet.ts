import type { EventBody, NotMet, Release, Unmet } from '../../../../domain/case/events.ts';
import { printed } from '../../../../domain/clocks/explain.ts';
import { pick } from '../../../../domain/matter/pick.ts';
import type { Directory } from '../../../../domain/people/directory.ts';
import { clauseName } from '../../../../domain/rules/clause-name.ts';
import { clockRows } from '../../../../domain/rules/clock-rows.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { CommandAnswer } from '../schemas/answers.ts';
import { unitNamed } from '../person.ts';

type UnmetView = NonNullable<CommandAnswer['unmet']>[number];

/** Why a release does not meet a duty, in words that a person can check. */
const WHY: Record<NotMet, string> = {
  form: '这种形式不能完成此项',
  attendance: '承办单位的主要负责人或已登记的新闻发言人均未出席',
  'no-conference': '上级统一发布未写明发布会地点，不计作新闻发布会',
  speaker: '须由主办单位、值班台或上级发布',
  'other-unit': '是其他单位的事项',
  'before-order': '发布早于交办，未注明已予回应',
  'other-order': '不在所注明的交办之列',
  'other-promise': '未写明兑现此项承诺',
  'before-promise': '早于所承诺的那次发布',
  'other-case': '所答复的是归并前的另一件，未认定同时答复本件',
  'before-reopening': '早于办件重新打开，须再次回应',
  'before-emergency': '早于得知突发事件，未说明已就此发布',
};

/** Each of what the releases among some events do not meet, with its clause and why: the one place where it is put into words. */
export const unmetAmong = <Recorded extends EventBody>(
  events: readonly Recorded[],
  policy: Policy,
  directory: Directory,
): (UnmetView & { of: Recorded })[] =>
  events.flatMap((event) =>
    event.type === 'released' ? unmetOf(event.release, policy, directory).map((view) => ({ ...view, of: event })) : [],
  );

const unmetOf = ({ unmet }: Release, policy: Policy, directory: Directory): UnmetView[] =>
  unmet.map((one) => ({
    ...pick(one, ['clock', 'clause', 'why']),
    name: nameOf(one.clock, policy),
    says: WHY[one.why] + headsSay(one, directory),
  }));

/** P7: who sat there all the same, and since when his unit answers for it no more. */
function headsSay({ heads = [] }: Unmet, directory: Directory): string {
  const said = heads.map(({ unit, until }) => {
    const { name } = unitNamed(directory, unit);
    return until === undefined ? `${name}（不承办此项）` : `${name}（自 ${printed(until)} 起不再承办此项）`;
  });
  return said.length === 0 ? '' : `；到场的是${said.join('、')}的负责人或发言人`;
}

/** The same in one line: said wherever it is told that a release was recorded. */
export const unmetWords = (release: Release, policy: Policy, directory: Directory): string =>
  unmetOf(release, policy, directory)
    .map(({ name, says, clause }) => {
      const rule = clauseName(clause, policy);
      return `${name}（${says}${rule === '' ? '' : `，依据“${rule}”`}）`;
    })
    .join('、');

const nameOf = (clock: string, policy: Policy): string => {
  const kind = clock.split(/[:#]/)[0];
  return clockRows(policy).find((row) => row.kind === kind)?.name ?? '一项时限';
};
