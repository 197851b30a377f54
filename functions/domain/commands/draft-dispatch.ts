import type { LineSet } from '../case/agreed-line.ts';
import type { Case } from '../case/case.ts';
import type { DispatchKind, Section } from '../case/dispatch.ts';
import type { Event } from '../case/events.ts';
import { printed } from '../clocks/explain.ts';
import { ERASED } from '../matter/free-text.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import { lineOf } from './agreed-line.ts';
import { factOfEvent } from './recorded-facts.ts';

interface Known {
  policy: Pick<Policy, 'words' | 'forms' | 'upward' | 'grading'>;
  directory: Directory;
}

/** M2, P2: what the record says already, section by section, for a person to edit; what it does not say is left to him. */
export function draftOf(kind: DispatchKind, state: Case, events: readonly Event[], known: Known): Section[] {
  const row = known.policy.upward?.dispatches.find((one) => one.kind === kind);
  const said = saidBy(state, events, known);
  return (row?.sections ?? []).map(({ id }) => ({ id, says: (said[id] ?? []).join('\n') }));
}

function saidBy(state: Case, events: readonly Event[], { policy, directory }: Known): Record<string, string[]> {
  const unit = (id: string): string => directory.units.find((one) => one.id === id)?.name ?? id;
  const line = lineOf(events);
  const figures = line.filter(({ kind }) => kind === 'figure');
  const verified = figures.map((fact) => `${labelled(fact)}（${fact.confirmedBy ?? unit(fact.unit)}核实）`);
  const what = [
    ...(state.summary === undefined || state.summary === ERASED ? [] : [state.summary]),
    ...line.filter(({ kind }) => kind === 'cause').map(labelled),
  ];
  const answers = released(state, events, policy);
  const measures = [...line.filter(({ kind }) => kind === 'measure').map(labelled), ...progress(events, unit)];
  const follows = [
    ...line.filter(({ kind }) => kind === 'next').map(labelled),
    ...state.releases.flatMap(({ void: never, followUpAt, id }) =>
      never || followUpAt === undefined || state.releases.at(-1)?.id !== id
        ? []
        : [`拟于 ${printed(followUpAt)} 前再次发布`],
    ),
  ];
  return {
    when: [
      `${printed(state.discoveredAt)} 发现`,
      ...(state.firstPublishedAt === undefined ? [] : [`${printed(state.firstPublishedAt)} 网上首现`]),
      ...line.filter(({ kind }) => kind === 'time').map(labelled),
    ],
    where: [
      ...(state.place === undefined || state.place === ERASED ? [] : [state.place]),
      ...line.filter(({ kind }) => kind === 'place').map(labelled),
    ],
    what: what.length > 0 ? what : [`${state.subject}类办件`],
    facts: [...(what.length > 0 ? what : [`${state.subject}类办件`]), ...verified],
    verified,
    unverified: hearsay(state, events),
    measures: [...measures, ...answers],
    handling: measures,
    answer: answers,
    next: follows,
    follows,
  };
}

const labelled = ({ label, value }: LineSet): string => (label === undefined ? value : `${label}：${value}`);

/** D1: what units reported and settled, as corrected. */
const progress = (events: readonly Event[], unit: (id: string) => string): string[] =>
  events.flatMap((event) => {
    if (event.type === 'progressed' && event.says !== ERASED) return [event.says];
    if (event.type !== 'settled') return [];
    const { void: never, says = event.says } = factOfEvent(events, event.seq)?.stands ?? {};
    return never || says === ERASED ? [] : [`${unit(event.unit)}：${says}`];
  });

/** P6: what the public was told, in which form and when. */
const released = ({ releases }: Case, events: readonly Event[], { forms }: Known['policy']): string[] =>
  releases
    .filter((one) => one.void === undefined)
    .map(({ id, form, publishedAt }) => {
      const name = forms.find((one) => one.id === form)?.name ?? form;
      const event = events.find((one) => one.type === 'released' && one.release.id === id);
      const address = event?.type === 'released' ? (factOfEvent(events, event.seq)?.stands.address ?? '') : '';
      return `${printed(publishedAt)} ${name}${address === '' || address === ERASED ? '' : `：${address}`}`;
    });

/** A1: what alerts tell of and nobody has confirmed. */
const hearsay = (state: Case, events: readonly Event[]): string[] =>
  state.graver
    ? ['网传有更重的突发事件，尚未核实']
    : events.some((event) => event.type === 'attention-grew' && event.what === 'toll')
      ? ['网传伤亡数字有变化，以核实为准']
      : [];
