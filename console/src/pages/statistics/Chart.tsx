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
  const [failed, setFailed] = useState(false);
  const theme = useTheme();
  const given = useRef({ bars, to });
  given.current = { bars, to };
  // Drawn again when a figure is another, not each time that the page is.
  const figures = JSON.stringify(bars);
  useEffect(() => {
    let undraw: (() => void) | undefined;
    let gone = false;
    const draw = async () => {
      // Without the library, as after a release, the table has all that the chart says.
      const loaded = await import('./draw.ts').catch(() => null);
      if (!loaded) return setFailed(true);
      if (gone || !element.current) return;
      undraw = loaded.drawBars(element.current, given.current.bars, (category, series) => {
        const path = given.current.to(category, series);
        if (path !== null) void navigate(path);
      });
    };
    void draw();
    return () => {
      gone = true;
      undraw?.();
    };
  }, [figures, navigate, theme]);
  if (failed) return <p className="muted">{words.noChart}</p>;
  const height = bars.lying ? 60 + bars.categories.length * 30 : 260;
  return <div ref={element} className="stat-chart" role="img" aria-label={words.chart(title)} style={{ height }} />;
}
