import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../../app/language.ts';
import { useTheme } from '../../app/theme.ts';
import type { Bars } from './draw.ts';
import { statisticsWords } from './statistics-words.ts';

/** Bars over the figures of the table beside them, which has all that they say. The library comes with the first of them. */
export function Chart({
  title,
  bars,
  to,
}: {
  title: string;
  bars: Bars;
  /** Where the figure of a bar leads. */
  to: (category: number, series: number) => string | null;
}) {
  const words = useWords(statisticsWords);
  const element = useRef<HTMLDivElement>(null);
  const navigate = useNavigate();
  const theme = useTheme();
  const [failed, setFailed] = useState(false);
  const leads = useRef(to);
  leads.current = to;
  const drawn = JSON.stringify(bars);
  useEffect(() => {
    let undraw: (() => void) | undefined;
    let gone = false;
    const draw = async () => {
      try {
        const { drawBars } = await import('./draw.ts');
        if (gone || !element.current) return;
        undraw = drawBars(element.current, JSON.parse(drawn) as Bars, (category, series) => {
          const path = leads.current(category, series);
          if (path !== null) void navigate(path);
        });
      } catch {
        setFailed(true);
      }
    };
    void draw();
    return () => {
      gone = true;
      undraw?.();
    };
  }, [drawn, navigate, theme]);
  if (failed) return <p className="muted">{words.noChart}</p>;
  const height = bars.lying ? 60 + bars.categories.length * 30 : 260;
  return <div ref={element} className="stat-chart" role="img" aria-label={words.chart(title)} style={{ height }} />;
}
