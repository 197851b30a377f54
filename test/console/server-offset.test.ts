import { describe, expect, it } from 'vitest';
import { serverOffset } from '../../console/src/app/server-offset.ts';

/** The browser's clock stands one hour behind the server's. */
const AHEAD = 3_600_000;

describe('The server’s time on a page', () => {
  it('never runs ahead of the server, however long an answer took and whichever way was slow', () => {
    // The answer arrived as it left the server: the whole of four seconds was the way there.
    expect(serverOffset(null, AHEAD, 4_000)).toBe(AHEAD);
    // This one was three seconds on its way back: what is known already is nearer.
    expect(serverOffset(AHEAD, AHEAD - 3_000, 3_000)).toBe(AHEAD);
  });

  it('comes nearer with a quicker answer', () => {
    expect(serverOffset(AHEAD - 900, AHEAD - 20, 60)).toBe(AHEAD - 20);
  });

  it('follows a clock that was moved, forth and back, and a browser that runs fast', () => {
    expect(serverOffset(AHEAD, AHEAD + 86_400_000, 100)).toBe(AHEAD + 86_400_000);
    expect(serverOffset(AHEAD + 86_400_000, AHEAD, 100)).toBe(AHEAD);
    expect(serverOffset(AHEAD, AHEAD - 1_000, 100)).toBe(AHEAD - 1_000);
  });
});
