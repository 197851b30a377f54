import { orderKind } from './order-kind.ts';
import type { Kind } from './kind.ts';

/** Every kind of matter beside the case. One more: its room, and a row here. */
export const KINDS: readonly Kind[] = [orderKind];
