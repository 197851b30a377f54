import { useId, useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { cx } from '../components/cx.ts';
import { useLanguage, useWords } from './language.ts';
import type { GROUPS, Place } from './navigation.ts';
import { shell } from './shell-words.ts';

/** Pages of one subject behind one button, which says where one is; on a phone they stand in the list with the others. */
export function MenuGroup({
  group,
  places,
  onGo,
}: {
  group: (typeof GROUPS)[number];
  places: Place[];
  onGo: () => void;
}) {
  const words = useWords(shell);
  const language = useLanguage();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const here = places.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <div
      className="navigation-more"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={cx('navigation-more-button', here && 'active')}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {words.groupAt(words.groups[group], here?.name?.[language] ?? '')} <span aria-hidden="true">▾</span>
      </button>
      <div
        id={id}
        className={cx('navigation-groups', open && 'navigation-groups-open')}
        role="group"
        aria-label={words.groups[group]}
      >
        <strong aria-hidden="true">{words.groups[group]}</strong>
        {places.map(({ path, name }) => (
          <NavLink
            key={path}
            to={path}
            onClick={() => {
              setOpen(false);
              onGo();
            }}
          >
            {name?.[language]}
          </NavLink>
        ))}
      </div>
    </div>
  );
}
