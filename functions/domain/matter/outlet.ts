import type { Instant } from './instant.ts';

/** S1: where a release went out (发布渠道), as it was told: the address there and when, where they are known. */
export interface OutletTold {
  name: string;
  address?: string;
  publishedAt?: Instant;
}

/** S1: how far a concern reached, as the attention to it grew: onto another platform, to the views of the policy. */
export const REACHES = ['platform', 'views'] as const;
export type Reach = (typeof REACHES)[number];

export const isReach = (what: string): what is Reach => REACHES.some((reach) => reach === what);
