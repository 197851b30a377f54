import { type Case, isDailyDrill, type ReleaseFact } from '../case/case.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Draft, Event } from '../case/events.ts';
import { ERASED } from '../matter/free-text.ts';
import { MINUTE, type Instant, plus } from '../matter/instant.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Policy } from '../rules/policy.ts';
import type { Context } from './decide.ts';
import { savedAs } from './document-record.ts';
import { factOfEvent } from './recorded-facts.ts';

/** A page that was published a moment ago may show late, and one that is down may come back: after that the person's word stands. */
export const MOST_TRIES = 2;

/** S1: the hosts of the registry, of which alone pages are read. */
export const readableHosts = ({ outlets }: Pick<Policy, 'outlets'>): string[] =>
  outlets.registry.flatMap(({ hosts }) => hosts);

/** S1: releases whose page is to be read now. What has no content (H6), a drill, and what is of another case has none. */
export const linksDue = (state: Case, { forms, outlets }: Policy, now: Instant): ReleaseFact[] =>
  state.offline || state.drill || isDailyDrill(state)
    ? []
    : state.releases.filter(
        ({ form, from, link, publishedAt, void: never }) =>
          never === undefined &&
          from === undefined &&
          forms.some(({ id, needs }) => id === form && needs === 'address') &&
          (link === undefined
            ? plus(publishedAt, outlets.linkCheck.afterMinutes * MINUTE) <= now
            : isOpen(link) && plus(link.at, outlets.linkCheck.againAfterMinutes * MINUTE) <= now),
      );

const isOpen = ({ is, tries }: NonNullable<ReleaseFact['link']>): boolean =>
  tries < MOST_TRIES && (is === 'no-title' || is === 'unread');

/** S1: where a release is to be read, as the record stands, and under which title: of the document that it published. */
export function linkOf(release: string, facts: readonly Event[]): { address: string; title?: string } | null {
  const event = facts.find((one) => one.type === 'released' && one.release.id === release);
  const address = event && factOfEvent(facts, event.seq)?.stands.address;
  if (event?.type !== 'released' || address === undefined || address === ERASED) return null;
  const { document } = event.release;
  const title = document && savedAs(facts, document.id, document.version).title;
  return { address, ...(title === undefined || title === ERASED ? {} : { title }) };
}

type NoteLink = Extract<SystemCommand, { command: 'note-link' }>;

/** S1: what the page showed, on record. It neither meets nor misses anything: the release counts by the person's word. */
export function noteLink(state: Case, command: NoteLink, { policy, now, facts = [] }: Context): Draft[] | Refusal {
  const { release, address, is, why } = command;
  if (!linksDue(state, policy, now).some(({ id }) => id === release) || linkOf(release, facts)?.address !== address)
    return refuse('nothing-to-check', 'S1', `发布 ${release} 的网址不须核对，或已更正`, '/release');
  return [{ type: 'link-checked', release, is, ...(why === undefined ? {} : { why }) }];
}
