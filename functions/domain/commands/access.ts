import { type Case, isComplainedOf, isKeptApart } from '../case/case.ts';
import { type Role } from '../matter/actor.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Refusal } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';

/** What a person may ask for: every command, and every read that is not a command. Citizens' words are read by `open-words` alone (H5). */
export type Action =
  | PersonCommand['command']
  | 'register'
  | 'read-case'
  | 'list-all'
  | 'list-own'
  | 'read-texts'
  | 'resend-text'
  | 'read-letters'
  | 'replay-letters'
  | 'read-stuck-alerts'
  | 'work-stuck-alerts'
  | 'read-refused-alerts'
  | 'settle-refused-alerts'
  | 'sign-handover'
  | 'give-notice'
  | 'read-directory'
  | 'edit-directory'
  | 'check-record'
  | 'read-rights'
  | 'decide-rights'
  | 'read-audit'
  | 'read-drafts'
  | 'write-rules'
  | 'publish-rules'
  | 'propose-plan'
  | 'publish-scores';

/** A unit's relation to a case, or to one assignment of it. `former`: all that it had was taken back, and it reads no more of the case (H5). */
export interface Relation {
  /** One of the three units that man the duty desk. */
  desk: boolean;
  part: 'owner' | 'co-unit' | 'former' | 'none';
  /** H5: a report of wrongdoing, or what may be one: its words are for the desk alone. */
  keptApart?: true;
  /** H5: the unit, or the person, that is complained of, which has nothing of the case, whatever it is else. */
  complainedOf?: true;
}

/** R3: what a unit is to a case; null: no case is meant. With an assignment's id: what it is to that assignment. */
export function relationTo(
  state: Case | null,
  unit: string,
  directory: Directory,
  assignmentId?: string,
  person?: string,
): Relation {
  const desk = directory.units.some((known) => known.id === unit && known.active && known.desk === true);
  const own = (state?.assignments ?? []).filter(
    (a) => a.unit === unit && (assignmentId === undefined || a.id === assignmentId),
  );
  const standing = own.filter((a) => a.state !== 'taken-back');
  const had = own.length > 0 ? 'former' : 'none';
  // One that had a part is told what any other is that has it no more.
  if (state && isComplainedOf(state, unit, person)) return { desk: false, part: had, complainedOf: true };
  const apart = state && isKeptApart(state) ? { keptApart: true as const } : {};
  if (standing.some((a) => a.part !== 'co-unit')) return { desk, part: 'owner', ...apart };
  if (standing.length > 0) return { desk, part: 'co-unit', ...apart };
  return { desk, part: had, ...apart };
}

const EVERY_COMMAND: Action[] = [
  'confirm',
  'amend',
  'grade',
  'name-causes',
  'tell-apart',
  'refute',
  'assign',
  'sign',
  'return',
  'decide-return',
  'withdraw',
  'set-task',
  'contribute',
  'report-progress',
  'coordinate',
  'tell-superior',
  'hand-on',
  'release',
  'record-outlet',
  'omit-outlet',
  'forgo-consultation',
  'tell-media',
  'record-reply',
  'judge-effect',
  'choose-plan',
  'set-plan-step',
  'settle',
  'set-settlement',
  'reopen-settlement',
  'ask-extension',
  'report',
  'write-dispatch',
  'submit-dispatch',
  'send-dispatch',
  'record-receipt',
  'return-dispatch',
  'record-takeover',
  'record-hand-back',
  'ask-superior',
  'correct',
  'find-answer',
  'find-no-answer',
  'appeal',
  'reckon',
  'mark-wrongdoing',
  'mark-ours',
  'flag-wrongdoing',
  'remind',
  'end',
  'record-handoff',
  'join',
  'split',
  'reopen',
  'close',
  'note',
  'comment',
  'withdraw-comment',
  'link-matter',
  'unlink-matter',
  'share-line',
  'open-words',
  'move-policy',
  'ask-purge',
  'save-document',
  'submit-document',
  'set-line-fact',
  'settle-cosign',
  'allow-exposure',
  'judge-exposure',
  'record-private-answer',
  'record-shown-how',
  'record-emergency-call',
  'record-callback',
  'record-decision',
  'prepare-decision',
  'withdraw-proposal',
  'decide',
];
const OWN_DUTY: Action[] = [
  'read-case',
  'settle',
  'ask-extension',
  'sign',
  'take-lead',
  'return',
  'hand-on',
  'report-progress',
  'release',
  'record-outlet',
  'tell-media',
  'record-reply',
  'set-plan-step',
  'correct',
  'appeal',
  'note',
  'comment',
  'withdraw-comment',
  'open-words',
  'flag-wrongdoing',
  'ask-purge',
  'save-document',
  'submit-document',
  'set-line-fact',
  'allow-exposure',
  'record-private-answer',
  'write-dispatch',
  'submit-dispatch',
  'send-dispatch',
  'record-receipt',
  'return-dispatch',
  'record-shown-how',
  'record-emergency-call',
  'record-callback',
  'record-decision',
  'prepare-decision',
  'withdraw-proposal',
  'decide',
];

const LEADS_UNIT: Action[] = [
  'read-case',
  'sign',
  'take-lead',
  'hand-on',
  'note',
  'comment',
  'withdraw-comment',
  'save-document',
  'submit-document',
  'allow-exposure',
  'appeal',
  'withdraw-proposal',
  'decide',
];

/** Who speaks for a unit reads what it is to say, and may ask. */
const SPEAKS: Action[] = ['read-case', 'comment', 'withdraw-comment'];

interface Rights {
  /** Whatever the case. */
  always: Action[];
  /** As a member of a unit of the duty desk, on any case. */
  desk: Action[];
  owner: Action[];
  coUnit: Action[];
}

/** One row per role. The desk coordinates all; a unit acts on its own duty; the auditor reads everything and changes nothing; the administrator sees no case. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['read-directory', 'list-own', 'propose-plan'],
    desk: [
      ...EVERY_COMMAND,
      'register',
      'read-case',
      'list-all',
      'read-texts',
      'resend-text',
      'read-letters',
      'replay-letters',
      'read-stuck-alerts',
      'work-stuck-alerts',
      'read-refused-alerts',
      'settle-refused-alerts',
      'sign-handover',
      'give-notice',
      'read-drafts',
    ],
    owner: [...OWN_DUTY, 'set-settlement', 'reopen-settlement', 'omit-outlet', 'choose-plan', 'name-causes'],
    coUnit: [...OWN_DUTY, 'contribute'],
  },
  officer: {
    always: ['read-directory', 'list-own', 'give-notice', 'propose-plan'],
    desk: [],
    owner: [...OWN_DUTY, 'set-settlement', 'reopen-settlement', 'omit-outlet', 'choose-plan', 'name-causes'],
    coUnit: [...OWN_DUTY, 'contribute'],
  },
  leader: {
    always: ['read-directory', 'list-own', 'propose-plan'],
    desk: [
      'read-case',
      'list-all',
      'read-texts',
      'note',
      'comment',
      'withdraw-comment',
      'ask-purge',
      'settle-cosign',
      'allow-exposure',
      'judge-exposure',
      'withdraw-proposal',
      'decide',
      'set-aside',
      'tolerate',
      'find-late-grading',
      'find-answer',
      'find-no-answer',
      'read-rights',
      'decide-rights',
      'read-audit',
      'read-drafts',
      'publish-rules',
      'publish-scores',
    ],
    owner: LEADS_UNIT,
    coUnit: LEADS_UNIT,
  },
  spokesperson: { always: ['read-directory', 'list-own'], desk: [], owner: SPEAKS, coUnit: SPEAKS },
  auditor: {
    always: [
      'read-directory',
      'list-own',
      'list-all',
      'read-case',
      'read-texts',
      'read-letters',
      'read-stuck-alerts',
      'read-refused-alerts',
      'open-words',
      'check-record',
      'find-answer',
      'find-no-answer',
      'withdraw-proposal',
      'read-rights',
      'read-audit',
      'read-drafts',
    ],
    desk: [],
    owner: [],
    coUnit: [],
  },
  administrator: {
    always: [
      'read-directory',
      'edit-directory',
      'read-rights',
      'decide-rights',
      'read-texts',
      'read-letters',
      'replay-letters',
      'read-stuck-alerts',
      'read-refused-alerts',
      'read-drafts',
      'write-rules',
      'publish-rules',
    ],
    desk: [],
    owner: [],
    coUnit: [],
  },
};

/** All that a role may do in a unit, of the desk or not, each right with the relation that it asks for: what two of them are compared by. */
export function everyRight(role: Role, ofDesk: boolean): string[] {
  const { always, desk, owner, coUnit } = RIGHTS[role];
  const general = [...always, ...(ofDesk ? desk : [])];
  const of = (part: Relation['part'], actions: Action[]): string[] =>
    [...new Set([...general, ...actions])].map((action) => `${part} ${action}`);
  // H5: the words of what is kept apart are for the desk's coordinators alone.
  const apart = ofDesk && role === 'coordinator' ? ['words kept apart'] : [];
  return [...of('none', []), ...of('owner', owner), ...of('co-unit', coUnit), ...apart];
}

/** H2, H5: the one function of role × command × relation. True, or the refusal that says who may. */
export function mayDo(role: Role, relation: Relation, action: Action): true | Refusal {
  const { always, desk, owner, coUnit } = RIGHTS[role];
  if (relation.complainedOf && !WHATEVER_CASE.includes(action)) return refusal(role, relation, action);
  if (relation.keptApart && action === 'open-words' && !(relation.desk && role === 'coordinator'))
    return wordsKeptApart;
  const granted =
    always.includes(action) ||
    (relation.desk && desk.includes(action)) ||
    (relation.part === 'owner' && owner.includes(action)) ||
    (relation.part === 'co-unit' && coUnit.includes(action));
  return granted ? true : refusal(role, relation, action);
}

/** H5: words that somebody must read in order to decide on the case need no reason; those of closed cases and of other units do. */
export const readsInTriage = (role: Role, relation: Relation, state: Pick<Case, 'status'>): boolean =>
  state.status === 'appraising' && mayDo(role, relation, 'confirm') === true;

/** What concerns no single case, so that what a case complains of does not bear on it. */
const WHATEVER_CASE: Action[] = [
  'register',
  'list-all',
  'list-own',
  'read-texts',
  'sign-handover',
  'give-notice',
  'read-directory',
  'edit-directory',
  'read-rights',
  'decide-rights',
  'read-audit',
  'read-drafts',
  'write-rules',
  'publish-rules',
  'propose-plan',
  'publish-scores',
];

const wordsKeptApart: Refusal = {
  refused: 'words-kept-apart',
  clause: 'H5',
  says: '涉及检举控告，原文只由值班员查看，请联系值班台',
};

function refusal(role: Role, { part }: Relation, action: Action): Refusal {
  if (!RIGHTS[role].owner.includes(action))
    return { refused: 'not-your-role', clause: 'H2', says: `${ROLE_NAMES[role]}无权做此操作，请联系${WHO_MAY[role]}` };
  if (part === 'former')
    return { refused: 'former-unit', clause: 'H5', says: '本办件已收回或改派，原承办单位不再查看和办理' };
  return { refused: 'not-your-case', clause: 'H5', says: '此事由承办单位办理，本单位不在其列，请联系值班台' };
}

/** Whom to ask instead: the duty desk is not sent to itself. */
const WHO_MAY: Record<Role, string> = {
  coordinator: '管理员或值班台领导',
  officer: '值班台',
  leader: '值班台',
  spokesperson: '值班台',
  auditor: '值班台',
  administrator: '值班台',
};

const ROLE_NAMES: Record<Role, string> = {
  coordinator: '值班员',
  officer: '联络员',
  leader: '领导',
  spokesperson: '新闻发言人',
  auditor: '督查员',
  administrator: '管理员',
};
