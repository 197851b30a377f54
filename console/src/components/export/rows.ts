import type { Cell } from './csv.ts';

/** Of a column what a file needs. */
export interface Printable<Row> {
  title: string;
  cell: (row: Row) => unknown;
}

/** What a component shows, for a file: it is asked where an element has no words of its own. */
export interface InFile<Props> {
  inFile: (props: Props) => string;
}

interface Element {
  type: unknown;
  props: { children?: unknown };
}

const isElement = (node: object): node is Element =>
  'type' in node && 'props' in node && typeof node.props === 'object' && node.props !== null;

const tellsOfItself = (type: unknown): type is InFile<unknown> =>
  (typeof type === 'function' || typeof type === 'object') && type !== null && 'inFile' in type;

/** The words of what a table shows. Throws for a component that has no words of its own and does not tell them: a list that lacks some would mislead. */
function wordsOf(node: unknown): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(wordsOf).join(' ');
  if (typeof node !== 'object' || node === null) return '';
  if (!isElement(node)) throw new Error('a cell holds what is no element');
  const { type, props } = node;
  if (tellsOfItself(type)) return type.inFile(props);
  if (typeof type === 'function' && props.children === undefined)
    throw new Error(`${type.name} has no words for a file: give it an inFile`);
  return Array.isArray(props.children) ? props.children.map(wordsOf).join('') : wordsOf(props.children);
}

/** Elements stand apart, what is said within one does not. */
const apart = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(apart);
  if (typeof node !== 'object' || node === null || !isElement(node) || tellsOfItself(node.type)) return node;
  const { children } = node.props;
  const inner = Array.isArray(children)
    ? children.flatMap((child: unknown) =>
        typeof child === 'object' && child !== null ? [' ', apart(child), ' '] : [child],
      )
    : apart(children);
  return { ...node, props: { ...node.props, children: inner } };
};

const cellOf = (node: unknown): Cell => {
  if (typeof node === 'number') return node;
  const words = wordsOf(apart(node)).replaceAll(/\s+/g, ' ').trim();
  return words === '' ? null : words;
};

/** The rows of a table with its head; a column without a title holds buttons. */
export function tableOf<Row>(columns: readonly Printable<Row>[], rows: readonly Row[]): Cell[][] {
  const told = columns.filter(({ title }) => title !== '');
  return [told.map(({ title }) => title), ...rows.map((row) => told.map(({ cell }) => cellOf(cell(row))))];
}
