import type { Instant } from '../matter/instant.ts';
import type { MatterCommand } from '../matter/matter.ts';
import type { ResendText } from '../matter/text-resent.ts';
import type { ProposalCommand } from '../proposals/commands.ts';
import type { Expected, Facts, RotaDay } from './events.ts';
import type { Assessed, ContactTest, Day } from './watch.ts';

/** M1: a launch of a policy or a sensitive period, entered before it comes: one of `launchAt` and `period`. */
export interface OpenWatch extends Facts {
  command: 'open';
  number: string;
  drill?: boolean;
  owner: string;
  units: string[];
  /** Of a launch alone: one of the policy's subject words; a period has its kind's. */
  subject?: string;
  launchAt?: Instant;
  period?: { kind: string; from: Day; until: Day };
  like?: string;
  /** A2: the assessment by which it is launched; `launched`: it was already. */
  assessment?: Assessed;
  launched?: true;
}

/** P8: contacts are to press before days off, or once a year; the machinery opens it when the calendar says so. */
export interface OpenTest extends Pick<ContactTest, 'what' | 'from' | 'until'> {
  command: 'open-test';
  number: string;
  /** The hour of asking by the rules; over already, it is now. */
  day: Day;
}

/** P8: who is on duty now and was not asked is asked, and whoever is no longer is not waited for. `end-test`: its days are over. */
export interface KeepTest {
  command: 'ask-contacts' | 'end-test';
}

/** What a person may do to a watch through the API: each is `POST /api/watches/{number}/{command}`. */
export type WatchPersonCommand =
  | { command: 'set-line'; says: string; questions: Expected[]; exposureBasis?: string }
  | { command: 'tell-units' }
  | { command: 'move'; says: string; launchAt?: Instant; from?: Day; until?: Day }
  | { command: 'call-off'; says: string }
  /** null: there is none. */
  | ({ command: 'correct'; because: string; document?: string | null; leads?: string | null } & Partial<
      Pick<Facts, 'name' | 'says' | 'mentions'>
    >)
  | { command: 'add-units'; units: string[] }
  | { command: 'remove-unit'; unit: string; says: string }
  /** `unit`: for which the desk writes it down, and when and by whom it was told, where that was before; absent: one's own. `says`: what was seen; absent: nothing. */
  | { command: 'report'; day: Day; unit?: string; says?: string; toldAt?: Instant; toldBy?: string }
  | { command: 'excuse-miss'; day: Day; unit: string; says: string }
  | { command: 'submit-rota'; days: RotaDay[]; unit?: string }
  | { command: 'approve-rota'; unit: string; version: number; says?: string }
  | { command: 'return-rota'; unit: string; version: number; says: string }
  /** P8: whoever was asked has the text. `person`: whom the desk reached otherwise, and how. */
  | { command: 'press-contact'; person?: string; says?: string }
  | { command: 'close'; says?: string }
  | ProposalCommand;

/**
 * What a case does to it that came of it; nobody orders it through the API. `mentioned`: the words that its alert said.
 * H5: `apart`: it may be a report of wrongdoing, and no unit hears of it.
 */
export interface NoteCase {
  command: 'note-case';
  caseNumber: string;
  mentioned?: string[];
  apart?: true;
}

/** A2: what an assessment of its launch does to it; nobody orders it through the API. */
export type LinkAssessment = { command: 'link-assessment' } & Assessed;
/** What was decided there holds here, however late it arrives. */
export type FollowAssessment =
  | { command: 'follow-hour'; launchAt: Instant; says: string }
  | { command: 'follow-off'; says: string };

export type WatchCommand =
  | OpenWatch
  | OpenTest
  | KeepTest
  | WatchPersonCommand
  | NoteCase
  | LinkAssessment
  | FollowAssessment
  | ResendText
  | MatterCommand;
