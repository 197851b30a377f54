import type { Case } from '../case/case.ts';
import type { Instant } from '../matter/instant.ts';
import { hourOf } from '../papers/dates.ts';
import type { Block } from '../papers/paper.ts';
import { heading, text, wording } from '../papers/wording.ts';
import type { Figure, Found } from './found.ts';
import { figureSays } from './paper-of.ts';
import { answering, type Writing } from './periodic.ts';

/** A3: what the record says of one case: when it became known, how grave it is, who answers for it, what was said and what is late. Nothing of who spoke. */
export function foundOfCase(state: Case, asOf: Instant, { rules, row, fullName, dutyName }: Writing): Found {
  const says = wording(row);
  const { number, grades, releases, clocks, discoveredAt, firstPublishedAt } = state;
  const source = { matter: number };
  const unit = answering(state)?.unit;
  const standing = releases.filter((one) => one.void !== true && one.movedTo === undefined);
  const duties = clocks.filter(({ kind, past }) => past !== true && rules.duties.includes(kind));
  const overdue = duties.filter(
    ({ dueAt, metAt }) => dueAt <= asOf && metAt === undefined && state.closedAt === undefined,
  );
  const figure = (id: string, is: string): Figure => ({ id, is, matters: [number] });
  const figures = [
    ...(firstPublishedAt === undefined ? [] : [figure('firstPublished', hourOf(firstPublishedAt))]),
    figure('discovered', hourOf(discoveredAt)),
    figure('opinion', says(`name${grades.opinion}`)),
    ...(grades.emergency === null ? [] : [figure('emergency', says(`name${grades.emergency}`))]),
    figure('unit', unit === undefined ? says('unassigned') : fullName({ id: unit, name: unit })),
    figure('releases', String(standing.length)),
    figure('owed', String(overdue.length)),
    figure('state', says(state.status === 'ended' || state.status === 'closed' ? 'over' : 'underWay')),
  ];
  const body: Block[] = [
    heading(says('summary')),
    text(says('asOf', { at: hourOf(asOf) })),
    ...figures.map(({ id, is }) => text(`${figureSays(id, is, row)}。`, source)),
    heading(says('said')),
    standing.length === 0
      ? text(says('none'))
      : {
          block: 'items',
          items: standing.map((release) => ({
            says: says(release.final ? 'finalRelease' : 'release', {
              at: hourOf(release.publishedAt),
              unit: fullName({ id: release.unit, name: release.unit }),
            }),
            from: [source],
          })),
        },
    heading(says('limits')),
    duties.length === 0
      ? text(says('none'))
      : {
          block: 'items',
          items: duties.map(({ kind, basis, dueAt, metAt, late }) => ({
            says: says(
              metAt === undefined ? (dueAt <= asOf ? 'limitMissed' : 'limitRuns') : late ? 'limitLate' : 'limitMet',
              {
                duty: dutyName({ kind, basis }),
                due: hourOf(dueAt),
                met: metAt === undefined ? '' : hourOf(metAt),
              },
            ),
            from: [source],
          })),
        },
  ];
  return { asOf, figures, body };
}
