/** What somebody reads as one piece, and where it ends; a question is told by its mark. */
export interface Sentence {
  text: string;
  asks: boolean;
}

const PIECE = /[^。！？!?;；\n]+[。！？!?;；\n]?/g;

/** The sentences of a text, in order. */
export const sentencesIn = (text: string): Sentence[] =>
  Array.from(text.matchAll(PIECE), ([piece]) => ({
    text: piece.replace(/[。！？!?;；\n]$/, '').trim(),
    asks: /[？?]$/.test(piece),
  })).filter(({ text: said }) => said !== '');
