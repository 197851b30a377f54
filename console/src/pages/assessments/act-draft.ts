import type { AssessmentAct, AssessmentForm, AssessmentView, BodyOf } from '../../api/assessments.ts';
import { localOf } from '../../words/time.ts';
import { serverNow } from '../../app/server-time.ts';
import { linesOf } from './lines.ts';

export type Found = AssessmentView['found'][number];
export type Point = AssessmentView['risks'][number];
type Levels = BodyOf<'set-point'>['levels'];
type Level = Levels['probability'];
type Risk = BodyOf<'submit'>['risk'];
type Ruling = BodyOf<'submit'>['ruling'];
type Method = BodyOf<'record-finding'>['method'];

/** What somebody is about to do to the assessment, or about a proposal. */
export interface Act {
  name: AssessmentAct['name'];
  /** The finding, or the point, that it is of. */
  found?: Found;
  point?: Point;
  duty?: string;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back';
  kind?: string;
}

/** Everything that any of the forms takes. */
export interface Draft {
  says: string;
  name: string;
  document: string;
  about: string;
  mentions: string;
  coUnits: string[];
  at: string | null;
  on: string;
  method: Method | null;
  levels: Partial<Levels>;
  measure: string;
  signs: string;
  plan: string;
  risk: Risk | null;
  reason: string;
  ruling: Ruling | null;
  came: 'yes' | 'no' | null;
  cases: string[];
}

const today = (): string => localOf(serverNow()).slice(0, 10);

/** What a form begins with: what stands, where something is changed. */
export function begun({ name, found, point }: Act, view: AssessmentView): Draft {
  const judges = name === 'judge-point' ? point : undefined;
  return {
    says: name === 'record-finding' ? (found?.says ?? '') : name === 'set-point' ? (point?.says ?? '') : '',
    name: view.name,
    document: name === 'correct' ? (view.document ?? '') : '',
    about: view.says,
    mentions: view.mentions.join('\n'),
    coUnits: view.with.map(({ id }) => id),
    at: name === 'record-launch' ? new Date(serverNow()).toISOString() : null,
    on: found?.on ?? today(),
    method: found?.method.id ?? null,
    levels: name === 'set-point' ? (point?.levels ?? {}) : {},
    measure: point?.measure ?? '',
    signs: point?.signs.join('\n') ?? '',
    plan: view.plan?.id ?? '',
    risk: name === 'submit' ? (view.suggested?.risk.id ?? null) : null,
    reason: '',
    ruling: null,
    came: judges?.judged ? (judges.judged.came ? 'yes' : 'no') : judges && judges.suggests.length > 0 ? 'yes' : null,
    cases: judges?.judged?.cases ?? judges?.suggests ?? [],
  };
}

const isLevel = (level: number): level is Level => level === 1 || level === 2 || level === 3;
/** The levels with one of them changed to what was chosen. */
export function levelsWith(levels: Partial<Levels>, dimension: keyof Levels, chosen: string): Partial<Levels> {
  const level = Number(chosen);
  return isLevel(level) ? { ...levels, [dimension]: level } : levels;
}

function wholeOf({ probability, intensity, duration, people, controllability }: Partial<Levels>): Levels | null {
  return probability && intensity && duration && people && controllability
    ? { probability, intensity, duration, people, controllability }
    : null;
}

/** What is typed as a command; null while something is missing. */
export function actOf(
  act: Act,
  draft: Draft,
  view: AssessmentView,
  form: AssessmentForm | undefined,
): AssessmentAct | null {
  const { name, events = [], proposalId = '', decision = 'send-back', found, point, duty = '' } = act;
  const { at, on, method, risk, ruling, came, cases, plan } = draft;
  const [says, measure, reason, document] = [draft.says, draft.measure, draft.reason, draft.document].map((typed) =>
    typed.trim(),
  ) as [string, string, string, string];
  switch (name) {
    case 'record-finding':
      return method === null || on === '' || says === ''
        ? null
        : { name, body: { method, on, says, ...(found ? { finding: found.id } : {}) } };
    case 'withdraw-finding':
      return !found || says === '' ? null : { name, body: { finding: found.id, says } };
    case 'set-point': {
      const levels = wholeOf(draft.levels);
      return levels === null || says === ''
        ? null
        : {
            name,
            body: {
              says,
              levels,
              signs: linesOf(draft.signs),
              ...(measure === '' ? {} : { measure }),
              ...(point ? { point: point.id } : {}),
            },
          };
    }
    case 'drop-point':
      return !point || says === '' ? null : { name, body: { point: point.id, says } };
    case 'name-plan':
      return plan === '' || plan === view.plan?.id ? null : { name, body: { plan } };
    case 'submit': {
      if (risk === null || ruling === null || says === '') return null;
      if (risk !== view.suggested?.risk.id && reason === '') return null;
      if (form?.risks.find(({ id }) => id === risk)?.rulings.includes(ruling) === false) return null;
      return {
        name,
        body: {
          risk,
          ruling,
          says,
          ...(reason === '' ? {} : { reason }),
          ...(ruling === 'postpone' && at !== null ? { launchAt: at } : {}),
        },
      };
    }
    case 'correct-risk':
      return risk === null || risk === view.risk?.id || says === '' ? null : { name, body: { risk, reason: says } };
    case 'move':
      return at === null || says === '' ? null : { name, body: { launchAt: at, says } };
    case 'record-launch':
      return at === null ? null : { name, body: { launchedAt: at, ...(document === '' ? {} : { document }) } };
    case 'judge-point':
      return !point || came === null || says === ''
        ? null
        : { name, body: { point: point.id, came: came === 'yes', cases, says } };
    case 'record-unforeseen':
      return says === '' ? null : { name, body: { cases, says } };
    case 'correct':
      return says === '' || draft.name.trim() === '' || draft.about.trim() === ''
        ? null
        : {
            name,
            body: {
              because: says,
              name: draft.name.trim(),
              document: document === '' ? null : document,
              says: draft.about.trim(),
              mentions: linesOf(draft.mentions),
              coUnits: draft.coUnits,
            },
          };
    case 'drop':
    case 'close':
      return says === '' ? null : { name, body: { says } };
    case 'set-aside':
      return says === '' ? null : { name, body: { duty, says } };
    case 'ask-purge':
      return says === '' ? null : { name, body: { events, says } };
    case 'withdraw-proposal':
      return says === '' ? null : { name, body: { proposalId, says } };
    case 'decide':
      return decision !== 'approve' && says === ''
        ? null
        : { name, body: { proposalId, decision, ...(says === '' ? {} : { says }) } };
  }
}

/** Where the form of a command shows what is refused of it. */
export const FIELDS: Partial<Record<Act['name'], string[]>> = {
  'record-finding': ['method', 'on', 'says'],
  'set-point': ['levels', 'measure', 'signs', 'says'],
  'name-plan': ['plan'],
  submit: ['risk', 'reason', 'ruling', 'launchAt', 'says'],
  'correct-risk': ['risk', 'reason'],
  move: ['launchAt', 'says'],
  'record-launch': ['launchedAt', 'document'],
  'judge-point': ['came', 'cases', 'says'],
  'record-unforeseen': ['cases', 'says'],
  correct: ['name', 'document', 'says', 'mentions', 'coUnits', 'because'],
};
