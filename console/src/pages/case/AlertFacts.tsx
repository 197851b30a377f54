import { type Schemas, usePolicy } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { common } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';

const HARM = ['deaths', 'missing', 'trapped', 'seriouslyInjured', 'injured', 'lossYuan'] as const;

/** M4, P2: what an alert said beside its words: place, topic, emergency and a superior's order, as it was, and what could not be read. */
export function AlertFacts({ alert }: { alert: Schemas['Alerts']['alerts'][number] }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  const shared = useWords(common);
  const rules = usePolicy().data?.policy;
  const kinds = rules ? policyLists(rules).emergencyKinds : [];
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { publishedAt, place, topic, emergency, assignedBy, unread = [] } = alert;
  const fields: Record<string, string> = words.fields;
  const harm = HARM.flatMap((name) => (emergency?.[name] === undefined ? [] : [`${words[name]} ${emergency[name]}`]));
  const facts = [
    ...(publishedAt === undefined ? [] : [`${words.publishedThen} ${at(publishedAt)}`]),
    ...[
      place,
      topic,
      // A vendor writes its own name of a kind, or the one that the rules have.
      kinds.find(({ id }) => id === emergency?.kind)?.name ?? emergency?.kind,
      emergency?.grade && shared.grades[emergency.grade],
    ].filter((fact) => fact !== undefined),
    ...harm,
    // A1: a toll is nobody’s until the competent body publishes it.
    ...(harm.length > 0 ? [words.hearsay] : []),
    ...(assignedBy ? [[words.orderedBy, assignedBy.unit, assignedBy.number].filter(Boolean).join(' ')] : []),
    ...(assignedBy?.dueAt === undefined ? [] : [`${words.orderDue} ${at(assignedBy.dueAt)}`]),
    ...(unread.length === 0 ? [] : [`${words.unread} ${unread.map((field) => fields[field] ?? field).join('、')}`]),
  ];
  return facts.length === 0 ? null : <small>{facts.join(' · ')}</small>;
}
