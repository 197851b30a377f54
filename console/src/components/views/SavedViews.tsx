import './views.css';
import { type FormEvent, useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { isProblem } from '../../api/problem.ts';
import { type SavedView, useRemoveView, useSaveView, useViews } from '../../api/views.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../Button.tsx';
import { filtersIn, isSame, searchOf } from './filters-in.ts';
import { viewsWords } from './views-words.ts';

/** The list as it is narrowed now, kept under a name: for oneself or for one's unit. It knows of the list what its address says, and nothing else. */
export function SavedViews() {
  const words = useWords(viewsWords);
  const { search } = useLocation();
  const menu = useRef<HTMLDetailsElement>(null);
  const views = useViews();
  const filters = filtersIn(search);
  const all = [...(views.data?.own ?? []), ...(views.data?.unit.views ?? [])];
  const current = all.find((view) => isSame(view.filters, filters));
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  if (!views.data) return null;
  const { own, unit, mayShare } = views.data;
  return (
    <details
      ref={menu}
      className="saved-views"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <summary className="button">{current ? words.current(current.name) : words.title} ▾</summary>
      <div className="saved-views-menu">
        {own.length + unit.views.length === 0 && <p className="muted">{words.none}</p>}
        <Shelf title={words.own} views={own} onGo={close} />
        <Shelf title={words.unit(unit.name)} views={unit.views} onGo={close} shared />
        {current ? null : Object.keys(filters).length === 0 ? (
          <p className="muted">{words.nothing}</p>
        ) : (
          <SaveForm filters={filters} unit={unit.name} mayShare={mayShare} />
        )}
        <p className="muted">
          <small>{words.link}</small>
        </p>
      </div>
    </details>
  );
}

function Shelf({
  title,
  views,
  onGo,
  shared = false,
}: {
  title: string;
  views: SavedView[];
  onGo: () => void;
  shared?: boolean;
}) {
  const words = useWords(viewsWords);
  const remove = useRemoveView();
  /** Pressed once: the second press takes it away. */
  const [sure, setSure] = useState<string | null>(null);
  if (views.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link to={`/${searchOf(view.filters)}`} onClick={onGo}>
              {view.name}
              {shared && <small>{words.by(view.by.name)}</small>}
            </Link>
            {view.mayRemove && (
              <Button
                small
                look={sure === view.id ? 'danger' : 'quiet'}
                aria-label={words.remove(view.name)}
                disabled={remove.isPending}
                onClick={() => (sure === view.id ? remove.mutate(view.id) : setSure(view.id))}
              >
                {sure === view.id ? words.removeNow : '✕'}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isProblem(remove.error) && (
        <p className="alarm" role="alert">
          {remove.error.details.detail}
        </p>
      )}
    </section>
  );
}

function SaveForm({ filters, unit, mayShare }: { filters: Record<string, string>; unit: string; mayShare: boolean }) {
  const words = useWords(viewsWords);
  const save = useSaveView();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate({ name: name.trim(), filters, shared });
  };
  return (
    <form onSubmit={send}>
      <label>
        {words.name}
        <input
          className="control"
          value={name}
          maxLength={30}
          required
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label className="check" title={mayShare ? undefined : words.notShared}>
        <input
          type="checkbox"
          checked={shared}
          disabled={!mayShare}
          onChange={({ target }) => setShared(target.checked)}
        />
        {words.shared(unit)}
      </label>
      {isProblem(save.error) && (
        <p className="alarm" role="alert">
          {save.error.details.detail}
        </p>
      )}
      <Button type="submit" small look="primary" disabled={save.isPending}>
        {save.isPending ? words.saving : words.save}
      </Button>
    </form>
  );
}
