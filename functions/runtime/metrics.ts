/** Namespace and dimension under which handlers publish what they count. */
export const METRICS_NAMESPACE = 'Huiying';
export const METRICS_SERVICE = 'huiying';

/** The counts that an alarm looks at. A handler that returns them under another name leaves that alarm blind. */
export const METRIC = {
  /** 1 from every sweep that reached its end. */
  sweepHeartbeat: 'SweepHeartbeat',
  /** How long the oldest due step had waited when sweep found it. */
  sweepBehindSeconds: 'SweepBehindSeconds',
  /** From a rung's instant to its commit, by the clock on the wall. */
  rungLatenessSeconds: 'RungLatenessSeconds',
  /** Cases that sweep could not help this time. */
  sweepFailures: 'SweepFailures',
  textsSent: 'TextsSent',
  /** No provider took it, or a provider refused it for good. */
  textsFailed: 'TextsFailed',
  /** Among them: the account with the provider is empty. */
  textsUnpaid: 'TextsUnpaid',
  /** Submitted, and nobody knows whether it arrived. */
  textsUnknown: 'TextsUnknown',
  /** Deliveries of alerts with a signature that does not hold, counted from the access log. */
  alertsUnsigned: 'AlertsUnsigned',
  /** Alerts that a signed delivery brought and that could not be taken in: no title, no JSON object, or a mark (H6). */
  alertsRefused: 'AlertsRefused',
  /** Signed deliveries that were refused whole: no JSON, another encoding, too many or too large, an id used again. */
  deliveriesRefused: 'DeliveriesRefused',
  /** Fields that could not be read, left out of alerts that were taken in. */
  alertFieldsUnread: 'AlertFieldsUnread',
  /** Alerts that failed three times and wait for a person. */
  alertsSetAside: 'AlertsSetAside',
  /** How long the oldest alert that is accepted and not worked had waited when sweep found it. */
  alertsWaitSeconds: 'AlertsWaitSeconds',
  /** Decisions of which nobody at the duty desk could be told and that wait until somebody can. */
  noticesUnheard: 'NoticesUnheard',
  /** Open cases that cannot be read, found by the nightly pass. */
  casesUnreadable: 'CasesUnreadable',
  /** Receipts that name no text of ours, or not its number. */
  receiptsUnknown: 'ReceiptsUnknown',
  /** Since a daily drill came through every stage; reckoned by the sweep. */
  hoursWithoutDrill: 'HoursWithoutDrill',
  /** How long a drill took that passed. */
  drillSeconds: 'DrillSeconds',
  /** Pings of the monitor outside that were not answered. */
  heartbeatsUnheard: 'HeartbeatsUnheard',
  /** 1 from every night on which a year's holidays should be known and are not (H3). */
  calendarMissing: 'CalendarMissing',
  /** Records that are not what was sealed, and seals that are not ours, found by the nightly check. */
  sealFaults: 'SealFaults',
  /** Since the heads of the chains were put under lock; reckoned by the sweep. */
  hoursWithoutSeal: 'HoursWithoutSeal',
  /** Pages of releases that could not be read (S1). */
  linksUnread: 'LinksUnread',
  /** Photos that could not be stored or read. */
  photosUnavailable: 'PhotosUnavailable',
} as const;
