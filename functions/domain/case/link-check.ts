import type { Instant } from '../matter/instant.ts';

/** S1: why a page was not read. */
export const UNREAD = [
  'no-https',
  'other-host',
  'private-address',
  'redirected',
  'status',
  'no-text',
  'too-large',
  'unreachable',
] as const;
export type Unread = (typeof UNREAD)[number];

/** `page`: it is there, and nobody said under which title. */
export const LINK_STATES = ['title', 'page', 'no-title', 'unread'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** S1: what the page behind the address of a release showed when it was last read, and how often it was. */
export interface LinkFact {
  is: LinkState;
  why?: Unread;
  at: Instant;
  tries: number;
}

export interface LinkChecked extends Omit<LinkFact, 'at' | 'tries'> {
  type: 'link-checked';
  release: string;
}
