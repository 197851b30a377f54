import { useSyncExternalStore } from 'react';

/** Day or night as the system has it, unless somebody chose. */
export const THEME_CHOICES = ['system', 'day', 'night'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];
export type Theme = 'day' | 'night';

/** `index.html` reads it before anything is painted. */
const KEY = 'huiying.theme';
const TOP: Record<Theme, string> = { day: '#1b3350', night: '#10253c' };
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
/** What is printed is as by day, also what is drawn and not styled. */
let printing = false;

const chosenIn = (text: string | null): ThemeChoice => (text === 'day' || text === 'night' ? text : 'system');
export const themeChoice = (): ThemeChoice => chosenIn(localStorage.getItem(KEY));

function theme(): Theme {
  if (printing) return 'day';
  const choice = themeChoice();
  if (choice !== 'system') return choice;
  return dark.matches ? 'night' : 'day';
}

function show(): void {
  document.documentElement.dataset['theme'] = theme();
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', TOP[theme()]);
  for (const listener of listeners) listener();
}

export function chooseTheme(choice: ThemeChoice): void {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  show();
}

/** Follows the system and what another tab chose, for as long as the page is open. */
export function followTheme(): void {
  dark.addEventListener('change', show);
  addEventListener('beforeprint', () => {
    printing = true;
    show();
  });
  addEventListener('afterprint', () => {
    printing = false;
    show();
  });
  addEventListener('storage', ({ key }) => {
    if (key === KEY) show();
  });
  show();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useThemeChoice = (): ThemeChoice => useSyncExternalStore(subscribe, themeChoice);
/** For what is drawn without style sheets: Ant Design, charts. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, theme);
