import { useState } from 'react';
import { type Check, type RuleDraft, writePart } from '../../api/rules.ts';
import { isObject } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { draftWords } from './draft-words.ts';
import { useSaving } from './saving.ts';

interface EditorProps extends Pick<RuleDraft, 'draft' | 'classes' | 'mayWrite'> {
  part: string;
  choose: (part: string) => void;
  faults: Check['faults'];
}

/** One part of a draft as JSON: what is wrong with it stands beside it. */
export function PartEditor({ draft, classes, part, choose, mayWrite, faults }: EditorProps) {
  const words = useWords(draftWords);
  const names: Record<string, string> = words.partNames;
  const nameOf = (id: string): string => names[id] ?? id;
  const { busy, rest, save } = useSaving();
  const stored = JSON.stringify(draft.parts[part] ?? {}, null, 2);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const text = typed ?? stored;
  const store = async (): Promise<void> => {
    const read = parsed(text);
    if ('says' in read) return setFault(words.notJson(read.says));
    if (!isTables(read.value)) return setFault(words.notObject);
    const { value } = read;
    setFault(null);
    await save(
      nameOf(part),
      () => writePart(draft, part, value),
      () => setTyped(null),
    );
  };
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
        <TextField
          label={words.json(nameOf(part))}
          value={text}
          onChange={setTyped}
          rows={22}
          error={fault ?? rest([])[0] ?? undefined}
        />
        {mayWrite && (
          <div className="dialog-foot">
            <Button disabled={typed === null} onClick={() => setTyped(null)}>
              {words.undo}
            </Button>
            <Button type="submit" look="primary" disabled={busy || typed === null || typed === stored}>
              {words.save}
            </Button>
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

const isTables = (value: unknown): value is Record<string, Record<string, unknown>> => isObject(value);
