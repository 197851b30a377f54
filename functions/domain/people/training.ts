import { monthsLater } from '../matter/day.ts';
import type { Contact, Post } from './directory.ts';

/** S4: 业务培训, 模拟演练, 以挂代训. */
export const TRAINING_KINDS = ['course', 'drill', 'secondment'] as const;
export type TrainingKind = (typeof TRAINING_KINDS)[number];

/** One training that somebody has had. `on`: its last day, in Asia/Shanghai. */
export interface Training {
  kind: TrainingKind;
  on: string;
  says?: string;
}

/** S4: who is trained, and how long one training lasts. */
export interface TrainingRules {
  clause: string;
  posts: Post[];
  renewMonths: number;
}

/** `last` and `by` absent: there is no record of any. `by`: the day from which it is to be renewed. */
export interface TrainingState {
  last?: Training;
  by?: string;
  due: boolean;
}

/** S4: whether somebody holds a post that is trained. */
export const isTrainedBy = ({ posts }: Pick<Contact, 'posts'>, rules: Pick<TrainingRules, 'posts'>): boolean =>
  posts.some((post) => rules.posts.includes(post));

/** S4: how the training of a contact stands on a day; null: holds no post that is trained. */
export function trainingOf(
  { posts, training = [] }: Pick<Contact, 'posts' | 'training'>,
  rules: TrainingRules,
  today: string,
): TrainingState | null {
  if (!isTrainedBy({ posts }, rules)) return null;
  const last = training.toSorted((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  if (!last) return { due: true };
  const by = monthsLater(last.on, rules.renewMonths);
  return { last, by, due: by <= today };
}
