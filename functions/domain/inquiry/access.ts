import { isAmongThem } from '../matter/complained-of.ts';
import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { InquiryPersonCommand } from './commands.ts';
import type { Inquiry } from './inquiry.ts';

/** What a person may ask for of inquiries. */
export type InquiryAction =
  | InquiryPersonCommand['command']
  | 'resend-text'
  | 'enter-inquiry'
  | 'read-inquiry'
  | 'list-inquiries';

/**
 * What a person is to an inquiry: of the unit that answers it, or the one who speaks. `desk`: of a unit that mans the
 * duty desk.
 */
export interface InquiryRelation {
  desk: boolean;
  answers: boolean;
  speaks: boolean;
}

/** H5: whoever is of a unit that is complained of is nobody to it. null: no inquiry is meant. */
export function inquiryRelationTo(
  state: Inquiry | null,
  person: { id: string; unit: string },
  directory: Directory,
): InquiryRelation {
  const desk = directory.units.some(({ id, active, desk: is }) => id === person.unit && active && is === true);
  if (!state) return { desk, answers: false, speaks: false };
  if (isAmongThem(state.against, person.unit, person.id)) return { desk: false, answers: false, speaks: false };
  return { desk, answers: state.unit === person.unit, speaks: state.speaker?.person === person.id };
}

interface Rights {
  always: InquiryAction[];
  /** As a member of a unit of the duty desk, on any inquiry. */
  desk: InquiryAction[];
  /** Of the unit that answers. */
  answers: InquiryAction[];
}

/** P6: what the unit that answers does of it. */
const ANSWER: InquiryAction[] = [
  'read-inquiry',
  'draft-answer',
  'name-speaker',
  'record-answer',
  'promise-answer',
  'link-report',
];
/** H2: what the public is told, and what it is not, is decided at the desk. */
const JUDGE: InquiryAction[] = ['approve-answer', 'return-answer'];
const CONDUCT: InquiryAction[] = [
  'assign',
  'add-question',
  'count-report',
  'adopt-release',
  'ask-correction',
  'settle-correction',
  'correct',
  'close',
];
/** H5: as of any record: what is to be erased is for two people of the desk. */
const ERASE: InquiryAction[] = ['ask-purge', 'withdraw-proposal', 'decide'];

/** One row per role: the desk conducts it and decides what is said, the unit drafts and answers, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-inquiries'],
    desk: ['enter-inquiry', 'resend-text', ...ANSWER, ...JUDGE, ...CONDUCT, ...ERASE],
    answers: ANSWER,
  },
  officer: { always: ['list-inquiries'], desk: [], answers: ANSWER },
  leader: { always: ['list-inquiries'], desk: ['read-inquiry', ...JUDGE, ...ERASE], answers: ['read-inquiry'] },
  spokesperson: { always: ['list-inquiries'], desk: [], answers: ['read-inquiry'] },
  auditor: { always: ['list-inquiries', 'read-inquiry'], desk: [], answers: [] },
  administrator: { always: [], desk: [], answers: [] },
};

/** P7: by whoever is to speak alone, whatever his role. */
const OWN: InquiryAction[] = ['read-inquiry', 'confirm-speaking', 'decline-speaking'];

/** H2, H5: the one function of role × action × relation for inquiries. True, or the refusal that says who may. */
export function mayDoInquiry(
  role: Role,
  { desk, answers, speaks }: InquiryRelation,
  action: InquiryAction,
): true | Refusal {
  const rights = RIGHTS[role];
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (answers && rights.answers.includes(action)) ||
    (speaks && OWN.includes(action));
  if (granted) return true;
  if (OWN.includes(action) && action !== 'read-inquiry')
    return refuse('not-the-spokesperson', 'P7', '是否受访由所指定的发言人本人确认');
  return [...rights.desk, ...rights.answers].includes(action)
    ? refuse('not-your-inquiry', 'H5', '此问询由答复单位和值班台办理，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作，请联系值班台');
}
