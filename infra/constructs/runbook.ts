/** The headings of the runbook: what an operator does when an alarm rings. */
export const RUNBOOK = [
  'Sweep has stopped',
  'Sweep is behind',
  'Rungs are late',
  'Executions fail',
  'Relay is behind',
  'The projector is behind',
  'Texts wait in the queue',
  'Dead letters',
  'Texts fail or stay unknown',
  'Nobody at the desk can be told',
  'Texts cost more than planned',
  'The account costs more than planned',
  'A quota is near',
  'A case cannot be helped',
  'The monitor outside rings or is not reached',
  'Alerts are not taken in',
  'Alerts are refused',
  'Alerts are set aside',
  'The API fails',
  'The API is slow',
  'The table throttles',
  'A calendar is missing',
  'Heads were not sealed',
  'The record is not what was sealed',
  'No drill has passed',
  'Photos are not kept',
  'Pages of releases are not read',
] as const;

export type RunbookHeading = (typeof RUNBOOK)[number];

/** The heading's address within the repository. */
export const runbookAnchor = (heading: RunbookHeading): string =>
  `infra/runbook.md#${heading.toLowerCase().replaceAll(' ', '-')}`;
