import type { OrderFact, OrderRecord, OrderView } from '../../api/orders.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { actorOf, isObject, listOf, textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { ProofButton } from '../../components/ProofButton.tsx';
import { personName } from '../../components/units.ts';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { correctionSays, orderCorrectionWords } from './order-correction-words.ts';
import { orderWords } from './order-words.ts';

type Words = (typeof orderWords)['zh'];

interface LogProps {
  order: OrderView;
  events: OrderRecord;
  /** H2: opens the form that corrects a fact. */
  correct: (fact: OrderFact) => void;
  act: (act: Act) => void;
}

/** What happened, by number where another entry may name it. */
function nameOf(event: OrderRecord[number], words: Words): string {
  const payload = isObject(event['payload']) ? event['payload'] : {};
  const name =
    event.type === 'corrected'
      ? words.corrected(String(event['event']))
      : event.type === 'proposed' && payload['kind'] === 'correction'
        ? words.correctionAsked(String(payload['event']))
        : (words.events[event.type] ?? event.type);
  return `${event.seq}. ${name}`;
}

/** By what a correction is proved. */
const proofsOf = (event: OrderRecord[number]): string =>
  event.type === 'corrected'
    ? listOf(event['evidence'])
        .filter(isObject)
        .map((proof) => ` 〔${textOf(proof['ref'])}〕`)
        .join('')
    : '';

/** What happened to the order, the latest first; what the software only reckoned is left out. */
export function Log({ order, events, act, correct }: LogProps) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const now = useMinute();
  const corrections = useWords(orderCorrectionWords);
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const saying = { words: corrections, language, now, directory, policy };
  return (
    <Panel title={words.record} actions={<ProofButton number={order.number} />}>
      <ul className="matter-lines">
        {[...events]
          .filter(({ type }) => type !== 'clocks-changed')
          .reverse()
          .map((event) => {
            const { name, system } = actorOf(event);
            const fact = order.facts.find((one) => one.event === event.seq);
            const since = events.filter((one) => one.type === 'corrected' && one['event'] === event.seq);
            return (
              <li key={event.seq}>
                <div>
                  <b>{nameOf(event, words)}</b> {textOf(event['demandId'])} {textOf(event['says'])}
                  {event.type === 'corrected' && <p>{correctionSays(event['was'], event['is'], saying)}</p>}
                  {textOf(event['reason'])}
                  {proofsOf(event)}
                  <small>
                    {system ? words.system : name} · {clockWords(ms(event.at), now, language)}
                    {event['approvedBy'] !== undefined &&
                      ` · ${corrections.approvedBy(personName(directory, textOf(event['approvedBy'])))}`}
                    {since.length > 0 && ` · ${words.correctedBy(since.map(({ seq }) => seq).join('、'))}`}
                  </small>
                </div>
                <span className="matter-acts">
                  {fact !== undefined && fact.fields.length > 0 && (
                    <Button small look="quiet" onClick={() => correct(fact)}>
                      {corrections.open}
                    </Button>
                  )}
                  {order.erasable.includes(event.seq) && (
                    <Button small look="quiet" onClick={() => act({ name: 'ask-purge', events: [event.seq] })}>
                      {words.acts['ask-purge']}
                    </Button>
                  )}
                </span>
              </li>
            );
          })}
      </ul>
    </Panel>
  );
}
