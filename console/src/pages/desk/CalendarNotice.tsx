import { useStatus } from '../../api/queries.ts';

/** H3: from December on, that next year's holidays are not loaded: stands on the desk every day until they are. */
export function CalendarNotice() {
  const missing = useStatus().data?.calendar ?? [];
  return missing.map(({ missingYear, says }) => (
    <p key={missingYear} className="desk-notice" role="status">
      {says}
    </p>
  ));
}
