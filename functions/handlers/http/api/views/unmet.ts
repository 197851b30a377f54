import type { NotMet, Release } from '../../../../domain/case/events.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';

/** Why a release does not meet a duty, in words that a person can check. */
const WHY: Record<NotMet, string> = {
  form: '这种形式不能完成此项',
  attendance: '须有单位负责人或新闻发言人出席',
  speaker: '须由主办单位、值班台或上级发布',
  'other-unit': '是其他单位的事项',
  'before-order': '发布早于交办，未注明已予回应',
  'other-order': '不在所注明的交办之列',
  'before-promise': '早于所承诺的那次发布',
};

/** What a release does not meet, each with its clause: said wherever it is told that it was recorded. */
export const unmetWords = ({ unmet }: Release, { clocks }: Policy): string =>
  unmet
    .map(({ clock, clause, why }) => {
      const kind = clock.split(/[:#]/)[0];
      const name = clocks.find((row) => row.kind === kind)?.name ?? clock;
      return `${name}（${WHY[why]}${clause === 'ours' ? '' : `，${clause}`}）`;
    })
    .join('、');
