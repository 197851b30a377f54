import { erasedAt, wordsAt } from '../matter/free-text.ts';
import { MATTER_FREE } from '../matter/matter.ts';
import { PROPOSAL_FREE } from '../matter/proposal.ts';
import type { MeasureBody, MeasureEvent } from './events.ts';

/** Where people write freely in an event of a measure; `*` is each of a list. The compiler asks it of every new event. */
const FREE: Record<MeasureBody['type'], readonly string[]> = {
  ...MATTER_FREE,
  ...PROPOSAL_FREE,
  'measure-opened': ['says'],
  'case-stated': ['says', 'evidence.*.ref'],
  'measure-submitted': ['says'],
  'measure-agreed': [],
  'measure-decided': [],
  'measure-dropped': ['says'],
  'carried-out': ['says', 'evidence.*.ref'],
  'mending-reported': ['says', 'evidence.*.ref'],
  'mending-returned': ['says'],
  'mending-judged': ['says'],
  'outcome-recorded': ['says', 'evidence.*.ref'],
  'text-resent': ['why'],
};

/** What a person wrote in it, in order. */
export const wordsIn = (body: MeasureBody): string[] => wordsAt(FREE[body.type], body);

/** H5: what is left of an event when its words are erased. */
export const erased = (event: MeasureEvent): MeasureEvent => erasedAt(FREE[event.type], event);
