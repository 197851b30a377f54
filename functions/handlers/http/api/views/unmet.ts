import type { EventBody, NotMet, Release } from '../../../../domain/case/events.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { CommandAnswer } from '../schemas/answers.ts';

/** Why a release does not meet a duty, in words that a person can check. */
const WHY: Record<NotMet, string> = {
  form: '这种形式不能完成此项',
  attendance: '承办单位的主要负责人或已登记的新闻发言人均未出席',
  'no-conference': '上级统一发布未写明发布会地点，不计作新闻发布会',
  speaker: '须由主办单位、值班台或上级发布',
  'other-unit': '是其他单位的事项',
  'before-order': '发布早于交办，未注明已予回应',
  'other-order': '不在所注明的交办之列',
  'before-promise': '早于所承诺的那次发布',
  'before-reopening': '早于办件重新打开，须再次回应',
  'before-emergency': '早于得知突发事件，未说明已就此发布',
};

/** What the releases among some events do not meet, each with its clause and why. */
export const unmetAmong = (events: readonly EventBody[], policy: Policy): NonNullable<CommandAnswer['unmet']> =>
  events.flatMap((event) =>
    event.type === 'released'
      ? event.release.unmet.map((one) => ({ ...one, name: nameOf(one.clock, policy), says: WHY[one.why] }))
      : [],
  );

/** What a release does not meet, each with its clause: said wherever it is told that it was recorded. */
export const unmetWords = ({ unmet }: Release, policy: Policy): string =>
  unmet
    .map(({ clock, clause, why }) => `${nameOf(clock, policy)}（${WHY[why]}${clause === 'ours' ? '' : `，${clause}`}）`)
    .join('、');

const nameOf = (clock: string, { clocks }: Policy): string =>
  clocks.find(({ kind }) => kind === clock.split(/[:#]/)[0])?.name ?? clock;
