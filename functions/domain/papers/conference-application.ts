import type { Instant } from '../matter/instant.ts';
import type { PaperRow, PaperWords } from '../rules/paper-rules.ts';
import { hourOf } from './dates.ts';
import type { Paper } from './paper.ts';
import { framed, type FullName, wording } from './wording.ts';

interface Named {
  id: string;
  name: string;
}

/** What of a press conference stands on its application, as a reader of it is shown it. */
export interface ConferenceOnPaper {
  number: string;
  drill?: boolean;
  title: string;
  caseNumber: string;
  /** Absent: the desk's. */
  unit?: Named;
  at: Instant;
  place?: string;
  /** The limit of the law, where one runs. */
  dueAt?: Instant;
  /** That it was called off, where it was. */
  cancelled?: { at: Instant };
  spokesperson?: { person: Named; unit: Named; post: string };
  line?: { says: string };
  questions: { asks: string; answer?: string }[];
  steps: {
    id: string;
    name: string;
    state: 'open' | 'done' | 'skipped';
    dueAt: Instant;
    unit?: Named;
    says?: string;
  }[];
  /** Who answers for it in the unit that applies; the telephone where the reader may know it. */
  contact?: { name: string; phone?: string };
}

/** P3: the application for a press conference, filled from its preparation; opinions and seal are left to the pen. */
export function conferenceApplication(
  found: ConferenceOnPaper,
  row: PaperRow<'conference-application'>,
  fullName: FullName,
  /** The desk in full, where no unit holds it. */
  desk: string,
): Paper {
  const says = wording(row);
  const from = [{ matter: found.number }];
  const line = (place: keyof PaperWords<'conference-application'>, filled: string) => ({
    name: says(place),
    says: filled,
    from,
  });
  const { spokesperson, contact, steps } = found;
  const unit = found.unit ? fullName(found.unit) : desk;
  return {
    ...framed(row, found),
    mark: row.mark ?? row.name,
    number: found.number,
    title: row.title,
    body: [
      {
        block: 'form',
        rows: [
          line('unit', unit),
          line('name', found.title),
          line('hour', hourOf(found.at)),
          line('place', found.place ?? ''),
          line(
            'attendees',
            spokesperson
              ? says('attendee', {
                  name: spokesperson.person.name,
                  unit: fullName(spokesperson.unit),
                  post: spokesperson.post,
                })
              : '',
          ),
          line('host', ''),
          line('speaker', spokesperson?.person.name ?? ''),
          line('content', found.line?.says ?? ''),
          line(
            'questions',
            found.questions.map(({ asks, answer = says('noAnswer') }) => says('question', { asks, answer })).join('\n'),
          ),
          line('media', steps.find(({ id }) => id === 'invitations')?.says ?? ''),
          line(
            'preparations',
            steps
              .map((step) =>
                says('step', {
                  name: step.name,
                  state: says(step.state),
                  unit: step.unit ? fullName(step.unit) : desk,
                  due: hourOf(step.dueAt),
                }),
              )
              .join('\n'),
          ),
          line('contact', [contact?.name, contact?.phone].filter(Boolean).join(' ')),
          line('opinion', ''),
          line('leader', ''),
        ],
      },
      {
        block: 'text',
        says: found.cancelled
          ? says('cancelled', { at: hourOf(found.cancelled.at) })
          : found.dueAt === undefined
            ? says('basisAlone', { case: found.caseNumber })
            : says('basis', { case: found.caseNumber, due: hourOf(found.dueAt) }),
        from: [{ matter: found.caseNumber }],
      },
    ],
  };
}
