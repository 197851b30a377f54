import { DAY, fromMs } from '../../../functions/domain/matter/instant.ts';
import { STREAMS } from '../../../functions/domain/rules/score-rules.ts';
import { periodAt } from '../../../functions/domain/scores/period.ts';
import { editRules } from '../../../functions/handlers/http/edit-rules.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

/** As far back as somebody thinks of publishing. */
const BACK = [0, 0, 35, 35, 66];

/** S5: a leader publishes what the units came to in a period that is over; now and then too early, twice, or by whoever may not. */
export async function publishScoresOf(people: People, name: string): Promise<void> {
  const { random, agenda, history } = people;
  if (!history.inputOccurs(name, agenda.now, 'publish scores')) return;
  const period = periodAt(fromMs(agenda.now - random.pick(`back ${name}`, BACK) * DAY), 'month').id;
  const body = { stream: random.pick(`stream ${name}`, STREAMS), period, reason: `公布 ${name}` };
  const who = random.pick(`publishes ${name}`, ['mayor', 'duty-leader', 'duty-leader', 'duty-leader', 'desk']);
  await sendUntilAnswered(people, name, 'publish scores', ({ ports }) =>
    editRules(callOf('POST', '/api/published-scores', {}, body, who), ports),
  );
}
