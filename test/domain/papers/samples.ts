import type { Paper } from '../../../functions/domain/papers/paper.ts';
import { rowOf } from '../../../functions/domain/papers/wording.ts';
import type { PaperKind, PaperRow } from '../../../functions/domain/rules/paper-rules.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

/** A unit by its name in full. */
export const fullName = ({ name }: { name: string }): string => `北仑区${name}`;

/** The words of a kind, as they ship. */
export function shipped<Kind extends PaperKind>(kind: Kind): PaperRow<Kind> {
  const row = rowOf(kind, currentPolicy().papers);
  if (!row) throw new Error(`no words for a ${kind}`);
  return row;
}

/** A paper line by line; in a form each row by its name; `#` before a heading. */
export const linesOf = ({ body }: Paper): string[] =>
  body.flatMap((block) => {
    switch (block.block) {
      case 'heading':
        return [`# ${block.says}`];
      case 'text':
        return [block.says];
      case 'items':
        return block.items.map(({ says }) => says);
      case 'form':
        return block.rows.map(({ name, says }) => `${name}：${says}`);
    }
  });

/** Of which events and matters each line of it came, where any is named. */
export const sourcesOf = ({ body }: Paper): string[] =>
  body
    .flatMap((block) =>
      block.block === 'heading'
        ? []
        : block.block === 'text'
          ? [block]
          : block.block === 'items'
            ? block.items
            : block.rows,
    )
    .map(({ from = [] }) => from.map(({ matter, event = '' }) => `${matter}.${event}`).join(' '));
