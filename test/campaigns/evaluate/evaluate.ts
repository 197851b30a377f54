import type { Policy } from '../../../functions/domain/rules/policy.ts';
import { answerFigures } from './answers.ts';
import { eventFigures } from './events.ts';
import type { Figure } from './figure.ts';
import type { Folder } from './folder.ts';
import { relevanceFigures } from './relevance.ts';
import { repostFigures } from './reposts.ts';
import { rankingFigures } from './ranking.ts';
import { routingFigures } from './routing.ts';
import { senseFigures } from './senses.ts';
import { subjectFigures } from './subject.ts';

/** Every figure that the folder has something to measure by, on the messages that are kept. */
export function evaluate(policy: Policy, folder: Folder, keeps: (id: string) => boolean): Figure[] {
  const own: Folder = {
    messages: folder.messages.filter(({ id }) => keeps(id)),
    replied: folder.replied.filter(({ id }) => keeps(id)),
    topical: folder.topical.filter(({ id }) => keeps(id)),
    senses: folder.senses.filter(({ id }) => keeps(id)),
    answers: folder.answers.filter(({ id }) => keeps(id)),
    repliers: folder.repliers.filter(({ id }) => keeps(id)),
    hot: folder.hot,
    // An event stays whole, on the side of its first message.
    events: {
      events: folder.events.events.filter(({ ids: [first = ''] }) => keeps(first)),
      sameplaceOther: folder.events.sameplaceOther.filter(([first]) => keeps(first)),
      random: folder.events.random.filter(keeps),
    },
  };
  const whole = { ...own, messages: folder.messages };
  return [
    ...routingFigures(policy, own),
    ...rankingFigures(policy, own, folder, keeps),
    ...repostFigures(policy, own, folder.messages),
    ...eventFigures(policy, whole),
    ...senseFigures(policy, own),
    ...answerFigures(policy, own),
    ...relevanceFigures(policy, own),
    ...subjectFigures(policy, own, folder, keeps),
  ].filter(({ of }) => of > 0);
}
