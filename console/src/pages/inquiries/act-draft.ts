import type { InquiryAct, InquiryView } from '../../api/inquiries.ts';
import { basisOf } from '../../components/BasisField.tsx';
import { serverNow } from '../../app/server-time.ts';
import type { Act } from './ActDialog.tsx';

/** All that the forms of an inquiry ask for; each shows what its act needs. */
export interface Draft {
  says: string;
  text: string;
  lineReason: string;
  exposureBasis: string;
  unit: string;
  person: string;
  questions: string[];
  means: string;
  at: string | null;
  address: string;
  title: string;
  final: boolean;
  error: string;
  reads: string;
  fact: string;
  corrected: boolean;
  withdrawn: boolean;
  outlet: string;
  desk: string;
  receivedAt: string | null;
}

/** The form as it opens: what stands already is there to be changed. */
export function draftOf(view: InquiryView, { name, question, version, decline }: Act): Draft {
  const asked = view.asked.find(({ id }) => id === question);
  const before = asked?.drafts.find((one) => one.version === version);
  return {
    says: '',
    text: before && !decline && !before.decline ? before.text : '',
    lineReason: '',
    exposureBasis: '',
    unit: view.unit?.id ?? '',
    person: view.speaker?.person.id ?? '',
    questions: view.asked.filter(({ state }) => state === 'agreed').map(({ id }) => id),
    means: name === 'correct' ? view.means.id : (view.choices.answered[0]?.id ?? ''),
    at:
      name === 'correct'
        ? (view.pressBy ?? null)
        : name === 'record-answer'
          ? new Date(serverNow()).toISOString()
          : null,
    address: '',
    title: '',
    final: true,
    error: view.choices.errors[0]?.id ?? '',
    reads: '',
    fact: '',
    corrected: true,
    withdrawn: name === 'close' && !view.closable,
    outlet: view.outlet,
    desk: view.desk ?? '',
    receivedAt: view.receivedAt,
  };
}

const some = <Key extends string>(key: Key, value: string): Partial<Record<Key, string>> =>
  value.trim() === '' ? {} : ({ [key]: value.trim() } as Record<Key, string>);

/** The command that the form means; null while it lacks something. */
export function actOf(view: InquiryView, act: Act, draft: Draft): InquiryAct | null {
  const { name, question = '', version, decline, report = '', correction = '', events = [], proposalId = '' } = act;
  const says = draft.says.trim();
  switch (name) {
    case 'assign':
      return draft.unit === '' ? null : { name, body: { unit: draft.unit, ...some('says', says) } };
    case 'add-question':
      return says === '' ? null : { name, body: { asks: says } };
    case 'draft-answer':
      return draft.text.trim() === ''
        ? null
        : {
            name,
            body: {
              question,
              text: draft.text.trim(),
              ...(version === undefined ? {} : { basedOn: version }),
              ...(decline ? { decline: true as const } : {}),
            },
          };
    case 'approve-answer':
      return version === undefined
        ? null
        : {
            name,
            body: {
              question,
              version,
              ...some('says', says),
              ...some('lineReason', draft.lineReason),
              ...some('exposureBasis', draft.exposureBasis),
            },
          };
    case 'return-answer':
      return version === undefined || says === '' ? null : { name, body: { question, version, says } };
    case 'name-speaker':
      return draft.person === '' ? null : { name, body: { person: draft.person } };
    case 'confirm-speaking':
      return { name, body: {} };
    case 'decline-speaking':
      return says === '' ? null : { name, body: { says } };
    case 'record-answer': {
      const speaks = view.choices.answered.find(({ id }) => id === draft.means)?.speaker ?? false;
      if (draft.questions.length === 0 || draft.at === null || (speaks && draft.person === '')) return null;
      return {
        name,
        body: {
          questions: draft.questions,
          means: draft.means,
          answeredAt: draft.at,
          ...(speaks ? { by: draft.person } : {}),
          ...some('says', says),
        },
      };
    }
    case 'promise-answer':
      return draft.at === null || says === '' ? null : { name, body: { question, by: draft.at, says } };
    case 'link-report':
      return draft.address.trim() === '' || draft.at === null
        ? null
        : {
            name,
            body: { address: draft.address.trim(), publishedAt: draft.at, ...some('title', draft.title) },
          };
    case 'count-report': {
      const address = view.reports.find(({ id }) => id === report)?.address;
      if (address === undefined || (!draft.final && draft.at === null)) return null;
      return {
        name,
        body: {
          report,
          final: draft.final,
          ...(draft.final || draft.at === null ? {} : { followUpAt: draft.at }),
          evidence: [{ kind: 'link', ref: address }],
        },
      };
    }
    case 'adopt-release':
      return draft.title.trim() === '' ? null : { name, body: { report, release: draft.title.trim() } };
    case 'ask-correction': {
      const [reads, fact, address] = [draft.reads.trim(), draft.fact.trim(), draft.address.trim()];
      return reads && fact && address && draft.error
        ? { name, body: { report, error: draft.error, reads, fact, address, ...basisOf(draft.exposureBasis) } }
        : null;
    }
    case 'settle-correction':
      return { name, body: { report, correction, corrected: draft.corrected, ...some('says', says) } };
    case 'correct':
      return says === '' || draft.outlet.trim() === '' || draft.receivedAt === null
        ? null
        : {
            name,
            body: {
              outlet: draft.outlet.trim(),
              ...some('desk', draft.desk),
              means: draft.means,
              receivedAt: draft.receivedAt,
              pressBy: draft.at,
              says,
            },
          };
    case 'close':
      return draft.withdrawn && says === ''
        ? null
        : { name, body: { ...some('says', says), ...(draft.withdrawn ? { withdrawn: true as const } : {}) } };
    case 'decide': {
      const { decision = 'send-back' } = act;
      if (decision === 'pass-on') return null;
      return decision === 'send-back' && says === ''
        ? null
        : { name, body: { proposalId, decision, ...some('says', says) } };
    }
    case 'ask-purge':
      return says === '' ? null : { name, body: { events, says } };
    case 'withdraw-proposal':
      return says === '' ? null : { name, body: { proposalId, says } };
  }
}
