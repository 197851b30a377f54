import { type ESTree, parseSync, Visitor } from 'vite';

/** One small slip in one place of a source. */
export interface Mutant {
  id: number;
  file: string;
  line: number;
  /** The line as it stands, without its indentation: with `what` it finds the mutant again after other lines moved. */
  at: string;
  what: string;
  start: number;
  end: number;
  /** Written instead of the range; null: the statement is not carried out. */
  instead: string | null;
  /** Decided once, when its module is loaded. */
  onLoad: boolean;
}

type Found = Omit<Mutant, 'id' | 'file' | 'line' | 'at' | 'what' | 'onLoad'>;
type Range = Pick<Found, 'start' | 'end'>;

const BOUNDARY: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const ARITHMETIC: Record<string, string> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' };
const COMPARISONS = new Set(['===', '!==', '==', '!=', '<', '<=', '>', '>=', 'in', 'instanceof']);
const SWAPPED: Record<string, string> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
};
/** What is left out without a change of type. */
const LEFT_OUT = new Set(['filter', 'toSorted', 'toReversed', 'slice', 'trim', 'toLowerCase', 'toUpperCase']);

/** The mutants of a source, in its order. */
export function mutantsOf(file: string, source: string): Omit<Mutant, 'id'>[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} can't be parsed: ${errors[0]?.message}`);
  const found: Found[] = [];
  const quiet: Range[] = [];
  const functions: Range[] = [];
  const chains: Range[] = [];
  const sorts: Range[] = [];
  const after: Range[] = [];
  const equals = new Set<ESTree.Expression>();
  const operands = new Set<ESTree.Expression>();
  const tested = new Set<ESTree.Expression>();
  const textOf = ({ start, end }: Range): string => source.slice(start, end);
  const replace = ({ start, end }: Range, instead: string | null): void => {
    found.push({ start, end, instead });
  };
  const decided = (node: ESTree.Expression, ...outcomes: ('true' | 'false')[]): void => {
    for (const outcome of outcomes) if (textOf(node) !== outcome) replace(node, outcome);
  };
  const condition = (test: ESTree.Expression): void => {
    const bare = bareOf(test);
    tested.add(bare);
    // The operands and the comparison speak for themselves.
    if (isComparison(bare)) return;
    decided(bare, ...(bare.type === 'LogicalExpression' ? (['false'] as const) : (['true', 'false'] as const)));
  };
  const inFunction = (node: Range): void => {
    functions.push({ start: node.start, end: node.end });
  };
  const asType = (node: { start: number; end: number; expression: Range }): void => {
    quiet.push({ start: node.expression.end, end: node.end });
  };
  const hush = ({ start, end }: Range): void => {
    quiet.push({ start, end });
  };
  const returned = (value: ESTree.Expression | null): void => {
    if (value?.type === 'Literal' && typeof value.value === 'string' && value.value !== '') replace(value, "''");
  };

  new Visitor({
    ImportDeclaration: hush,
    TSTypeAnnotation: hush,
    TSTypeAliasDeclaration: hush,
    TSInterfaceDeclaration: hush,
    TSTypeParameterInstantiation: hush,
    TSTypeParameterDeclaration: hush,
    TSAsExpression: asType,
    TSSatisfiesExpression: asType,
    FunctionDeclaration: inFunction,
    FunctionExpression: inFunction,
    ArrowFunctionExpression(node) {
      inFunction(node);
      if (node.body.type !== 'BlockStatement') returned(bareOf(node.body));
    },
    ChainExpression: (node) => void chains.push(node),
    // What a person reads, not what the program decides.
    NewExpression(node) {
      if (/Error$|^[A-Z]\w*(Unavailable|Unknown\w*|Refused)$/.test(textOf(node.callee))) hush(node);
    },
    ThrowStatement: hush,
    Property(node) {
      if (!node.computed) hush(node.key);
    },
    IfStatement: ({ test }) => condition(test),
    ConditionalExpression(node) {
      condition(node.test);
      if (textOf(node.consequent) === '-1' && !textOf(node.alternate).includes('-')) {
        after.push(node.alternate);
        equals.add(bareOf(node.test));
      }
    },
    WhileStatement: ({ test }) => decided(test, 'false'),
    ReturnStatement: ({ argument }) => returned(argument ? bareOf(argument) : null),
    LogicalExpression(node) {
      // What is not there is false to whoever asks.
      if (node.operator !== '??' || textOf(node.right) !== 'false') replace(node, textOf(node.left));
      replace(node, textOf(node.right));
      operands.add(bareOf(node.left)).add(bareOf(node.right));
    },
    BinaryExpression(node) {
      const { left, right, operator } = node;
      const compared = (other: string): string => `${textOf(left)} ${other} ${textOf(right)}`;
      const boundary = BOUNDARY[operator];
      // Which of two equals comes first is nobody's promise.
      if (boundary !== undefined && !equals.has(node)) replace(node, compared(boundary));
      if (COMPARISONS.has(operator)) {
        if (!operands.has(node)) decided(node, 'true', 'false');
        else if (boundary === undefined && operator.endsWith('=='))
          replace(node, compared(operator.startsWith('!') ? '===' : '!=='));
      }
      const other = ARITHMETIC[operator];
      if (other !== undefined && !isText(left) && !isText(right)) replace(node, compared(other));
    },
    UnaryExpression(node) {
      if (node.operator === '!' && !tested.has(node)) replace(node, `!!${textOf(node.argument)}`);
      if (node.operator === '-') replace(node, textOf(node.argument));
    },
    Literal(node) {
      if (typeof node.value === 'number') replace(node, String(node.value === 1 ? 0 : node.value + 1));
      if (typeof node.value === 'boolean') replace(node, String(!node.value));
    },
    ArrayExpression(node) {
      if (node.elements.length > 0) replace(node, '[]');
    },
    CallExpression(node) {
      const { callee } = node;
      if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return;
      const { name } = callee.property;
      if (name === 'toSorted' || name === 'sort') sorts.push(node);
      const swapped = SWAPPED[name];
      if (swapped !== undefined)
        replace(
          node,
          `${textOf({ start: node.start, end: callee.property.start })}${swapped}${textOf({ start: callee.property.end, end: node.end })}`,
        );
      if (LEFT_OUT.has(name)) replace(node, textOf(callee.object));
    },
    ExpressionStatement(node) {
      const { expression } = node;
      const acts = ['CallExpression', 'AwaitExpression', 'AssignmentExpression', 'UpdateExpression', 'YieldExpression'];
      if (acts.includes(expression.type) && !textOf(node).startsWith('super(')) replace(node, null);
    },
  }).visit(program);

  const inside = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
  const lines = lineStarts(source);
  return (
    found
      .filter((one) => !quiet.some((range) => inside(range, one)))
      // Whoever sorts asks what comes before, and for nothing of the rest.
      .filter((one) => !after.some((range) => inside(range, one) && sorts.some((sort) => inside(sort, range))))
      // Half of a chain in parentheses would not be cut short with the rest.
      .filter((one) => !chains.some((chain) => chain.start === one.start && one.end < chain.end))
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .map((one) => {
        const line = lines.findLastIndex((start) => start <= one.start);
        const at = source.slice(lines[line] ?? 0, lines[line + 1] ?? source.length).trim();
        const before = short(textOf(one));
        const what = one.instead === null ? `without ${before}` : `${before} → ${short(one.instead)}`;
        return { ...one, file, line: line + 1, at, what, onLoad: !functions.some((range) => inside(range, one)) };
      })
  );
}

const bareOf = (node: ESTree.Expression): ESTree.Expression =>
  node.type === 'ParenthesizedExpression' ? bareOf(node.expression) : node;

const isComparison = (node: ESTree.Expression): boolean =>
  node.type === 'BinaryExpression' && COMPARISONS.has(node.operator);

const isText = (node: ESTree.Expression): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

const short = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length > 90 ? `${flat.slice(0, 60)} … ${flat.slice(-25)}` : flat;
};

const lineStarts = (source: string): number[] => [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
