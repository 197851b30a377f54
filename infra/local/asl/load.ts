import type { Json, JsonObject } from '../json.ts';
import { isJsonObject, isObject, Unsupported } from '../json.ts';
import { checkTemplate } from './check-expression.ts';
import type { Choice, Machine, State } from './definition.ts';
import { BadDefinition } from './errors.ts';
import { readFields, readList, readText, readWhole } from './fields.ts';
import { MOST, readExit, readTask } from './load-task.ts';

const FIELDS: Readonly<Record<State['type'], readonly string[]>> = {
  Pass: ['Assign', 'Output', 'Next', 'End'],
  Task: ['Resource', 'Arguments', 'TimeoutSeconds', 'Retry', 'Catch', 'Assign', 'Output', 'Next', 'End'],
  Choice: ['Choices', 'Default', 'Assign', 'Output'],
  Wait: ['Seconds', 'Timestamp', 'Assign', 'Output', 'Next', 'End'],
  Succeed: ['Output'],
  Fail: ['Error', 'Cause'],
};

/** Reads a definition (substitutions already made) and refuses by name every state type, field, resource, error or function that it does not know. */
export function loadMachine(definition: unknown): Machine {
  const fields = readFields(
    definition,
    ['Comment', 'QueryLanguage', 'StartAt', 'States', 'TimeoutSeconds', 'Version'],
    'state machine',
  );
  const unfilled = /\$\{\w+\}/.exec(JSON.stringify(fields));
  if (unfilled) throw new BadDefinition(`${unfilled[0]} was not substituted`, 'state machine');
  if (fields['QueryLanguage'] !== 'JSONata')
    throw new Unsupported(`QueryLanguage ${JSON.stringify(fields['QueryLanguage'] ?? 'JSONPath')}`, 'state machine');
  if ((fields['Version'] ?? '1.0') !== '1.0')
    throw new Unsupported(`Version ${JSON.stringify(fields['Version'])}`, 'state machine');
  const given = fields['States'];
  if (!isJsonObject(given)) throw new BadDefinition('States is an object', 'state machine');
  const variables = new Set(assignedAnywhere(given));
  const machine: Machine = {
    startAt: readText(fields['StartAt'], 'state machine.StartAt'),
    timeoutSeconds:
      fields['TimeoutSeconds'] === undefined
        ? null
        : readWhole(fields['TimeoutSeconds'], MOST, 1, MOST, 'state machine.TimeoutSeconds'),
    states: new Map(Object.entries(given).map(([name, state]) => [name, readState(name, state, variables)])),
  };
  checkWays(machine);
  return machine;
}

function readState(name: string, value: Json, variables: ReadonlySet<string>): State {
  const where = `state ${JSON.stringify(name)}`;
  if (name.length > 80) throw new BadDefinition('a name has at most 80 characters', where);
  const type = isObject(value) ? value['Type'] : undefined;
  if (!isStateType(type)) throw new Unsupported(`Type ${JSON.stringify(type)}`, where);
  const fields = readFields(value, ['Type', 'Comment', 'QueryLanguage', ...FIELDS[type]], where);
  if ((fields['QueryLanguage'] ?? 'JSONata') !== 'JSONata')
    throw new Unsupported(`QueryLanguage ${JSON.stringify(fields['QueryLanguage'])}`, where);
  const visible = { states: [], variables };
  const check = (field: string) => {
    if (fields[field] !== undefined) checkTemplate(fields[field], visible, `${where}.${field}`);
    return fields[field];
  };
  switch (type) {
    case 'Pass':
      return { type, next: readNext(fields, where), ...readExit(fields, visible, where) };
    case 'Task':
      return {
        type,
        next: readNext(fields, where),
        ...readTask(fields, variables, where),
        ...readExit(fields, { states: ['result'], variables }, where),
      };
    case 'Choice':
      return {
        type,
        choices: readList(fields['Choices'], `${where}.Choices`).map((one, i) =>
          readChoice(one, variables, `${where}.Choices[${i}]`),
        ),
        default: fields['Default'] === undefined ? null : readText(fields['Default'], `${where}.Default`),
        ...readExit(fields, visible, where),
      };
    case 'Wait':
      if ((fields['Seconds'] === undefined) === (fields['Timestamp'] === undefined))
        throw new BadDefinition('a Wait has either Seconds or Timestamp', where);
      return {
        type,
        seconds: check('Seconds'),
        timestamp: check('Timestamp'),
        next: readNext(fields, where),
        ...readExit(fields, visible, where),
      };
    case 'Succeed':
      return { type, ...readExit(fields, visible, where) };
    case 'Fail':
      break;
  }
  return { type, error: check('Error'), cause: check('Cause') };
}

const isStateType = (type: unknown): type is State['type'] => typeof type === 'string' && Object.hasOwn(FIELDS, type);

function readChoice(value: Json, variables: ReadonlySet<string>, where: string): Choice {
  const fields = readFields(value, ['Comment', 'Condition', 'Assign', 'Output', 'Next'], where);
  const condition = fields['Condition'];
  if (condition === undefined) throw new BadDefinition('Condition is missing', where);
  checkTemplate(condition, { states: [], variables }, `${where}.Condition`);
  return {
    condition,
    next: readText(fields['Next'], `${where}.Next`),
    ...readExit(fields, { states: [], variables }, where),
  };
}

function readNext(fields: JsonObject, where: string): string | null {
  if ((fields['End'] === true) === (fields['Next'] !== undefined))
    throw new BadDefinition('a state has either Next or End: true', where);
  return fields['Next'] === undefined ? null : readText(fields['Next'], `${where}.Next`);
}

/** Names that any Assign of any state, choice or catcher sets. */
function assignedAnywhere(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(assignedAnywhere);
  if (!isJsonObject(value)) return [];
  const own = isJsonObject(value['Assign']) ? Object.keys(value['Assign']) : [];
  return [...own, ...Object.values(value).flatMap(assignedAnywhere)];
}

/** Every way leads to a state, and every state is reached, as AWS demands. */
function checkWays(machine: Machine): void {
  const reached = new Set<string>();
  const follow = (name: string, from: string) => {
    const state = machine.states.get(name);
    if (state === undefined) throw new BadDefinition(`leads to ${JSON.stringify(name)}, which is no state`, from);
    if (reached.has(name)) return;
    reached.add(name);
    for (const next of waysOut(state)) follow(next, `state ${JSON.stringify(name)}`);
  };
  follow(machine.startAt, 'StartAt');
  const lost = [...machine.states.keys()].find((name) => !reached.has(name));
  if (lost !== undefined) throw new BadDefinition('no state leads here', `state ${JSON.stringify(lost)}`);
}

function waysOut(state: State): string[] {
  const next = 'next' in state && state.next !== null ? [state.next] : [];
  if (state.type === 'Task') return [...next, ...state.catch.map((one) => one.next)];
  if (state.type === 'Choice')
    return [...state.choices.map((one) => one.next), ...(state.default === null ? [] : [state.default])];
  return next;
}
