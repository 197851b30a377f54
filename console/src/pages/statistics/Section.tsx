import { type ReactNode, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../../app/language.ts';
import { Panel } from '../../components/Page.tsx';
import { useIsNarrow } from '../../components/narrow.ts';
import { Empty } from '../../components/states.tsx';
import { statisticsWords } from './statistics-words.ts';

/** The figure that a phone shows before another is chosen. */
const FIRST = 'answered';

/** A chart, the table that has its figures, and how they are counted. A phone shows one at a time below the titles of all; which stands in the address, so that one comes back to it. */
export function Section({
  id,
  title,
  formula,
  chart,
  children,
}: {
  id: string;
  title: string;
  formula: ReactNode;
  chart?: ReactNode;
  children: ReactNode;
}) {
  const words = useWords(statisticsWords);
  const folds = useIsNarrow();
  const [given, setGiven] = useSearchParams();
  const open = !folds || (given.get('section') ?? FIRST) === id;
  const head = useRef<HTMLButtonElement>(null);
  const toggle = () => {
    const next = new URLSearchParams(given);
    next.set('section', open ? '' : id);
    setGiven(next, { replace: true, preventScrollReset: true });
    // The one that folds away above moves the page under the finger.
    requestAnimationFrame(() => head.current?.scrollIntoView({ block: 'nearest' }));
  };
  return (
    <Panel
      title={
        folds ? (
          <button ref={head} type="button" className="stat-fold" aria-expanded={open} onClick={toggle}>
            {title}
          </button>
        ) : (
          title
        )
      }
      className="stat-panel"
    >
      {open && (
        <>
          <div className="stat-both">
            {chart && <div>{chart}</div>}
            <div>{children}</div>
          </div>
          <p className="stat-formula">
            <b>{words.formula}</b> {formula}
          </p>
        </>
      )}
    </Panel>
  );
}

/** A figure that leads to its cases; nothing to lead to is no link. */
export function FigureLink({ count, to, name }: { count: number; to: string; name: string }) {
  if (count === 0) return <span className="muted">0</span>;
  return (
    <Link to={to} aria-label={`${name} ${count}`}>
      {count}
    </Link>
  );
}

FigureLink.inFile = ({ count }: { count: number }): string => String(count);

/** A figure of which there is nothing yet: how it would be counted all the same. */
export function Nothing({ id, title, formula }: { id: string; title: string; formula: ReactNode }) {
  const words = useWords(statisticsWords);
  return (
    <Section id={id} title={title} formula={formula}>
      <Empty>{words.none}</Empty>
    </Section>
  );
}
