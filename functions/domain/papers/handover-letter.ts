import { fill } from '../clocks/explain.ts';
import type { Instant } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { dateOf, hourOf } from './dates.ts';
import type { Block, Paper } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

/** What of a handover stands on its letter, as a reader of the handover is shown it. */
export interface HandoverOnPaper {
  number: string;
  drill: boolean;
  status: string;
  to: { name: string };
  office: { id: string; name: string };
  cites: { law: string; version: string; article: string; says: string };
  falseFact: string;
  knownFact: string;
  proof: readonly { ref: string }[];
  harm: string;
  leads: readonly { address: string; publishedAt: Instant }[];
  answer: { at?: Instant; by?: Instant };
  decidedAt?: Instant;
}

/** M3: the letter by which it is handed over: the false fact, the known fact against it, one article, the posts by their addresses, and the answer beside it. Not approved it says that it is a draft. */
export function handoverLetter(handover: HandoverOnPaper, row: PaperRow<'handover'>, fullName: FullName): Paper {
  const says = wording(row);
  const { number, office, to, cites, answer, decidedAt, status, proof } = handover;
  const source = { matter: number };
  const beside =
    answer.at === undefined
      ? says('running', { at: hourOf(answer.by ?? '') })
      : says('answered', { at: hourOf(answer.at) });
  const body: Block[] = [
    text(says('opening'), source),
    heading(says('falseFact')),
    text(handover.falseFact, source),
    heading(says('knownFact')),
    text(handover.knownFact, source),
    text(says('proof', { refs: proof.map(({ ref }) => ref).join('；') }), source),
    heading(says('harm')),
    text(handover.harm, source),
    text(says('cites', { ...cites }), source),
    heading(says('leads')),
    {
      block: 'items',
      items: handover.leads.map(({ address, publishedAt }) => ({
        says: says('lead', { address, at: hourOf(publishedAt) }),
        from: [source],
      })),
    },
    text(says('least'), source),
    heading(says('answer')),
    text(beside, source),
    ...(decidedAt === undefined ? [text(says('undecided'), source)] : []),
    ...(status === 'dropped' ? [text(says('dropped'), source)] : []),
    ...(status === 'retracted' ? [text(says('retracted'), source)] : []),
  ];
  return {
    ...framed(row, handover),
    mark: fullName(office),
    number,
    title: fill(row.title, {}),
    to: to.name,
    body,
    signed: { by: fullName(office), ...(decidedAt === undefined ? {} : { on: dateOf(decidedAt) }) },
  };
}
