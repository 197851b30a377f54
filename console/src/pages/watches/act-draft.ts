import type { WatchAct, WatchView } from '../../api/watches.ts';
import { basisOf } from '../../components/BasisField.tsx';
import { linesOf } from './OpenDialog.tsx';

/** What somebody is about to do: to the watch, to a day or a rota of one of its units, or about a proposal. */
export interface Act {
  name: WatchAct['name'];
  day?: string;
  unit?: string;
  /** P8: whom the desk reached otherwise. */
  person?: string;
  version?: number;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back' | 'pass-on';
}

export interface DutyDraft {
  leader: string;
  officers: string[];
}

/** All that the forms of a watch ask for; each shows what its act needs. */
export interface Draft {
  says: string;
  name: string;
  document: string;
  leads: string;
  mentions: string;
  about: string;
  questions: string;
  at: string | null;
  from: string;
  until: string;
  units: string[];
  unit: string;
  duty: Record<string, DutyDraft>;
  exposureBasis: string;
  toldBy: string;
}

/** The form as it opens: what stands already is there to be changed. */
export function draftOf(view: WatchView, { name, unit = '' }: Act): Draft {
  const own = view.rota.find((one) => one.unit.id === view.own);
  const duty = Object.fromEntries(
    (own?.days ?? []).map(({ day, leader, officers }) => [
      day,
      { leader: leader.id, officers: officers.map(({ id }) => id) },
    ]),
  );
  return {
    says: name === 'set-line' ? (view.line?.says ?? '') : '',
    name: view.name,
    document: view.document ?? '',
    leads: view.leads?.id ?? '',
    mentions: view.mentions.join('\n'),
    about: view.says,
    questions: (view.line?.questions ?? []).map(({ asks, answer }) => `${asks} ${answer}`).join('\n'),
    at: view.launchAt ?? null,
    from: view.period?.from ?? '',
    until: view.period?.until ?? '',
    units: [],
    unit,
    duty,
    exposureBasis: '',
    toldBy: '',
  };
}

/** A line of a question and its answer, parted by the first question mark. */
export const questionIn = (line: string): { asks: string; answer: string } | null => {
  const [, asks, answer] = /^(.*?[?？])\s*(.+)$/.exec(line) ?? [];
  return asks === undefined || answer === undefined ? null : { asks, answer };
};

const changed = <Key extends string>(key: Key, is: string, was: string): Partial<Record<Key, string>> =>
  is.trim() === was.trim() || is.trim() === '' ? {} : ({ [key]: is.trim() } as Record<Key, string>);

/** Days for which a leader or somebody to serve is still missing: they would not be submitted. */
export const halfDays = ({ dates }: WatchView, { duty }: Draft): string[] =>
  dates.filter((day) => {
    const { leader = '', officers = [] } = duty[day] ?? {};
    return (leader === '') !== (officers.length === 0);
  });

/** The command that the form means; null while it lacks something. */
export function actOf(view: WatchView, act: Act, draft: Draft): WatchAct | null {
  const { name, day = '', unit = draft.unit, version, events = [], proposalId = '' } = act;
  const says = draft.says.trim();
  const said = says === '' ? {} : { says };
  switch (name) {
    case 'set-line': {
      const questions = linesOf(draft.questions).map(questionIn);
      return says === '' || questions.includes(null)
        ? null
        : { name, body: { says, questions: questions.filter((one) => one !== null), ...basisOf(draft.exposureBasis) } };
    }
    case 'tell-units':
      return { name, body: {} };
    case 'move': {
      if (says === '') return null;
      if (view.form === 'launch') return draft.at === null ? null : { name, body: { launchAt: draft.at, says } };
      const { period } = view;
      return {
        name,
        body: {
          ...changed('from', draft.from, period?.from ?? ''),
          ...changed('until', draft.until, period?.until ?? ''),
          says,
        },
      };
    }
    case 'call-off':
      return says === '' ? null : { name, body: { says } };
    case 'correct':
      return says === ''
        ? null
        : {
            name,
            body: {
              ...changed('name', draft.name, view.name),
              ...changed('says', draft.about, view.says),
              ...(draft.mentions === view.mentions.join('\n') ? {} : { mentions: linesOf(draft.mentions) }),
              ...(view.form === 'launch' && draft.document.trim() !== (view.document ?? '')
                ? { document: draft.document.trim() === '' ? null : draft.document.trim() }
                : {}),
              ...(view.form === 'launch' && draft.leads !== (view.leads?.id ?? '')
                ? { leads: draft.leads === '' ? null : draft.leads }
                : {}),
              because: says,
            },
          };
    case 'add-units':
      return draft.units.length === 0 ? null : { name, body: { units: draft.units } };
    case 'remove-unit':
      return unit === '' || says === '' ? null : { name, body: { unit, says } };
    case 'report': {
      if (says === '' && unit === '') return null;
      if (unit === '' || unit === view.own) return { name, body: { day, ...said } };
      const toldBy = draft.toldBy.trim();
      if ((draft.at === null) !== (toldBy === '')) return null;
      return { name, body: { day, unit, ...said, ...(draft.at === null ? {} : { toldAt: draft.at, toldBy }) } };
    }
    case 'excuse-miss':
      return says === '' ? null : { name, body: { day, unit, says } };
    case 'submit-rota': {
      const days = view.dates.flatMap((date) => {
        const { leader = '', officers = [] } = draft.duty[date] ?? {};
        return leader === '' || officers.length === 0 ? [] : [{ day: date, leader, officers }];
      });
      return days.length === 0 ? null : { name, body: { days } };
    }
    case 'approve-rota':
      return version === undefined ? null : { name, body: { unit, version, ...said } };
    case 'return-rota':
      return version === undefined || says === '' ? null : { name, body: { unit, version, says } };
    case 'press-contact':
      return says === '' || act.person === undefined ? null : { name, body: { person: act.person, says } };
    case 'close':
      return { name, body: said };
    case 'decide': {
      const { decision = 'send-back' } = act;
      if (decision === 'pass-on') return null;
      return decision === 'send-back' && says === '' ? null : { name, body: { proposalId, decision, ...said } };
    }
    case 'ask-purge':
      return says === '' ? null : { name, body: { events, says } };
    case 'withdraw-proposal':
      return says === '' ? null : { name, body: { proposalId, says } };
  }
}
