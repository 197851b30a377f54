import type { Json } from '../json.ts';

/** Lambda event filter (one of `FilterCriteria.Filters[].Pattern`, parsed) or an EventBridge rule's pattern: read once, refusing by name what it does not know. */
export declare function readEventPattern(pattern: unknown, where: string): (event: Json) => boolean;

/** SNS filter policy on message attributes (`{name: value | string[]}`; a String.Array attribute is its parsed list). */
export declare function readFilterPolicy(policy: unknown, where: string): (attributes: Record<string, Json>) => boolean;
