import type { CaseView } from '../api/queries.ts';
import { dictionary } from '../app/language.ts';

type Payload = NonNullable<CaseView['proposals']>[number]['payload'];

const named = (names: Record<string, string>): Record<string, string> => names;

/** What a proposal asks for, by its kind; the words of the notice stay as the rules give them where a kind is newer than this page. */
export const proposalWords = dictionary({
  zh: {
    kinds: named({ purge: '清除个人信息' }),
    purge: (words: number, events: number) => `清除 原文 ${words} 条、记录 ${events} 条`,
  },
  en: {
    kinds: named({ purge: 'erasing personal information' }),
    purge: (words: number, events: number) => `Erase ${words} citizens’ words, ${events} entries`,
  },
});

type Words = (typeof proposalWords)['zh'];

/** The proposal in a few words. */
export function proposes({ kind, words = [], events = [] }: Payload, dictionaryOf: Words): string {
  return kind === 'purge' ? dictionaryOf.purge(words.length, events.length) : (dictionaryOf.kinds[kind] ?? kind);
}
