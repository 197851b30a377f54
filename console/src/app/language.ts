import { useSyncExternalStore } from 'react';

/** Chinese first; English is a switch for the console's own labels, never for texts, link pages or papers. */
export type Language = 'zh' | 'en';

const KEY = 'huiying.language';
let chosen: Language = localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
const listeners = new Set<() => void>();

export const language = (): Language => chosen;

export function chooseLanguage(next: Language): void {
  chosen = next;
  localStorage.setItem(KEY, next);
  document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN';
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, language);

/** The same words in both languages: a page keeps its own beside it. */
export interface Dictionary<Words> {
  zh: Words;
  en: Words;
}

export const dictionary = <Words>(words: Dictionary<Words>): Dictionary<Words> => words;
export const useWords = <Words>(words: Dictionary<Words>): Words => words[useLanguage()];
