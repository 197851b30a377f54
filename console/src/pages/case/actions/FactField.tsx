import type { CaseView, Directory } from '../../../api/queries.ts';
import { isObject, listOf, textOf } from '../../../api/record.ts';
import { useWords } from '../../../app/language.ts';
import { CheckField, type Choice, ManyField, SelectField, TextField } from '../../../components/fields.tsx';
import { OpenQuestions } from '../../../components/OpenQuestions.tsx';
import { proofLines, proofsOf, proofsTyped } from '../../../components/evidence.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { correctionWords, type FactFields, type FactName } from '../../../words/corrections.ts';
import type { PolicyLists } from '../../../words/policy.ts';
import { fullTime, ms } from '../../../words/time.ts';
import { ActsField, chosenActs } from '../../release/Acts.tsx';
import { Attendance } from '../../release/Attendance.tsx';
import { PointsField, pointsFrom, pointsIn } from '../../release/Points.tsx';

export interface FactKnowing {
  view: CaseView;
  directory: Directory;
  lists: PolicyLists;
}

interface FactFieldProps extends FactKnowing {
  name: FactName;
  /** As it stands, or as it was changed. */
  value: unknown;
  onChange: (is: FactFields) => void;
  error: string | undefined;
}

/** One a line: its name, then its address. */
const outletLines = (value: unknown): string =>
  listOf(value)
    .filter(isObject)
    .map((one) => [textOf(one['name']), textOf(one['address'])].filter(Boolean).join(' '))
    .join('\n');

/** As it was typed; the time that an outlet had stays its own. */
function outletsIn(lines: string, before: unknown): NonNullable<FactFields['outlets']> {
  const known = listOf(before).filter(isObject);
  return lines.split('\n').map((line) => {
    const [, name = line, address] = /^(.*?)\s+(https?:\/\/\S+)\s*$/.exec(line) ?? [];
    const publishedAt = textOf(known.find((one) => textOf(one['name']) === name)?.['publishedAt']);
    return { name, ...(address === undefined ? {} : { address }), ...(publishedAt === '' ? {} : { publishedAt }) };
  });
}

const textsOf = (value: unknown): string[] => listOf(value).map(textOf);

/** M4: releases that were recorded in a case that was joined, or here. */
const releasesOf = ({ releases }: CaseView, joined: boolean): Choice[] =>
  releases
    .filter(({ from, fulfils }) => (from !== undefined) === joined && fulfils.length > 0)
    .map(({ id, from, publishedAt }) => ({
      id,
      name: `${[from?.case, from?.id ?? id].filter(Boolean).join(' ')} ${fullTime(ms(publishedAt))}`,
    }));

/** What one of a list may be, for the fields that are a choice. */
const CHOICES: Partial<Record<FactName, (knowing: FactKnowing) => Choice[]>> = {
  form: ({ view, lists }) => lists.forms.filter(({ offlineOnly }) => view.offline || !offlineOnly),
  subject: ({ lists }) => lists.subjects.map((word) => ({ id: word, name: word })),
  emergencyKind: ({ lists }) => lists.emergencyKinds,
  learntBy: ({ lists }) => lists.learntBy.map(({ name }) => ({ id: name, name })),
  categories: ({ lists }) => lists.categories,
  natures: ({ lists }) => lists.natures,
  acts: ({ lists }) => lists.natures,
  signer: ({ directory }) => directory.contacts.map(({ id, name }) => ({ id, name })),
  answers: ({ view }) => releasesOf(view, true),
  answeredBy: ({ view }) => releasesOf(view, false),
  orders: ({ view }) =>
    view.clocks
      .filter(({ kind, state }) => kind === 'assigned-limit' && state !== 'superseded')
      .map(({ kind, of, name }) => ({ id: of === undefined ? kind : `${kind}:${of}`, name })),
};
export const choicesOf = (name: FactName, knowing: FactKnowing): Choice[] => CHOICES[name]?.(knowing) ?? [];

/** D2, D3: each point of the causes of the case, once. */
const pointsOf = ({ view, lists }: FactKnowing) => {
  const points = lists.causes
    .filter(({ id }) => view.causes?.some((cause) => cause === id))
    .flatMap((one) => one.points);
  return points.filter(({ id }, index) => points.findIndex((one) => one.id === id) === index);
};

/** One field of a fact, by what it is: a time, one or several of a list, a person, lines, a yes or no, or words. */
export function FactField({ name, value, onChange, error, ...knowing }: FactFieldProps) {
  const words = useWords(correctionWords);
  const label = words.fields[name];
  const choices = choicesOf(name, knowing);
  switch (name) {
    case 'discoveredAt':
    case 'firstPublishedAt':
    case 'emergencyAt':
    case 'dueAt':
    case 'publishedAt':
    case 'followUpAt':
    case 'settledAt':
    case 'answeredAt':
    case 'sentAt':
    case 'receivedAt':
    case 'since':
    case 'until':
    case 'askedAt':
    case 'reportedAt':
      return (
        <TimeField
          {...{ label, error }}
          value={textOf(value) || null}
          onChange={(at) => onChange(at === null ? {} : { [name]: at })}
        />
      );
    case 'categories':
    case 'natures':
    case 'answers':
    case 'answeredBy':
    case 'orders':
      return choices.length > 0 ? (
        <ManyField
          {...{ label, error, choices }}
          value={textsOf(value)}
          onChange={(chosen) => onChange({ [name]: chosen })}
        />
      ) : null;
    case 'form':
    case 'subject':
    case 'emergencyKind':
    case 'learntBy':
    case 'signer':
      return (
        <SelectField
          {...{ label, error }}
          value={textOf(value)}
          onChange={(id) => onChange(id === '' ? {} : { [name]: id })}
          placeholder={words.none}
          groups={[{ choices }]}
        />
      );
    case 'unit':
      return (
        <UnitField
          {...{ label, error }}
          directory={knowing.directory}
          value={textOf(value)}
          onChange={(unit) => onChange(unit === '' ? {} : { unit })}
          placeholder={words.none}
        />
      );
    case 'acts':
      return (
        <ActsField
          natures={knowing.lists.natures}
          of={[]}
          value={Object.fromEntries(
            listOf(value)
              .filter(isObject)
              .map((one) => [textOf(one['nature']), textOf(one['says'])]),
          )}
          onChange={(acts) => onChange({ acts: chosenActs(acts) })}
          error={error}
        />
      );
    case 'points':
      return (
        <PointsField
          points={pointsOf(knowing)}
          value={pointsFrom(value)}
          onChange={(points) => onChange({ points: pointsIn(points) })}
          error={error}
        />
      );
    case 'outlets':
      return (
        <TextField
          {...{ label, error }}
          value={outletLines(value)}
          rows={2}
          onChange={(lines) => onChange({ outlets: outletsIn(lines, value) })}
        />
      );
    case 'final':
      return <CheckField label={label} value={value === true} onChange={(final) => onChange({ final })} />;
    case 'attendance':
      return (
        <Attendance
          value={listOf(value)
            .filter(isObject)
            .map((one) => ({
              name: textOf(one['name']),
              post: textOf(one['post']),
              ...(one['person'] === undefined ? {} : { person: textOf(one['person']) }),
              ...(one['acting'] === undefined ? {} : { acting: textOf(one['acting']) }),
            }))}
          onChange={(attendance) => onChange({ attendance })}
          error={error}
        />
      );
    case 'promises':
      return (
        <OpenQuestions
          legend={label}
          value={listOf(value)
            .filter(isObject)
            .map((one) => ({
              asks: textOf(one['says']),
              by: textOf(one['by']) || null,
              ...(one['id'] === undefined ? {} : { id: textOf(one['id']) }),
            }))}
          onChange={(open) =>
            onChange({ promises: open.map(({ asks, by, ...one }) => ({ ...one, says: asks, by: by ?? '' })) })
          }
          faultOf={() => undefined}
          {...(error === undefined ? {} : { error })}
        />
      );
    case 'evidence': {
      const known = proofsOf(value);
      return (
        <TextField
          {...{ label, error }}
          value={proofLines(known)}
          rows={2}
          onChange={(lines) => onChange({ evidence: proofsTyped(lines, known) })}
        />
      );
    }
    case 'paper': {
      const paper = isObject(value) ? value : {};
      const [number, keptAt] = [textOf(paper['number']), textOf(paper['keptAt'])];
      return (
        <>
          <TextField
            label={words.paperNumber}
            value={number}
            onChange={(text) => onChange({ paper: { number: text, keptAt } })}
            error={error}
          />
          <TextField
            label={words.paperKeptAt}
            value={keptAt}
            onChange={(text) => onChange({ paper: { number, keptAt: text } })}
          />
        </>
      );
    }
    case 'place':
    case 'summary':
    case 'number':
    case 'orderedBy':
    case 'body':
    case 'address':
    case 'bySuperior':
    case 'exception':
    case 'earlierReason':
    case 'says':
    case 'to':
    case 'means':
      return (
        <TextField
          {...{ label, error }}
          value={textOf(value)}
          onChange={(text) => onChange(text === '' ? {} : { [name]: text })}
          maxLength={500}
        />
      );
    default:
      return name satisfies never;
  }
}
