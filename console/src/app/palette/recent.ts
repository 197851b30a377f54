/** The pages of matters that were opened last, of this tab alone: numbers, and nothing of what they say. */
const KEY = 'huiying.recent';
const MOST = 8;
const MATTER = /^\/[a-z]+\/[A-Z]{2}[A-Z]?\d{6,10}$/;

export function recentPaths(): string[] {
  const text = sessionStorage.getItem(KEY);
  return text === null ? [] : text.split(' ');
}

export function noteRecent(pathname: string): void {
  if (!MATTER.test(pathname)) return;
  const next = [pathname, ...recentPaths().filter((path) => path !== pathname)].slice(0, MOST);
  sessionStorage.setItem(KEY, next.join(' '));
}

export const numberIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
