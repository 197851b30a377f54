import { Link } from 'react-router';
import { useStatus } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { Phone } from '../../components/Phone.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { deskWords } from './desk-words.ts';
import { Unsent } from './Unsent.tsx';

/** Who is on duty, ready to dial; both shifts while a handover is not signed for, for then both phones ring: folded or not, that shows. */
export function OnDuty({ folded = false }: { folded?: boolean }) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const status = useStatus().data;
  const { shifts = [], nextShift } = status ?? {};
  const newest = shifts[shifts.length - 1];
  if (!status || !newest) return null;
  const clock = (at: string): string => clockWords(ms(at), ms(status.now), language);
  const both = shifts.length > 1;
  if (folded && !both) return null;
  return (
    <section className={cx('on-duty', both && 'on-duty-both')} aria-label={words.onDuty}>
      {shifts.map((shift) => (
        <span key={shift.from} className="on-duty-shift">
          <b>{!both ? words.onDuty : shift === newest ? words.incoming : words.outgoing}</b>
          {shift.coordinators.map((one) => (
            <Phone key={one.id} person={one} />
          ))}
          {shift === newest && <small className="muted">{words.onUntil(clock(shift.until))}</small>}
        </span>
      ))}
      <span className="on-duty-shift">
        <b>{words.leader}</b>
        <Phone person={newest.leader} />
      </span>
      <small className="muted">
        {nextShift
          ? words.nextShift(nextShift.coordinators.map(({ name }) => name).join('、'), clock(nextShift.from))
          : words.noNextShift}
      </small>
      <Unsent />
      {both && <Link to="/handover">{words.handoverOpen}</Link>}
    </section>
  );
}
