import type { Nature } from '../matter/nature.ts';

/** By which words an alert is read, beside those of casualties, senses and wrongdoing. */
export interface ReadingWords {
  /** A1: people who came together, told without the plain word for it: so many of them, an act, a place. */
  gathering: { least: number; many: string[]; counted: string[]; acts: string[]; at: string[] };
  /** D3: an emergency of these days without a toll: what happened, and what says that it is not long ago. */
  happening: {
    withinDays: number;
    recent: string[];
    /** `with`: one of these stands in the same sentence or in the one before it. */
    events: { kind: string; words: string[]; with?: string[] }[];
    /** What is told of after it, or of many such: `赔偿`, `经常`. */
    unless: string[];
  };
  /** H5: what makes an allegation of misconduct in office, and what only sounds like one. */
  allegation: {
    bodies: string[];
    private: string[];
    /** Offences that only an office can commit. */
    ofOffice: string[];
    accuses: string[];
    wrongs: string[];
    /** What one body does for another that it should hold to the law. */
    together: string[];
    publicMoney: string[];
    asks: string[];
    contrasts: string[];
    /** What a quoted law says. */
    rules: string[];
  };
  /** V1: what is asked for. */
  asks: { nature: Nature; words: string[] }[];
  /**
   * P8: from when on a subject word is sure enough to be said. Where units are ranked by what was learnt, the first one's `share` says; else points
   * for each of its words in the headline and in the text (`weak` ones half): `least` of them and one more for so many characters, and so many
   * times those of the next.
   */
  subject: {
    share: number;
    headline: number;
    mostEach: number;
    times: number;
    least: number;
    atMost: number;
    charsPerPoint: number;
    weak: string[];
  };
  bodies: string[];
  measures: string[];
  /** M4: names of the district, its city and what only it has; names of other places; what makes another word of one of those behind it: 温州路. */
  places: { ours: string[]; elsewhere: string[]; namesakes?: string[] };
}
