import type { Recorded } from '../../../../functions/domain/matter/event.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import { NAMED } from '../public-words.ts';
import type { CheckContext } from './context.ts';

interface Saved {
  by: string | null;
  /** It tells who asked. */
  names: boolean;
}

/** H5: what tells who asked goes to the public on a legal basis that somebody gave, or is on record to be judged (8, 13). */
export class RecordedExposures {
  /** By case, document and version. */
  #saved = new Map<string, Saved>();
  /** By case and document: some version of it may tell who asked. */
  #allowed = new Set<string>();

  /** Of a matter of any kind: what it tells the press, agrees on as a line, or prepares to be asked. */
  based({ number }: { number: string }, event: Recorded<{ type: string }>, { invariants }: CheckContext): void {
    const { exposes, exposureBasis, says } = fieldsOf(event);
    if (says === undefined && exposes === undefined && exposureBasis === undefined) return;
    if (['line-set', 'media-told'].includes(event.type))
      invariants.check(
        8,
        number,
        !said(says).includes(NAMED) || (said(exposureBasis) !== '' && many(exposes)),
        () => `${event.type} tells who asked, and nobody gave a legal basis`,
      );
    if (event.type !== 'released')
      invariants.check(
        8,
        number,
        many(exposes) === (exposureBasis !== undefined),
        () => `${event.type} exposes ${JSON.stringify(exposes ?? [])} on the basis ${said(exposureBasis) || 'of none'}`,
      );
  }

  noted(number: string, event: Event, { invariants }: CheckContext): void {
    const by = event.actor.kind === 'person' ? event.actor.id : null;
    if (event.type === 'document-saved') this.#read(number, event);
    if (event.type === 'exposure-allowed') {
      const saved = this.#saved.get(keyOf(number, event.documentId, event.version));
      this.#allowed.add(keyOf(number, event.documentId));
      invariants.check(
        13,
        number,
        by !== null && by !== saved?.by,
        () => `${by ?? 'nobody'} wrote ${event.documentId} and gave the basis for it`,
      );
    }
    if (event.type === 'document-submitted')
      invariants.check(
        8,
        number,
        !this.#stops(number, event.documentId, event.version),
        () => `${event.documentId} tells who asked, and was submitted without a legal basis`,
      );
    if (event.type === 'released' && event.release.document)
      invariants.check(
        8,
        number,
        !this.#stops(number, event.release.document.id, event.release.document.version) ||
          (event.release.exposes ?? []).length > 0,
        () => `${event.release.id} tells who asked, and nobody is to judge it`,
      );
  }

  /** What was erased tells of nobody any more, and nobody can read what a document said that is on record as published later. */
  erased(number: string, stored: readonly Event[]): void {
    for (const event of stored) if (event.type === 'document-saved') this.#read(number, event);
  }

  /** What is internal says what it has to: only a wording is for the public. */
  #read(number: string, { documentId, version, kind, text, actor }: Extract<Event, { type: 'document-saved' }>): void {
    this.#saved.set(keyOf(number, documentId, version), {
      by: actor.kind === 'person' ? actor.id : null,
      names: kind === 'wording' && text.includes(NAMED),
    });
  }

  /** What came with another case, or was kept back, was not seen to be written. */
  #stops(number: string, documentId: string, version: number): boolean {
    const names = this.#saved.get(keyOf(number, documentId, version))?.names ?? false;
    return names && !this.#allowed.has(keyOf(number, documentId));
  }
}

const keyOf = (...parts: (string | number)[]): string => parts.join(' ');
const said = (value: unknown): string => (typeof value === 'string' ? value : '');
const many = (value: unknown): boolean => Array.isArray(value) && value.length > 0;

/** Of whatever event: these fields, where it has them. */
const fieldsOf = (event: object): Partial<Record<'says' | 'exposes' | 'exposureBasis', unknown>> => event;
