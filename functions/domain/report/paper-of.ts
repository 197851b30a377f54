import type { Block, Paper } from '../papers/paper.ts';
import { dateOf } from '../papers/dates.ts';
import { type FullName, framed, heading, text, wording } from '../papers/wording.ts';
import type { Instant } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import type { ReportRow, ReportWhat } from '../rules/report-rules.ts';
import type { Content } from './content.ts';
import type { Difference } from './found.ts';
import type { Issue, Report } from './report.ts';

interface Written {
  state: Pick<Report, 'number' | 'office' | 'drill'>;
  content: Content;
  /** Its place in the register, and the day of its approval; absent: a draft. */
  issued?: { issue: Issue; at: Instant };
}

/** A3: the paper of a report: what the record gave, what a person wrote, and what changed since it was drafted. */
export function paperOf(
  { state, content, issued }: Written,
  report: Pick<ReportRow, 'parts'>,
  row: PaperRow<ReportWhat>,
  fullName: FullName,
): Paper {
  const says = wording(row);
  const office = fullName({ id: state.office, name: state.office });
  const { found, parts, publicity, title } = content;
  const written = report.parts.flatMap(({ id }): Block[] => {
    const part = parts[id]?.trim() ?? '';
    return part === '' ? [] : [heading(says(id)), text(part)];
  });
  const [leading, rest] = split(written, report.parts.length > 0 && report.parts[0]?.id === 'core' ? 2 : 0);
  return {
    ...framed(row, state),
    ...(publicity === undefined ? {} : { publicity }),
    mark: row.mark ?? office,
    number:
      issued === undefined
        ? says('draft', { number: state.number })
        : says('issue', { year: String(issued.issue.year), nth: String(issued.issue.nth) }),
    title,
    body: [...leading, ...found.body, ...rest, ...changed(content.differs, row)],
    signed: { by: office, ...(issued === undefined ? {} : { on: dateOf(issued.at) }) },
  };
}

const split = (blocks: Block[], at: number): [Block[], Block[]] => [blocks.slice(0, at), blocks.slice(at)];

/** A3: a paper whose facts changed since it was drafted says what changed. */
function changed(differs: readonly Difference[], row: PaperRow<ReportWhat>): Block[] {
  if (differs.length === 0) return [];
  const says = wording(row);
  return [
    heading(says('changes')),
    {
      block: 'items',
      items: differs.map((one) => ({
        says: differenceSays(one, row),
        from: [...one.added, ...one.gone].map((matter) => ({ matter })),
      })),
    },
  ];
}

/** 起草时“新登记3件”，现为“新登记4件”。 */
export function differenceSays({ id, was, is, added, gone }: Difference, row: PaperRow<ReportWhat>): string {
  const says = wording(row);
  const figure = (value: string): string => figureSays(id, value, row);
  if (was !== is) return says('changed', { was: figure(was), is: figure(is) });
  return says('exchanged', { is: figure(is), added: added.join('、'), gone: gone.join('、') });
}

/** A figure as its paper words it. */
export function figureSays(id: string, is: string, { kind, words }: PaperRow<ReportWhat>): string {
  const line = words[id];
  if (line === undefined) throw new Error(`the paper ${kind} has no words for ${id}`);
  return line.replaceAll('{is}', is);
}
