import { isBeside } from '../../../domain/case/apply.ts';
import type { Case } from '../../../domain/case/case.ts';
import type { PersonCommand } from '../../../domain/case/commands.ts';
import type { Event } from '../../../domain/case/events.ts';

type Repeatable = Extract<
  PersonCommand,
  {
    command:
      | 'confirm'
      | 'assign'
      | 'remind'
      | 'end'
      | 'join'
      | 'mark-ours'
      | 'move-policy'
      | 'link-matter'
      | 'unlink-matter'
      | 'share-line';
  }
>;

/** What is repeated: the same answer was lost on its way, and the press arrives again. */
interface Before {
  /** The person did this very thing, and it is on record. */
  done: boolean;
  /** All that anybody did meanwhile was his own. */
  alone: boolean;
}

/** H2: of a press that is refused or came late, whether it is the same person’s again: of what is on record since he saw the case. */
export function doneBefore(given: Repeatable, state: Case, since: readonly Event[], person: string): Before {
  const acts = since.filter((event) => event.actor.kind === 'person');
  const own = acts.filter(({ actor }) => actor.kind === 'person' && actor.id === person);
  // What is said beside the work overtakes nobody, and is done once all the same.
  return {
    done: own.some((event) => isOf(given, event, state)),
    alone: acts.every((event) => own.includes(event) || isBeside(event)),
  };
}

/** Whether an event is what the command says, word for word. */
function isOf(given: Repeatable, event: Event, state: Case): boolean {
  switch (given.command) {
    case 'confirm':
      return (
        event.type === 'confirmed' &&
        same(
          [event.summary, event.subject, event.categories, event.natures],
          [given.summary, given.subject, given.categories, given.natures],
        ) &&
        (given.grades === undefined || same(given.grades, state.grades))
      );
    case 'assign':
      return (
        event.type === 'assigned' &&
        event.assignment.unit === given.unit &&
        event.assignment.part === given.part &&
        event.assignment.assignedBy?.number === given.assignedBy?.number
      );
    case 'remind':
      return event.type === 'reminded' && same([event.units, event.says], [[...new Set(given.units)], given.says]);
    case 'end':
      return (
        (event.type === 'ended' && event.outcome === given.outcome && event.reason === given.reason) ||
        (event.type === 'passed-on' && event.target === given.target && event.reason === given.reason)
      );
    case 'join':
      return event.type === 'ended' && event.into === given.target;
    case 'mark-ours':
      return event.type === 'marked-ours';
    case 'link-matter':
      return event.type === 'matter-linked' && event.with === given.target && event.group === state.group;
    case 'unlink-matter':
      return event.type === 'matter-unlinked' && state.group === undefined;
    case 'share-line':
      return event.type === 'line-set' && event.from === given.caseNumber;
    case 'move-policy':
      return event.type === 'policy-moved' && event.policyId === given.policyId;
    default:
      return given satisfies never;
  }
}

/** Plain values of the record, of one shape. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
