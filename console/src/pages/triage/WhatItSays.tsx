import type { Schemas } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { whatItSaysWords } from './what-it-says-words.ts';

type Reading = NonNullable<Schemas['WordsAnswer']['reading']>;

/** A1, V1, H2: what was read in the words, each with the sentence that says it; whoever reads on decides. */
export function WhatItSays({ reading }: { reading: Reading | null | undefined }) {
  const words = useWords(whatItSaysWords);
  if (!reading || reading.natures.length + reading.said.length + reading.names.length === 0) return null;
  const { natures, said, names } = reading;
  return (
    <section className="what-it-says">
      <small>{words.title}</small>
      <ul>
        {said.map(({ kind, sentence }) => (
          <li key={kind}>
            <b>{words.said[kind]}</b> {words.quoted(sentence)}
          </li>
        ))}
        {natures.map(({ nature, name, sentence }) => (
          <li key={nature}>
            <b>{name}</b> {words.quoted(sentence)}
          </li>
        ))}
        {names.length > 0 && (
          <li>
            <b>{words.names}</b> {names.join(words.comma)}
          </li>
        )}
      </ul>
    </section>
  );
}
