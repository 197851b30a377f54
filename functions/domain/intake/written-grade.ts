import { own } from '../matter/own.ts';
import type { Grade } from '../matter/grade.ts';
import type { Source } from '../rules/source.ts';
import type { Policy } from '../rules/policy.ts';
import { simplified } from './simplified.ts';

const BETWEEN = /[()[\]{}【】、/:;,，。?？!！"'“”‘’_|·-]+/;
/** `重大II级`, `2重大`: where a numeral and a word meet. */
const JOINTS = /(?<=级)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=[ivx\d])|(?<=\d)(?=\p{Script=Han}{2})/u;

type Known = Pick<Source, 'grades'> & Pick<Policy['intake'], 'gradeEndings' | 'gradeBeginnings'>;

function gradeOf(part: string, known: Known): Grade | null {
  let left = part;
  for (const beginning of known.gradeBeginnings) if (left.startsWith(beginning)) left = left.slice(beginning.length);
  for (let before = ''; before !== left && own(known.grades, left) === undefined; ) {
    before = left;
    const ending = known.gradeEndings.find((one) => left.endsWith(one) && left !== one);
    if (ending !== undefined) left = left.slice(0, -ending.length);
  }
  return own(known.grades, left) ?? null;
}

/** What all of the parts say; null where one says nothing or another. */
function agreed(parts: string[], known: Known): Grade | null {
  const [first = null, ...others] = parts
    .filter((part) => part !== '' && !known.gradeBeginnings.includes(part))
    .map((part) => gradeOf(part, known));
  return others.every((other) => other === first) ? first : null;
}

/** A grade in any of the ways that sources write it: `Ⅱ级`, `重大（II级）`, `较大火灾事故`, `Level 2`. null: nobody can tell which. */
export function writtenGrade(written: string, known: Known): Grade | null {
  const text = simplified(written.normalize('NFKC').toLowerCase())
    .replace(/(?<=\d)\.0+$/, '')
    // The letter beside the numeral on a keyboard.
    .replace(/^l{1,3}(?=级)/, (ells) => 'i'.repeat(ells.length))
    .trim();
  const parts = text.split(BETWEEN);
  const closed = parts.map((part) => part.replace(/\s+/g, ''));
  return (
    agreed(closed, known) ??
    agreed(
      parts.flatMap((part) => part.split(/\s+/)),
      known,
    ) ??
    agreed(
      closed.flatMap((part) => part.split(JOINTS)),
      known,
    )
  );
}
