/** What the alerts of a case come to together: what growth is measured by. */
export interface AlertTotals {
  count: number;
  platforms: string[];
  views: number;
  /** Of the first alert that had any; 0 where none had. */
  firstViews: number;
  /** Names of the thresholds that it has crossed, each once. */
  reached: string[];
}

export const NO_ALERTS: AlertTotals = { count: 0, platforms: [], views: 0, firstViews: 0, reached: [] };

interface Counted {
  platform?: string;
  metrics: { views?: number };
}

/** The totals with one alert more. */
export function withAlert(
  totals: AlertTotals,
  { platform, metrics: { views = 0 } }: Counted,
  reached: string[] = [],
): AlertTotals {
  return {
    count: totals.count + 1,
    platforms: platform === undefined ? totals.platforms : [...new Set([...totals.platforms, platform])].toSorted(),
    views: totals.views + views,
    firstViews: totals.firstViews || views,
    reached: [...new Set([...totals.reached, ...reached])].toSorted(),
  };
}

/** As `withAlert` of one after the other, in order of receipt. */
export const totalsOf = (alerts: readonly Counted[]): AlertTotals =>
  alerts.reduce<AlertTotals>((totals, alert) => withAlert(totals, alert), NO_ALERTS);
