import type { CommandBody } from '../../api/command.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { useClauseNames } from '../../components/Clause.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { checklistWords } from '../../words/checklist.ts';

/** What is said of each point, by its id. */
export type Points = Record<string, { says: string; left: boolean }>;

interface Point {
  id: string;
  name: string;
  clause: string;
}

interface PointsProps {
  /** Those that the cause of the concern asks for. */
  points: readonly Point[];
  value: Points;
  onChange: (points: Points) => void;
  error?: string | undefined;
}

/** D2, D3: of each point where in the text it is, or that it is not there and why. */
export function PointsField({ points, value, onChange, error }: PointsProps) {
  const words = useWords(checklistWords);
  const clauses = useClauseNames();
  if (points.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{words.title}</legend>
      <p className="form-note">{words.hint}</p>
      {points.map(({ id, name, clause }) => {
        const { says = '', left = false } = value[id] ?? {};
        const told = (part: Partial<Points[string]>) => onChange({ ...value, [id]: { says, left, ...part } });
        return (
          <div key={id}>
            <TextField
              label={words.of(name, clauses[clause] ?? '')}
              value={says}
              onChange={(text) => told({ says: text })}
              maxLength={200}
              placeholder={words.where}
            />
            <CheckField label={words.left} value={left} onChange={(off) => told({ left: off })} />
          </div>
        );
      })}
      {error !== undefined && (
        <div className="field-hint">
          <strong role="alert">{error}</strong>
        </div>
      )}
    </fieldset>
  );
}

type Told = NonNullable<CommandBody<'release'>['points']>;

/** As a command takes them: those of which something was written. */
export const pointsIn = (points: Points): Told =>
  Object.entries(points).flatMap(([point, { says, left }]) =>
    says.trim() === '' ? [] : [{ point, inText: !left, says: says.trim() }],
  );

/** As they were told, for a form to start from. */
export const pointsFrom = (told: unknown): Points =>
  Object.fromEntries(
    listOf(told)
      .filter(isObject)
      .map((one) => [textOf(one['point']), { says: textOf(one['says']), left: one['inText'] !== true }]),
  );
