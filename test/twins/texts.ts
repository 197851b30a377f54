import type { Instant } from '../../functions/domain/matter/instant.ts';
import { begins, endsReason, type Text } from '../../functions/domain/texts/text.ts';
import type { Store } from '../../functions/ports/store.ts';
import { textDueAt } from '../../functions/adapters/listing.ts';
import { copy, frozen, inner, ordered, type Tables } from './tables.ts';

export function listDueText(tables: Tables, text: Text): void {
  const { matter, id } = text;
  const key = `MATTER#${matter}#TEXT#${id}`;
  const at = textDueAt(text);
  if (at === null) tables.due.delete(key);
  else tables.due.set(key, { what: 'text', matter, textId: id, at });
}

/** One that is there already is left as it is. */
export function keepTexts(tables: Tables, added: readonly Text[]): void {
  for (const text of added) {
    const known = inner(tables.texts, text.matter);
    if (known.has(text.id)) continue;
    known.set(text.id, frozen(text));
    listDueText(tables, text);
  }
}

export const outboxKey = (matter: string, seq: number): string =>
  `MATTER#${matter}#OUTBOX#${String(seq).padStart(6, '0')}`;

const recency = (text: Text): string => `${text.queuedAt}#${text.matter}#${text.id}`;

type Methods =
  | 'outboxes'
  | 'closeOutbox'
  | 'leaveUnheard'
  | 'addressOutbox'
  | 'unheard'
  | 'text'
  | 'textWithCase'
  | 'texts'
  | 'addTexts'
  | 'moveText'
  | 'recentTexts'
  | 'textByProviderId';

export function textsIn(tables: Tables, bearer: Store['bearer'], now: () => Instant): Pick<Store, Methods> {
  return {
    text: async (matter, textId) => tables.texts.get(matter)?.get(textId) ?? null,
    textWithCase: async (matter, textId) => ({
      text: tables.texts.get(matter)?.get(textId) ?? null,
      state: await bearer(matter),
    }),
    texts: async (matter) => ordered(tables.texts.get(matter)),
    outboxes: async (matter) =>
      copy([...(tables.outboxes.get(matter)?.values() ?? [])].toSorted((a, b) => a.seq - b.seq)),
    closeOutbox: async (matter, seq) => {
      tables.due.delete(outboxKey(matter, seq));
      tables.unheard.delete(outboxKey(matter, seq));
      return tables.outboxes.get(matter)?.delete(seq) ?? false;
    },
    leaveUnheard: async (matter, seq, retryAt) => {
      const [known, name] = [tables.outboxes.get(matter), outboxKey(matter, seq)];
      const outbox = known?.get(seq);
      if (!outbox?.unheard) return;
      const { consequences: _c, photos: _p, replaces: _r, wakes: _w, ...said } = outbox;
      known?.set(seq, { ...said, texts: [], takeBacks: [], obsoletes: false });
      tables.unheard.set(name, { what: 'outbox', matter, at: retryAt });
      tables.due.delete(name);
    },
    addressOutbox: async (matter, seq, texts) => {
      const [known, name] = [tables.outboxes.get(matter), outboxKey(matter, seq)];
      const outbox = known?.get(seq);
      if (!outbox?.unheard) return false;
      const { unheard: _u, ...said } = outbox;
      known?.set(seq, { ...said, texts: copy(texts) });
      tables.unheard.delete(name);
      tables.due.set(name, { what: 'outbox', matter, at: now() });
      return true;
    },
    unheard: async (limit) =>
      copy([...tables.unheard.values()].toSorted((a, b) => (a.at < b.at ? -1 : 1)).slice(0, limit)),
    addTexts: async (added) => {
      keepTexts(tables, added);
    },
    moveText: async (matter, textId, from, to) => {
      const text = tables.texts.get(matter)?.get(textId);
      if (!text || !from.includes(text.state) || (begins(to) && text.notBefore > to.sentAt)) return false;
      const { why, ...rest } = text;
      const moved: Text = frozen({ ...rest, ...(why && !endsReason(to) ? { why } : {}), ...to });
      inner(tables.texts, matter).set(textId, moved);
      listDueText(tables, moved);
      if (to.providerId !== undefined) tables.receipts.set(to.providerId, { matter, textId });
      return true;
    },
    recentTexts: async (limit, cursor) => {
      const all = [...tables.texts.values()]
        .flatMap((known) => [...known.values()])
        .toSorted((a, b) => (recency(a) > recency(b) ? -1 : 1));
      const rest = cursor === undefined ? all : all.filter((text) => recency(text) < cursor);
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return { texts: page, cursor: last && rest.length > limit ? recency(last) : null };
    },
    textByProviderId: async (providerId) => {
      const receipt = tables.receipts.get(providerId);
      return (receipt && tables.texts.get(receipt.matter)?.get(receipt.textId)) ?? null;
    },
  };
}
