import { useState } from 'react';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { holds } from '../../components/sought.ts';
import { draftWords } from './draft-words.ts';
import { RuleField, type RuleFieldProps } from './RuleField.tsx';
import { asWritten, emptyOf, type Kind, kindOf, type Shape, withField } from './rule-shape.ts';

/** So many rows are seen at once. */
const SEEN = 12;

/** Columns that a window holds; rows of more, or of tables in tables, stand one below the other. */
const WIDEST = 8;
const NESTED = new Set(['fields', 'rows', 'named', 'choices']);

type Rows = RuleFieldProps & { kind: Extract<Kind, { kind: 'rows' | 'named' }> };

/** What a folded row is of: what it is called or says, before an id that only a file needs. */
const titleOf = (row: Record<string, unknown>, nameOf: (name: string) => string): string =>
  textOf(row['name']) ||
  textOf(row['title']) ||
  nameOf(textOf(row['kind'])) ||
  textOf(row['says']) ||
  textOf(row['id']);

/** Rows as a table, one column for each field; on a phone each row is a card. */
export function RuleRows({ kind, form, label, pointer, value, onChange }: Rows) {
  const words = useWords(draftWords);
  const [sought, setSought] = useState('');
  const [added, setAdded] = useState('');
  const [found, setFound] = useState({ sought: '', of: -1, keys: new Set<string>() });
  const inner = kindOf(kind.of);
  const columns: [string, Shape, boolean][] = inner.kind === 'fields' ? inner.of : [['', kind.of, false]];
  const list = kind.kind === 'rows';
  const fields = isObject(value) ? value : {};
  const rows: [key: string, row: unknown][] = list
    ? listOf(value).map((row, at) => [String(at), row])
    : [...new Set([...(kind.keys ?? []), ...Object.keys(fields)])].map((key) => [key, fields[key]]);
  const set = (key: string, row: unknown): void => {
    if (!list) return onChange(withField(fields, key, row));
    const all = listOf(value);
    onChange(
      row === undefined
        ? all.filter((_, at) => String(at) !== key)
        : all.map((one, at) => (String(at) === key ? row : one)),
    );
  };
  /** The first row that matches decides in most tables, so that their order is a rule of its own. */
  const moveUp = (at: number): void => {
    const all = [...listOf(value)];
    all.splice(at - 1, 2, all[at], all[at - 1]);
    setFound({ ...found, of: -1 });
    onChange(all);
  };
  const acts = (key: string) => (
    <span className="rule-acts">
      {list && key !== '0' && (
        <Button small look="quiet" onClick={() => moveUp(Number(key))}>
          {words.moveUp(called(key))}
        </Button>
      )}
      {removable(key) && (
        <Button small look="quiet" onClick={() => set(key, undefined)}>
          {words.removeRow(called(key))}
        </Button>
      )}
    </span>
  );
  const matches = ([key, row]: (typeof rows)[number]): boolean => holds([list ? '' : key, asWritten(row)], sought);
  // A row stays in sight while it is written, though it may no longer hold what was sought.
  if (found.sought !== sought || found.of !== rows.length)
    setFound({ sought, of: rows.length, keys: new Set(rows.filter(matches).map(([key]) => key)) });
  const shown = rows.filter(([key]) => found.keys.has(key));
  const wrong = (key: string): boolean =>
    form.faults.some((fault) => `${fault.pointer}/`.startsWith(`${pointer}/${key}/`));
  const called = (key: string): string => (list ? String(Number(key) + 1) : form.nameOf(key));
  const removable = (key: string): boolean => list || kind.keys?.includes(key) !== true;
  const stacked = columns.length > WIDEST || columns.some(([, shape]) => NESTED.has(kindOf(shape).kind));
  return (
    <div className="rule-rows">
      {rows.length > SEEN && (
        <SearchBox
          className="rule-filter"
          label={words.filter(label)}
          placeholder={words.filterHint(shown.length, rows.length)}
          value={sought}
          pause={0}
          onChange={setSought}
        />
      )}
      {stacked ? (
        shown.map(([key, row]) => (
          <details key={key} className="rule-row" open={wrong(key)}>
            <summary>
              {called(key)} {isObject(row) ? titleOf(row, form.nameOf) : ''}
            </summary>
            <RuleField
              form={form}
              shape={kind.of}
              name={key}
              label={`${label} ${called(key)}`}
              pointer={`${pointer}/${key}`}
              value={row}
              onChange={(next) => set(key, next)}
            />
            {acts(key)}
          </details>
        ))
      ) : (
        <div className="table-frame">
          <table className="table rule-table">
            <caption className="hidden">{label}</caption>
            <thead>
              <tr>
                <th scope="col">{list ? words.row : words.key}</th>
                {columns.map(([name]) => (
                  <th key={name} scope="col">
                    {name === '' ? words.value : form.nameOf(name)}
                  </th>
                ))}
                <th scope="col" aria-label={words.act} />
              </tr>
            </thead>
            <tbody>
              {shown.map(([key, row]) => {
                return (
                  <tr key={key} className={wrong(key) ? 'rule-wrong' : undefined}>
                    <td data-title={list ? words.row : words.key} className="tight">
                      {called(key)}
                      {form.faults
                        .filter((fault) => fault.pointer === `${pointer}/${key}` && columns[0]?.[0] !== '')
                        .map(({ says }) => (
                          <strong key={says} role="alert" className="rule-fault">
                            {says}
                          </strong>
                        ))}
                    </td>
                    {columns.map(([name, shape, optional]) => (
                      <td key={name} data-title={name === '' ? words.value : form.nameOf(name)}>
                        <RuleField
                          form={form}
                          shape={shape}
                          name={name}
                          label={`${label} ${called(key)} ${form.nameOf(name)}`.trim()}
                          pointer={name === '' ? `${pointer}/${key}` : `${pointer}/${key}/${name}`}
                          value={name === '' ? row : isObject(row) ? row[name] : undefined}
                          optional={optional}
                          onChange={(next) =>
                            set(key, name === '' ? next : withField(isObject(row) ? row : {}, name, next))
                          }
                        />
                      </td>
                    ))}
                    <td>{acts(key)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {list ? (
        <Button
          small
          onClick={() => {
            setSought('');
            onChange([...listOf(value), emptyOf(kind.of)]);
          }}
        >
          {words.addRow(label)}
        </Button>
      ) : (
        kind.keys === null && (
          <span className="rule-add">
            <input aria-label={words.newKey(label)} value={added} onChange={({ target }) => setAdded(target.value)} />
            <Button
              small
              disabled={added.trim() === '' || added.trim() in fields}
              onClick={() => {
                onChange({ ...fields, [added.trim()]: emptyOf(kind.of) });
                setAdded('');
              }}
            >
              {words.addRow(label)}
            </Button>
          </span>
        )
      )}
    </div>
  );
}
