import { mediaHook } from '../../components/narrow.ts';

/** Wide enough for the queue and the case beside each other. */
export const useIsWide = mediaHook('(min-width: 1180px)');

/** Too narrow for what only narrows the queue to stand above it: that is folded, as in the style sheet. */
export const useIsFolded = mediaHook('(max-width: 860px)');
