import { type ReactNode, useEffect } from 'react';
import { useWords } from '../app/language.ts';
import { setTitle } from '../app/title.ts';
import { common } from '../words/common.ts';
import { cx } from './cx.ts';

interface PageProps {
  title: string;
  /** Beside the title. */
  aside?: ReactNode;
  actions?: ReactNode;
  /** Pages to read are narrow, pages to compare are wide. */
  width?: 'wide' | 'narrow';
  /** A page that draws a head of its own. */
  head?: boolean;
  children: ReactNode;
}

/** Every page: its title, which the browser's tab shows too, its actions, its content. */
export function Page({ title, aside, actions, width = 'wide', head = true, children }: PageProps) {
  const words = useWords(common);
  useEffect(() => {
    setTitle(`${title} · ${words.product}`);
  }, [title, words]);
  return (
    <div className={cx('page', `page-${width}`)}>
      {head && (
        <header className="page-head">
          <h1>{title}</h1>
          {aside && <div className="page-aside">{aside}</div>}
          {actions && <div className="page-actions">{actions}</div>}
        </header>
      )}
      {children}
    </div>
  );
}

/** A titled box of a page. */
export function Panel({
  title,
  actions,
  className,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className={cx('panel', className)}>
      {title !== undefined && (
        <header className="panel-head">
          <h2>{title}</h2>
          {actions && <div className="panel-actions">{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
