import { ofFiredRung } from '../texts/fired-rung.ts';
import { clockedSaying } from '../texts/matter-saying.ts';
import type { Announcing, Notification } from '../texts/notification.ts';
import type { Saying } from '../texts/outbox.ts';
import { answered, awaited } from '../texts/proposal-notifications.ts';
import { bearer } from './bearer.ts';
import { decidable } from './decidable.ts';
import type { ReportEvent } from './events.ts';
import { isOpen, type Report } from './report.ts';

/** P8: what a decision on a report says, and what of earlier texts it takes back. */
export function sayingOf(events: readonly ReportEvent[], state: Report, context: Announcing): Saying {
  const of = { bearer: bearer(state), isOpen: isOpen(state) };
  return clockedSaying(events, of, (event) => notificationsOf(event, state, context), context);
}

/** P8: whoever decides is asked, and whoever asked is answered; never what a report says. */
export function notificationsOf(event: ReportEvent, state: Report, context: Announcing): Notification[] {
  const action = context.policy.texts.actions['report-decide'];
  switch (event.type) {
    case 'proposed':
    case 'proposal-passed-on':
      // It is decided signed in, where all of it can be read: the text bears no code.
      return awaited(event, decidable(state), context).map((one) =>
        one.template === 'decide' ? { ...one, template: 'report-due', action } : one,
      );
    case 'proposal-decided':
      return answered(event, context);
    case 'rung-fired':
      return ofFiredRung(event, state.clocks, () => action, context);
    case 'report-opened':
    case 'report-edited':
    case 'report-refreshed':
    case 'report-submitted':
    case 'report-issued':
    case 'report-dropped':
    case 'report-voided':
    case 'document-numbered':
    case 'clocks-changed':
    case 'proposal-lapsed':
    case 'proposal-withdrawn':
    case 'purged':
    case 'text-resent':
    case 'restored':
    case 'hold-changed':
      return [];
  }
}
