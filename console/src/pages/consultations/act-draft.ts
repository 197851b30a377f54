import { basisOf } from '../../components/BasisField.tsx';
import type { BodyOf, ConsultationAct, ConsultationView } from '../../api/consultations.ts';
import { evidenceOf } from '../../components/evidence.ts';
import type { Act } from './ActDialog.tsx';

type InvitedAs = BodyOf<'invite'>['as'];
type Means = BodyOf<'set-meeting'>['means'];
type SpokenMeans = BodyOf<'record-view'>['means'];
type DecisionMeans = BodyOf<'record-decision'>['means'];

export interface TaskDraft {
  says: string;
  lead: string;
  coUnits: string[];
  by: string | null;
}

/** All that the forms of a consultation ask for; each shows what its act needs. */
export interface Draft {
  says: string;
  dissent: string;
  at: string | null;
  /** When the form was opened: what happened is said to have happened then, unless somebody says otherwise. */
  openedAt: string;
  place: string;
  means: Means;
  spoken: SpokenMeans;
  unit: string;
  as: InvitedAs;
  who: string;
  evidence: string;
  attended: boolean;
  nature: string;
  trend: string;
  risk: string;
  text: string;
  early: string;
  to: string;
  tasks: TaskDraft[];
  decider: string;
  decision: 'approve' | 'send-back';
  decidedBy: DecisionMeans;
  exposureBasis: string;
}

export const NO_TASK: TaskDraft = { says: '', lead: '', coUnits: [], by: null };

const textAt = (view: ConsultationView, version: number | undefined): string =>
  view.handling.find((one) => one.version === version)?.text ?? '';

/** The form as it opens: what stands already is there to be changed. */
export function draftOf(view: ConsultationView, { name, unit = '', version, changes }: Act, openedAt: string): Draft {
  const { assessment, line, tasks, means, meetsAt, place } = view;
  const known = view.invited.find((one) => one.unit.id === unit);
  const ids = ['office', 'concerned', 'competent', 'related'] as const;
  const meansIds = ['meeting', 'telephone', 'page'] as const;
  return {
    says: name === 'set-line' ? (line?.says ?? '') : '',
    dissent: '',
    exposureBasis: '',
    at: name === 'set-meeting' ? (meetsAt ?? null) : null,
    openedAt,
    place: place ?? '',
    means: meansIds.find((one) => one === means.id) ?? 'page',
    spoken: means.id === 'meeting' ? 'meeting' : 'telephone',
    unit,
    as: ids.find((one) => one === known?.as.id) ?? 'related',
    who: '',
    evidence: '',
    attended: true,
    nature: assessment?.nature ?? '',
    trend: assessment?.trend ?? '',
    risk: assessment?.risk ?? '',
    text: name === 'save-handling' ? textAt(view, version) : changes ? textAt(view, view.submitted) : '',
    early: '',
    to: '',
    tasks:
      tasks.length > 0
        ? tasks.map(({ says, lead, coUnits, by }) => ({
            says,
            lead: lead.id,
            coUnits: coUnits.map(({ id }) => id),
            by: by ?? null,
          }))
        : [NO_TASK],
    decider: '',
    decision: 'approve',
    decidedBy: 'telephone',
  };
}

const some = <Key extends string>(key: Key, value: string): Partial<Record<Key, string>> =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<Key, string>);

/** The command that the form means; null while it lacks something. */
export function actOf(
  { name, unit = '', version, events = [], proposalId = '', decision = 'send-back', changes = false, prepared }: Act,
  draft: Draft,
): ConsultationAct | null {
  const says = draft.says.trim();
  const at = (key: 'dueAt' | 'meetsAt' | 'saidAt') => (draft.at === null ? {} : { [key]: draft.at });
  switch (name) {
    case 'invite': {
      const asked = unit === '' ? draft.unit : unit;
      return asked === '' ? null : { name, body: { unit: asked, as: draft.as, ...at('dueAt'), ...some('says', says) } };
    }
    case 'excuse':
      return says === '' ? null : { name, body: { unit, says } };
    case 'set-meeting':
      return says === '' || (draft.means === 'meeting' && draft.at === null)
        ? null
        : {
            name,
            body: {
              means: draft.means,
              ...(draft.means === 'page' ? {} : at('meetsAt')),
              ...(draft.means === 'page' ? {} : some('place', draft.place)),
              says,
            },
          };
    case 'give-view':
      return says === '' ? null : { name, body: { says, ...some('dissent', draft.dissent) } };
    case 'record-view': {
      const evidence = evidenceOf(draft.evidence);
      if (says === '' || draft.who.trim() === '' || (draft.spoken === 'paper' && evidence.length === 0)) return null;
      return {
        name,
        body: {
          unit,
          says,
          means: draft.spoken,
          who: draft.who.trim(),
          ...some('dissent', draft.dissent),
          ...at('saidAt'),
          ...(evidence.length > 0 ? { evidence } : {}),
        },
      };
    }
    case 'record-attendance':
      return draft.attended && draft.who.trim() === ''
        ? null
        : {
            name,
            body: {
              unit,
              attended: draft.attended,
              ...(draft.attended ? some('who', draft.who) : some('says', says)),
            },
          };
    case 'assess': {
      const [nature, trend, risk] = [draft.nature.trim(), draft.trend.trim(), draft.risk.trim()];
      return nature && trend && risk ? { name, body: { nature, trend, risk } } : null;
    }
    case 'set-line':
      return says === '' ? null : { name, body: { says, ...basisOf(draft.exposureBasis) } };
    case 'set-tasks': {
      const tasks = draft.tasks.filter((task) => task.says.trim() !== '' && task.lead !== '');
      return tasks.length === 0
        ? null
        : {
            name,
            body: {
              tasks: tasks.map((task) => ({
                says: task.says.trim(),
                lead: task.lead,
                coUnits: task.coUnits,
                ...(task.by === null ? {} : { by: task.by }),
              })),
            },
          };
    }
    case 'save-handling':
      return draft.text.trim() === ''
        ? null
        : { name, body: { text: draft.text.trim(), ...(version === undefined ? {} : { basedOn: version }) } };
    case 'submit':
      return version === undefined
        ? null
        : { name, body: { version, ...some('says', says), ...some('early', draft.early), ...some('to', draft.to) } };
    case 'prepare-decision': {
      const text = draft.text.trim();
      if (says === '' && (draft.decision === 'send-back' || text !== '')) return null;
      return {
        name,
        body: {
          proposalId,
          decision: draft.decision,
          ...some('says', says),
          ...(draft.decision === 'approve' ? some('text', text) : {}),
        },
      };
    }
    case 'record-decision': {
      const evidence = evidenceOf(draft.evidence);
      if (draft.decider === '' || evidence.length === 0) return null;
      if (draft.decision === 'send-back' && says === '') return null;
      return {
        name,
        body: {
          proposalId,
          decider: draft.decider,
          decision: draft.decision,
          means: draft.decidedBy,
          decidedAt: draft.at ?? draft.openedAt,
          evidence,
          ...some('says', says),
        },
      };
    }
    case 'decide': {
      if (prepared !== undefined) return { name, body: { proposalId, decision, prepared } };
      if (decision !== 'approve' && says === '') return null;
      if (decision === 'pass-on')
        return draft.to === '' ? null : { name, body: { proposalId, decision, says, to: draft.to } };
      if (!changes) return { name, body: { proposalId, decision, ...some('says', says) } };
      return says === '' || draft.text.trim() === ''
        ? null
        : { name, body: { proposalId, decision, says, changes: { text: draft.text.trim() } } };
    }
    case 'close':
    case 'cancel':
      return says === '' ? null : { name, body: { says } };
    case 'ask-purge':
      return says === '' ? null : { name, body: { events, says } };
    case 'withdraw-proposal':
      return says === '' ? null : { name, body: { proposalId, says } };
  }
}
