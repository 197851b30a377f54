import { useEffect } from 'react';

/** The order of the list that a matter was opened from, kept in this tab: J and K go on in it from page to page. */
interface ListOrder {
  /** The list's own address. */
  from: string;
  numbers: string[];
}

const KEY = 'huiying.list-order';
/** A list goes on by pages; nobody walks further in one go. */
const MOST = 500;

/** Keeps the order of a list as long as the list is shown. */
export function useListOrder(numbers: readonly string[]): void {
  const order = numbers.slice(0, MOST).join(' ');
  useEffect(() => {
    if (order === '') return;
    const kept: ListOrder = { from: `${location.pathname}${location.search}`, numbers: order.split(' ') };
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  }, [order]);
}

export interface Standing {
  from: string;
  /** Counted from one. */
  at: number;
  of: number;
  previous: string | null;
  next: string | null;
}

/** Where a number stands in the list last looked at; null where it is none of that list. */
export function standingOf(number: string): Standing | null {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return null;
  const { from, numbers }: ListOrder = JSON.parse(text);
  const at = numbers.indexOf(number);
  if (at < 0) return null;
  return {
    from,
    at: at + 1,
    of: numbers.length,
    previous: numbers[at - 1] ?? null,
    next: numbers[at + 1] ?? null,
  };
}
