/** What a command is decided by besides the folded state: the proposals that wait, the whole record, the texts and channels. */
export type Read = 'proposals' | 'record' | 'texts';

/** What is read before a command is decided, and only then. */
export interface Reads {
  also: readonly Read[];
  /** The version of the rules that it is decided by, where it is not the one that the matter keeps. */
  policyId?: string;
  /** S4: the daily drill's own people, who do not exist, and its channel, which does not ring. */
  dailyDrill: boolean;
}
