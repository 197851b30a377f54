import type { Text } from '../api/queries.ts';
import type { Language } from '../app/language.ts';

type Reason = NonNullable<Text['why']>;

const english: Record<Reason['code'], string> = {
  'left-office': 'this person left office',
  'no-address': 'no address on this channel in the directory',
  'no-receipt': 'no receipt in time',
  'no-answer': 'the channel did not answer; it may have arrived',
  'not-delivered': 'not delivered, says the receipt',
  refused: 'refused by the channel',
  unpaid: 'the channel’s account is empty or closed',
  unclear: 'the channel’s answer is unclear; it may have arrived',
  'over-limit': 'this number had its limit; the next channel or person is told',
  'over-limit-anyway': 'sent beyond this number’s limit for the gravest grade',
  'waits-for-limit': 'this number had its limit and waits',
  'waits-for-digest': 'waits for the leader’s next digest',
  'waits-to-merge': 'waits to be merged with other reminders',
  'quiet-hours': 'not at night',
  merged: 'merged into another',
  overtaken: 'a later one says it',
  digested: 'too many alike; waits for a digest',
  'of-elsewhere': 'probably not ours; waits for a digest',
  'nothing-left': 'nothing was left to do',
  answered: 'this person acted already',
  'arrived-after-all': 'the one before arrived after all',
  resent: 'sent in another way by order',
  'restore-gap': 'may have been sent before the restore; send it again by hand if needed',
  'case-ended': 'the case ended',
  'case-closed': 'the case was closed',
  appraised: 'appraised already',
  signed: 'signed for already',
  returning: 'the unit asks to return it',
  'taken-back': 'taken back',
  decided: 'decided already',
  'set-by-hand': 'set by hand',
  'clock-met': 'this duty is done',
  'clock-superseded': 'this duty no longer applies',
};

/** Reasons whose Chinese sentence says until when the text waits. */
const SAYS_WHEN: readonly Reason['code'][] = [
  'waits-for-limit',
  'waits-for-digest',
  'waits-to-merge',
  'quiet-hours',
  'digested',
  'of-elsewhere',
];

/** Why, in words a person reads: the district's own sentence, or English by the code; a code of a newer server has its sentence alone. */
export const reasonWords = (why: Reason, language: Language): string =>
  language === 'en' && why.code in english ? english[why.code] : why.says;

/** The words of the reason name the time at which the text goes. */
export const saysWhen = (why: Reason | undefined, language: Language): boolean =>
  why !== undefined && language === 'zh' && SAYS_WHEN.includes(why.code);
