import { type Grade, isGraver } from '../matter/grade.ts';
import type { AttentionKind } from '../case/events.ts';
import { type Heard, isNews } from '../case/graver-emergency.ts';
import { HARM_KINDS, type Harm } from '../matter/harm.ts';
import type { AlertTotals } from '../intake/totals.ts';
import type { Reach } from '../matter/outlet.ts';
import { figuresOf } from './scales.ts';
import type { Policy } from '../rules/policy.ts';

/** A threshold that a joined alert crossed. `name` is unique in the case, so that each is crossed once. */
export interface Milestone {
  name: string;
  what: AttentionKind;
  says: string;
}

export interface Seen {
  platform?: string;
  /** Of all alerts of the case together. */
  views: number;
  /** Of the first alert that had any. */
  firstViews: number | null;
  /** As the table grades what this alert says and by which figures, and as the case stands or is proposed. */
  emergency: {
    suggested: Grade | null;
    harm: Harm;
    standing: Grade | null;
    /** What was put before a person already. */
    heard: Heard | undefined;
    /** A1: for how many days after the event a changed toll grades anew, where they are over. */
    over: number | null;
  };
  /** As the table grades what this alert says in words, why, and as the case stands. */
  opinion: { suggested: Grade; standing: Grade; why: string };
  /** H1: how many messages came on its platform within the hour, this one among them. */
  pace?: { platform: string; messages: number };
}

/** A3: which thresholds of the policy the case has reached; blank figures never fire. */
export function milestones(rules: Policy['growth'], seen: Seen): Milestone[] {
  const reached: Milestone[] = [];
  const emergency = emergencyMilestone(seen.emergency);
  if (emergency) reached.push(emergency);
  if (rules.newPlatform && seen.platform !== undefined)
    reached.push({ name: platformName(seen.platform), what: 'platform', says: `出现在新平台：${seen.platform}` });
  if (rules.views !== null && seen.views >= rules.views)
    reached.push({ name: 'views', what: 'views', says: `浏览量达到 ${seen.views}` });
  if (seen.firstViews !== null && seen.firstViews > 0 && rules.timesViews > 1) {
    let times = rules.timesViews;
    while (seen.views >= seen.firstViews * times * rules.timesViews) times *= rules.timesViews;
    if (seen.views >= seen.firstViews * times)
      reached.push({ name: `views-x${times}`, what: 'views', says: `浏览量 ${seen.views}，为首报的 ${times} 倍以上` });
  }
  const { opinion, pace } = seen;
  if (pace && pace.messages >= perHourOn(rules, pace.platform))
    reached.push({
      name: paceName(pace.platform),
      what: 'pace',
      says: `${pace.platform}一小时内来件 ${pace.messages} 条`,
    });
  if (isGraver(opinion.suggested, opinion.standing))
    reached.push({ name: `words-${opinion.suggested}`, what: 'words', says: `新的内容更重：${opinion.why}` });
  return reached;
}

/** A3: how many messages within an hour are many on a platform; never where no row speaks of it. */
export function perHourOn({ perHour }: Pick<Policy['growth'], 'perHour'>, platform: string): number {
  const row = perHour.find(({ on }) => on?.includes(platform)) ?? perHour.find(({ on }) => on === undefined);
  return row?.messages ?? Number.POSITIVE_INFINITY;
}

/** A1: a graver emergency than a person has had before him, or a higher toll within one grade. */
function emergencyMilestone({ suggested, harm, standing, heard, over }: Seen['emergency']): Milestone | null {
  if (suggested === null || !isNews({ grades: { emergency: suggested }, harm }, heard)) return null;
  const figures = HARM_KINDS.map((kind) => harm[kind] ?? 0).join('.');
  const told = Object.keys(harm).length === 0 ? '' : `（${figuresOf(harm)}，网传未核实）`;
  if (standing === null || isGraver(suggested, standing))
    return over === null
      ? {
          name: `emergency-${suggested}-${figures}`,
          what: 'emergency',
          says: `来源所述突发事件更重：${GRADES[suggested]}${told}`,
        }
      : {
          name: `toll-${figures}`,
          what: 'toll',
          says: `来源所述伤亡上升${told}，已过事发后${over}日，不再据以改变等级`,
        };
  const [dead, known] = [harm, heard?.harm ?? {}].map(({ deaths = 0, missing = 0 }) => deaths + missing);
  // Nobody had told of anybody hurt before.
  const isFirst = heard !== undefined && Object.keys(heard.harm).length === 0 && Object.keys(harm).length > 0;
  return (dead ?? 0) > (known ?? 0) || isFirst
    ? { name: `toll-${figures}`, what: 'toll', says: `来源所述伤亡上升${told}，等级不变` }
    : null;
}

/** S1: how far alerts have reached together, whatever of it was recorded when; `first` opened the case. */
export function reachOf(
  rules: Pick<Policy['growth'], 'views' | 'timesViews' | 'newPlatform'>,
  { platforms, views, firstViews }: Pick<AlertTotals, 'platforms' | 'views' | 'firstViews'>,
  first: { platform?: string } | undefined,
): Reach[] {
  const spread = rules.newPlatform && platforms.length > (first?.platform === undefined ? 0 : 1);
  const seen =
    (rules.views !== null && views >= rules.views) ||
    (rules.timesViews > 1 && firstViews > 0 && views >= firstViews * rules.timesViews);
  return [...(spread ? ['platform' as const] : []), ...(seen ? ['views' as const] : [])];
}

export const paceName = (platform: string): string => `pace-${platform}`;
export const platformName = (platform: string): string => `platform-${platform}`;
const GRADES: Record<Grade, string> = { I: '特别重大', II: '重大', III: '较大', IV: '一般' };
