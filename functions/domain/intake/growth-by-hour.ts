import { fromMs, HOUR, type Instant, plus, toMs } from '../matter/instant.ts';

/** One message, as it came: its platform, when it was received, and the figures that its source gave. */
export interface Message {
  platform: string;
  receivedAt: Instant;
  views?: number;
  reposts?: number;
}

/** What came on one platform within one hour. H1: messages are counted, never who wrote them. */
export interface HourGrown {
  hour: Instant;
  platform: string;
  messages: number;
  views: number;
  reposts: number;
}

export interface Growth {
  /** The hours in which something came, oldest first, the last two days of them. */
  hours: HourGrown[];
  /** What came before those, by platform. */
  before: Omit<HourGrown, 'hour'>[];
}

/** As far back from the newest message as hours are told apart. */
const HOURS_SHOWN = 48;

const hourOf = (at: Instant): Instant => fromMs(Math.floor(toMs(at) / HOUR) * HOUR);

/** M4: how one matter grew, by hour and platform; the hour is that of receipt, which every message has. */
export function growthByHour(messages: readonly Message[]): Growth {
  const newest = messages
    .map(({ receivedAt }) => receivedAt)
    .toSorted()
    .at(-1);
  if (newest === undefined) return { hours: [], before: [] };
  const from = plus(hourOf(newest), -(HOURS_SHOWN - 1) * HOUR);
  const hours = new Map<string, HourGrown>();
  const before = new Map<string, Omit<HourGrown, 'hour'>>();
  for (const { platform, receivedAt, views = 0, reposts = 0 } of messages) {
    const hour = hourOf(receivedAt);
    const of = { platform, messages: 1, views, reposts };
    if (hour < from) before.set(platform, summed(before.get(platform), of));
    else {
      const key = `${hour} ${platform}`;
      hours.set(key, { hour, ...summed(hours.get(key), of) });
    }
  }
  return {
    hours: [...hours].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
    before: [...before].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row),
  };
}

type Figures = Omit<HourGrown, 'hour'>;

const summed = (sum: Figures | undefined, one: Figures): Figures => ({
  platform: one.platform,
  messages: (sum?.messages ?? 0) + one.messages,
  views: (sum?.views ?? 0) + one.views,
  reposts: (sum?.reposts ?? 0) + one.reposts,
});
