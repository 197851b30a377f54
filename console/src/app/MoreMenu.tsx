import { useRef, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { cx } from '../components/cx.ts';
import { useLanguage, useWords } from './language.ts';
import { GROUPS, type Place } from './navigation.ts';
import { shell } from './shell-words.ts';

/** Pages that are come to less often, by subject, behind one button; on a phone they stand in the list with the others. */
export function MoreMenu({ places, onGo }: { places: Place[]; onGo: () => void }) {
  const words = useWords(shell);
  const language = useLanguage();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
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
        aria-controls="navigation-more"
        onClick={() => setOpen(!open)}
      >
        {words.more(here?.name?.[language] ?? '')} <span aria-hidden="true">▾</span>
      </button>
      <div id="navigation-more" className={cx('navigation-groups', open && 'navigation-groups-open')}>
        {GROUPS.map((group) => {
          const of = places.filter(({ under }) => under === group);
          return of.length === 0 ? null : (
            <div key={group} role="group" aria-label={words.groups[group]}>
              <strong aria-hidden="true">{words.groups[group]}</strong>
              {of.map(({ path, name }) => (
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
          );
        })}
      </div>
    </div>
  );
}
