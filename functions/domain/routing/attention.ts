import { type Grade, isGraver } from '../matter/grade.ts';
import type { Policy } from '../rules/policy.ts';

/** A threshold that a joined alert crossed. `name` is unique in the case, so that each is crossed once. */
export interface Milestone {
  name: string;
  what: 'platform' | 'views' | 'emergency' | 'words';
  says: string;
}

export interface Seen {
  platform?: string;
  /** Of all alerts of the case together. */
  views: number;
  /** Of the first alert that had any. */
  firstViews: number | null;
  /** As the table grades what this alert says, and as the case stands. */
  emergency: {
    suggested: Grade | null;
    standing: Grade | null;
    /** The gravest that was put before a person already. */
    heard: Grade | null;
  };
  /** As the table grades what this alert says in words, why, and as the case stands. */
  opinion: { suggested: Grade; standing: Grade; why: string };
}

/** A3: which thresholds of the policy the case has reached; blank figures never fire. */
export function milestones(rules: Policy['growth'], seen: Seen): Milestone[] {
  const reached: Milestone[] = [];
  const { suggested, standing, heard } = seen.emergency;
  if (suggested !== null && [standing, heard].every((known) => known === null || isGraver(suggested, known))) {
    reached.push({
      name: `emergency-${suggested}`,
      what: 'emergency',
      says: `来源所述突发事件更重：${GRADES[suggested]}`,
    });
  }
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
  const { opinion } = seen;
  if (isGraver(opinion.suggested, opinion.standing))
    reached.push({ name: `words-${opinion.suggested}`, what: 'words', says: `新的内容更重：${opinion.why}` });
  return reached;
}

export const platformName = (platform: string): string => `platform-${platform}`;
const GRADES: Record<Grade, string> = { I: '特别重大', II: '重大', III: '较大', IV: '一般' };
