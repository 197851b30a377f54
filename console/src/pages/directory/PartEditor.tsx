import { Submit } from '../../components/Submit.tsx';
import { useState } from 'react';
import { type Check, type RuleDraft, writePart } from '../../api/rules.ts';
import { isObject } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { draftWords } from './draft-words.ts';
import { PartForm } from './PartForm.tsx';
import { useSaving } from './saving.ts';

interface EditorProps extends Pick<RuleDraft, 'draft' | 'classes' | 'mayWrite'> {
  part: string;
  choose: (part: string) => void;
  faults: Check['faults'];
  edit: Edit;
  onEdit: (edit: Edit) => void;
  /** Of what was saved nothing is left to do; what was typed meanwhile stays. */
  onSaved: (saved: Edit) => void;
}

/** What was changed in a part and is not saved: it outlives a look at another part. */
export interface Edit {
  tables: Tables | null;
  /** As JSON, as it was typed. */
  typed: string | null;
}
export const UNCHANGED: Edit = { tables: null, typed: null };

type Tables = Record<string, unknown>;

/** What a district sets up by itself: these have forms for all that is in them, and nobody sees how they are stored. */
const OWN_WORDS = new Set([
  'district',
  'words',
  'routing',
  'grading',
  'clocks',
  'ladders',
  'texts',
  'channels',
  'calendar',
  'intake',
  'delivery',
  'sources',
]);

/** One part of a draft, as tables or as JSON: what is wrong with it stands beside it. */
export function PartEditor({ draft, classes, part, choose, mayWrite, faults, edit, onEdit, onSaved }: EditorProps) {
  const words = useWords(draftWords);
  const names: Record<string, string> = words.partNames;
  const nameOf = (id: string): string => names[id] ?? id;
  const { busy, rest, save } = useSaving();
  const stored: Tables = draft.parts[part] ?? {};
  const { typed } = edit;
  const inWords = OWN_WORDS.has(part);
  const [fault, setFault] = useState<string | null>(null);
  const [how, setHow] = useState<'form' | 'json'>(inWords && typed === null ? 'form' : 'json');
  const value = edit.tables ?? stored;
  // While it is saved nobody knows yet what will be stored.
  const edited = (tables: Tables): Edit =>
    !busy && JSON.stringify(tables) === JSON.stringify(stored) ? UNCHANGED : { tables, typed: null };
  /** What stands there now; null where what was typed is no JSON. */
  const current = (): Tables | null => {
    if (typed === null) return value;
    const read = parsed(typed);
    setFault('says' in read ? words.notJson(read.says) : isObject(read.value) ? null : words.notObject);
    return 'value' in read && isObject(read.value) ? read.value : null;
  };
  const show = (next: 'form' | 'json'): void => {
    const now = current();
    if (now === null) return;
    onEdit(edited(now));
    setHow(next);
  };
  const store = async (): Promise<void> => {
    const now = current();
    if (now === null) return;
    if (!isTables(now)) return setFault(words.notObject);
    await save(
      nameOf(part),
      () => writePart(draft, part, now),
      () => onSaved(edit),
    );
  };
  const changed = typed !== null || edit.tables !== null;
  const choices = Object.keys(draft.parts).map((id) => {
    const wrong = faults.filter((one) => one.part === id).length;
    const kind = classes[id] === 'law' ? words.classes.law : words.classes.current;
    return { id, name: `${nameOf(id)} · ${kind}${wrong > 0 ? ` · ✕ ${wrong}` : ''}` };
  });
  return (
    <Panel title={words.parts}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <SelectField label={words.parts} value={part} onChange={choose} groups={[{ choices }]} hint={words.classHint} />
        {!inWords && <p className="muted">{words.noForm}</p>}
        {!inWords && (
          <ChoiceField
            label={words.how}
            value={how}
            onChange={(next) => show(next === 'json' ? 'json' : 'form')}
            choices={[
              { id: 'form', name: words.asForm },
              { id: 'json', name: words.asJson },
            ]}
          />
        )}
        {how === 'form' ? (
          <fieldset className="rule-form" disabled={!mayWrite}>
            <legend className="hidden">{nameOf(part)}</legend>
            <PartForm
              draft={draft}
              part={part}
              inWords={inWords}
              value={value}
              faults={faults}
              onChange={(tables) => onEdit(edited(tables))}
            />
          </fieldset>
        ) : (
          <TextField
            label={words.json(nameOf(part))}
            value={typed ?? JSON.stringify(value, null, 2)}
            onChange={(text) => onEdit({ ...edit, typed: text })}
            rows={22}
            error={fault ?? undefined}
          />
        )}
        {rest([]).map((says) => (
          <p key={says} role="alert" className="form-problem">
            {says}
          </p>
        ))}
        {mayWrite && (
          <div className="dialog-foot rule-foot">
            <Button
              disabled={!changed}
              onClick={() => {
                onEdit(UNCHANGED);
                setFault(null);
              }}
            >
              {words.undo}
            </Button>
            <Submit ready={changed} why={words.nothingChanged} busy={busy}>
              {words.save}
            </Submit>
          </div>
        )}
      </form>
    </Panel>
  );
}

function parsed(text: string): { value: unknown } | { says: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { says: error.message };
    throw error;
  }
}

const isTables = (value: Tables): value is Record<string, Record<string, unknown>> =>
  Object.values(value).every((table) => typeof table === 'object' && table !== null);
