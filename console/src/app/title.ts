import { titled } from './calls/what-calls.ts';

/** The title of the tab: the page's own, behind how many wait. */
let title = document.title;
let waits = 0;
let pinned = false;

const show = (): void => {
  document.title = titled(title, waits, pinned);
};

export function setTitle(next: string): void {
  title = next;
  show();
}

export function setWaiting(count: number, isPinned: boolean): void {
  waits = count;
  pinned = isPinned;
  show();
}
