import type { Handover } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Phone } from '../../components/Phone.tsx';
import { cx } from '../../components/cx.ts';
import { clockWords, ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import { handoverWords } from './handover-words.ts';

type Shift = NonNullable<Handover['incoming']>;

/** Who hands over to whom, and whether that is done. */
export function Shifts({ handover: { outgoing, incoming, both, mine } }: { handover: Handover }) {
  const words = useWords(handoverWords);
  const language = useLanguage();
  const now = useMinute();
  if (!incoming) return <p className="handover-state handover-open">{words.noShift}</p>;
  const early = ms(incoming.from) > now;
  return (
    <section className="handover-shifts" aria-label={words.title}>
      {outgoing ? (
        <Card title={words.outgoing} shift={outgoing} />
      ) : (
        <div className="shift-card muted">{words.nobody}</div>
      )}
      <span className="handover-arrow" aria-hidden="true">
        →
      </span>
      <Card title={words.incoming} shift={incoming} />
      <p className={cx('handover-state', !incoming.signed && 'handover-open')} role="status">
        {incoming.signed ? (
          <>✓ {words.signed(incoming.signed.by.name, clockWords(ms(incoming.signed.at), now, language))}</>
        ) : (
          <>
            <span>
              {both ? words.both : words.waiting}
              <small>
                {!mine && words.notMine} {early && words.early}
              </small>
            </span>
          </>
        )}
      </p>
    </section>
  );
}

function Card({ title, shift }: { title: string; shift: Shift }) {
  const words = useWords(handoverWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <div className="shift-card">
      <h2>
        {title}
        <small>
          {clockWords(ms(shift.from), now, language)} – {wallClock(ms(shift.until)).time}
        </small>
      </h2>
      <dl>
        <dt>{words.coordinators}</dt>
        <dd>
          {shift.coordinators.map((one) => (
            <Phone key={one.id} person={one} />
          ))}
        </dd>
        <dt>{words.leader}</dt>
        <dd>
          <Phone person={shift.leader} />
        </dd>
      </dl>
    </div>
  );
}
