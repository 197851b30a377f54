import { type DocumentView, useDocuments, useMe } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { type Conclusion, ConcludesField } from '../../../components/ConcludesField.tsx';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { documentWords } from '../../documents/document-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { CosignersField, withoutOf } from './CosignForms.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { type Points, PointsField, pointsIn } from '../../release/Points.tsx';

type Kind = DocumentView['kind'];

const KINDS: Kind[] = ['wording', 'paper'];

const isKind = (id: string): id is Kind => KINDS.some((known) => known === id);

/** The version of a document that a form is about. */
export function useVersion(number: string, documentId = '', version = 0): DocumentView['versions'][number] | undefined {
  const documents = useDocuments(number, documentId !== '').data?.documents;
  return documents?.find(({ id }) => id === documentId)?.versions.find((one) => one.version === version);
}

/** A4: a new document, or another version of one from the version that is in sight; whoever else writes on it loses nothing. */
export function SaveDocument(form: FormProps) {
  const { view, documentId, version } = form;
  const before = useVersion(view.number, documentId, version);
  if (documentId !== undefined && !before) return null;
  return <Writing {...form} before={before} />;
}

function Writing({
  view,
  lists,
  documentId,
  version,
  onClose,
  before,
}: FormProps & { before: DocumentView['versions'][number] | undefined }) {
  const words = useWords(documentWords);
  const me = useMe().data?.me;
  const [draft, change, clear] = useDraft<{ kind: Kind; title: string; text: string; unit: string }>(
    `save-document.${view.number}.${documentId ?? 'new'}.${version ?? 0}`,
    { kind: 'wording', title: before?.title ?? '', text: before?.text ?? '', unit: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const [title, text] = [draft.title.trim(), draft.text.trim()];
  const units = view.assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit);
  const body =
    documentId === undefined || version === undefined
      ? { kind: draft.kind, title, text, ...(draft.unit === '' ? {} : { unit: draft.unit }) }
      : { documentId, basedOn: version, title, text };
  return (
    <>
      {documentId === undefined && (
        <ChoiceField
          label={words.kind}
          value={draft.kind}
          onChange={(id) => isKind(id) && change({ kind: id })}
          choices={lists.documents}
          error={faultOf(problem, 'kind')}
        />
      )}
      {documentId === undefined && me?.desk && units.length > 0 && (
        <SelectField
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          placeholder={me.unit.name}
          groups={[{ choices: units }]}
          error={faultOf(problem, 'unit')}
        />
      )}
      <TextField
        label={words.titleField}
        value={draft.title}
        onChange={(said) => change({ title: said })}
        maxLength={60}
        error={faultOf(problem, 'title')}
        autoFocus
      />
      <TextField
        label={words.text}
        hint={words.textHint}
        value={draft.text}
        onChange={(said) => change({ text: said })}
        rows={12}
        maxLength={6000}
        error={faultOf(problem, 'text') ?? faultOf(problem, 'basedOn')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={title !== '' && text !== ''}
        onGo={() => void give('save-document', body)}
      />
    </>
  );
}

/** A4: puts a version before the deciders of its steps. */
export function SubmitDocument({ view, documentId = '', version = 1, onClose }: FormProps) {
  const words = useWords(documentWords);
  const [draft, change, clear] = useDraft<{
    says: string;
    lineReason: string;
    concludes: Conclusion[];
    points: Points;
    without: Record<string, string>;
  }>(`submit-document.${view.number}.${documentId}.${version}`, {
    says: '',
    lineReason: '',
    concludes: [],
    points: {},
    without: {},
  });
  const kind = useDocuments(view.number).data?.documents.find(({ id }) => id === documentId)?.kind;
  const me = useMe().data?.me;
  const stops = (useVersion(view.number, documentId, version)?.differs ?? []).filter((one) => one.stops);
  const lineReason = draft.lineReason.trim();
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const says = draft.says.trim();
  const points = pointsIn(draft.points);
  const names = useVersion(view.number, documentId, version)?.names ?? [];
  const withoutCosign = withoutOf(names, draft.without);
  const asked = kind === 'wording' ? view.checklist.filter((one) => one.asked) : [];
  return (
    <>
      <p className="form-note">{words.version(version)}</p>
      <TextField
        label={words.submitSays}
        value={draft.says}
        onChange={(said) => change({ says: said })}
        rows={3}
        maxLength={300}
        optional
        error={faultOf(problem, 'says') ?? faultOf(problem, 'version')}
        autoFocus
      />
      {stops.length > 0 && (
        <ul className="document-note">
          {stops.map(({ fact, label, agreed, says: said, unit }) => (
            <li key={fact}>
              {label} {words.agreedSays(agreed, unit.name)}；{words.textSays(said)}
            </li>
          ))}
        </ul>
      )}
      {stops.length > 0 && me?.desk && (
        <TextField
          label={words.lineReason}
          value={draft.lineReason}
          onChange={(said) => change({ lineReason: said })}
          maxLength={500}
          error={faultOf(problem, 'lineReason')}
        />
      )}
      {kind === 'wording' && (
        <ConcludesField
          view={view}
          value={draft.concludes}
          onChange={(concludes) => change({ concludes })}
          error={faultOf(problem, 'concludes')}
        />
      )}
      <CosignersField
        names={names}
        value={draft.without}
        onChange={(without) => change({ without })}
        error={faultOf(problem, 'withoutCosign')}
      />
      <PointsField
        points={asked}
        value={draft.points}
        onChange={(told) => change({ points: told })}
        error={faultOf(problem, 'points')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        onGo={() =>
          void give('submit-document', {
            documentId,
            version,
            ...(says === '' ? {} : { says }),
            ...(asked.length > 0 && points.length > 0 ? { points } : {}),
            ...(withoutCosign.length > 0 ? { withoutCosign } : {}),
            ...(stops.length === 0 || lineReason === '' ? {} : { lineReason }),
            ...(kind === 'wording' && draft.concludes.length > 0 ? { concludes: draft.concludes } : {}),
          })
        }
      />
    </>
  );
}
