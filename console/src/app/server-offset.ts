/**
 * How far the server's clock is ahead of this one, in milliseconds, after an answer. It told the server's time of somewhere on its way of
 * `roundTripMs`: at its arrival the server was ahead by `least`, or by up to the whole way more. The greatest that is certain is kept, so that
 * a page never runs ahead: its "now" would be refused as not yet come.
 */
export function serverOffset(known: number | null, least: number, roundTripMs: number): number {
  // More than there and back explains: a clock was moved, or the two drift apart.
  const movedBack = known !== null && least + roundTripMs < known;
  return known === null || movedBack ? least : Math.max(known, least);
}
