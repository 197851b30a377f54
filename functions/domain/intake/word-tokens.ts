export interface Token {
  from: number;
  text: string;
}

export interface Sentence {
  text: string;
  tokens: Token[];
}

/** Of the runtime's own dictionary: what is no word of it falls apart into single signs, as most names do. */
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where each word of a sentence begins. */
export const sentenceOf = (text: string): Sentence => ({
  text,
  tokens: [...SEGMENTER.segment(text)].map(({ segment, index }) => ({ from: index, text: segment })),
});
