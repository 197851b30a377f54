import type { Publicity } from '../rules/paper-rules.ts';
import type { Parts, ReportEvent } from './events.ts';
import type { Difference, Found } from './found.ts';

/** What a report says by its latest version, and what the record gave otherwise when it was put before whoever decides. */
export interface Content {
  title: string;
  found: Found;
  parts: Parts;
  publicity?: { is: Publicity; says: string };
  differs: Difference[];
}

/** Each field as it was written last. Throws on a record that begins with nothing. */
export function contentOf(events: readonly ReportEvent[]): Content {
  let content: Content | null = null;
  for (const event of events) {
    if (event.type === 'report-opened') content = { title: event.title, found: event.found, parts: {}, differs: [] };
    if (content === null) continue;
    if (event.type === 'report-edited')
      content = {
        ...content,
        ...(event.title === undefined ? {} : { title: event.title }),
        parts: { ...content.parts, ...event.parts },
        ...(event.publicity === undefined ? {} : { publicity: event.publicity }),
      };
    if (event.type === 'report-refreshed') content = { ...content, found: event.found, differs: [] };
    if (event.type === 'report-submitted' || event.type === 'report-issued')
      content = { ...content, differs: event.differs };
  }
  if (content === null) throw new Error('a report without its opening');
  return content;
}
