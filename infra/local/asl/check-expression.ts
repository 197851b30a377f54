import jsonata from 'jsonata';
import type { Json } from '../json.ts';
import { isObject, Unsupported } from '../json.ts';
import { BadDefinition } from './errors.ts';
import { expressionIn } from './expression.ts';

/** What a field's expressions may read. */
export interface Visible {
  /** Members of `$states` besides input and context. */
  states: readonly ('result' | 'errorOutput')[];
  /** Whether Task.Token exists: only in the Arguments of a task that waits for it. */
  token?: boolean;
  variables: ReadonlySet<string>;
}

/** JSONata 2.0.6's functions, which Step Functions follows, without `$eval` and the two that answer by chance. */
const FUNCTIONS = new Set(
  `sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad match contains replace split join
  formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power boolean not map zip filter single reduce sift keys lookup
  append exists spread merge reverse each error assert type sort distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent
  decodeUrl toMillis fromMillis clone now millis parse`.split(/\s+/),
);

const CONTEXT: Readonly<Record<string, readonly string[]>> = {
  Execution: ['Id', 'Name', 'StartTime', 'Input'],
  State: ['Name', 'EnteredTime', 'RetryCount'],
  StateMachine: ['Id', 'Name'],
  Task: ['Token'],
};

/** Refuses by name what an expression anywhere in a template reads or calls and this interpreter (or AWS) does not have. */
export function checkTemplate(template: Json, visible: Visible, where: string): void {
  if (typeof template === 'string') checkText(template, visible, where);
  else if (Array.isArray(template))
    for (const [i, item] of template.entries()) checkTemplate(item, visible, `${where}[${i}]`);
  else if (template !== null && typeof template === 'object')
    for (const [key, value] of Object.entries(template)) checkTemplate(value, visible, `${where}.${key}`);
}

function checkText(text: string, visible: Visible, where: string): void {
  const source = expressionIn(text);
  if (source === null) {
    if (text.includes('{%') || text.includes('%}'))
      throw new BadDefinition(`text around an expression is never evaluated: ${JSON.stringify(text)}`, where);
    return;
  }
  const nodes = nodesOf(parse(source, where));
  const local = new Set(nodes.flatMap(namesBoundBy));
  for (const node of nodes) {
    checkOperator(node, where);
    if (node['type'] === 'path') checkPath(node, visible, where);
    if (node['type'] === 'variable') checkName(String(node['value']), local, visible, where);
  }
}

function parse(source: string, where: string): unknown {
  try {
    return jsonata(source).ast();
  } catch (problem) {
    const message = isObject(problem) ? String(problem['message']) : String(problem);
    throw new BadDefinition(`not JSONata (${message}): ${source.trim()}`, where);
  }
}

/** Every node of a syntax tree, itself first. */
function nodesOf(tree: unknown): Record<string, unknown>[] {
  if (Array.isArray(tree)) return tree.flatMap(nodesOf);
  return isObject(tree) ? [tree, ...Object.values(tree).flatMap(nodesOf)] : [];
}

function namesBoundBy(node: Record<string, unknown>): string[] {
  const given = node['type'] === 'lambda' ? node['arguments'] : node['type'] === 'bind' ? [node['lhs']] : [];
  const names = Array.isArray(given) ? given.map((one) => (isObject(one) ? one['value'] : undefined)) : [];
  return [...names, node['focus'], node['index']].filter((name): name is string => typeof name === 'string');
}

/** `??` and `?:` came after 2.0.6; the parser turns them into conditions that repeat one operand. */
function checkOperator(node: Record<string, unknown>, where: string): void {
  if (node['type'] !== 'condition') return;
  const { condition, then } = node;
  const tested =
    isObject(condition) && condition['type'] === 'function' && Array.isArray(condition['arguments'])
      ? condition['arguments'][0]
      : undefined;
  const isSame = (one: unknown) => JSON.stringify(one) === JSON.stringify(then);
  if (isSame(condition) || isSame(tested))
    throw new Unsupported('JSONata operator ?: or ?? (Step Functions follows 2.0.6)', where);
}

function checkPath(node: Record<string, unknown>, visible: Visible, where: string): void {
  const steps = Array.isArray(node['steps']) ? node['steps'].filter(isObject) : [];
  const [root, member, part, leaf] = steps.map((one) =>
    one['type'] === 'name' || one['type'] === 'variable' ? String(one['value']) : undefined,
  );
  if (steps[0]?.['type'] !== 'variable' || root !== 'states' || member === undefined) return;
  const known = ['input', 'context', ...visible.states];
  if (!known.includes(member)) throw new Unsupported(`$states.${member} (here are ${known.join(', ')})`, where);
  if (member !== 'context' || part === undefined) return;
  const leaves = CONTEXT[part];
  if (leaves === undefined || (leaf !== undefined && !leaves.includes(leaf)))
    throw new Unsupported(`$states.context.${part}${leaf ? `.${leaf}` : ''}`, where);
  if (part === 'Task' && visible.token !== true)
    throw new Unsupported('$states.context.Task outside the Arguments of a task that waits for its token', where);
}

function checkName(name: string, local: Set<string>, visible: Visible, where: string): void {
  // The bare `$` and `$$` have nothing to stand on at the top of an expression; within steps they are the current item.
  if (
    name === '' ||
    name === '$' ||
    name === 'states' ||
    local.has(name) ||
    visible.variables.has(name) ||
    FUNCTIONS.has(name)
  )
    return;
  throw new Unsupported(`$${name} (no state assigns it, and it is no function known here)`, where);
}
