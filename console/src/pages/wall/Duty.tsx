import type { Wall } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { Phone } from '../../components/Phone.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { wallWords } from './wall-words.ts';

/** Whom to ring, until when, and who is next: the leader on duty first; the coordinators of both shifts while a handover is not signed for. */
export function Duty({ wall: { now, shifts, nextShift } }: { wall: Wall }) {
  const words = useWords(wallWords);
  const language = useLanguage();
  const clock = (at: string): string => clockWords(ms(at), ms(now), language);
  const newest = shifts[shifts.length - 1];
  const both = shifts.length > 1;
  return (
    <footer className="wall-duty">
      <div className="wall-leader">
        <span>{words.leader}</span>
        {newest ? <Phone person={newest.leader} /> : <b>{words.noShift}</b>}
      </div>
      <div className={cx('wall-people', both && 'wall-both')}>
        <span>
          {words.coordinators}
          {both && <em>{words.both}</em>}
        </span>
        <div>
          {shifts.map((shift, index) => (
            <p key={shift.from}>
              {both && <small>{index < shifts.length - 1 ? words.outgoing : words.incoming}</small>}
              {shift.coordinators.map((one) => (
                <Phone key={one.id} person={one} />
              ))}
            </p>
          ))}
          {!newest && <b>{words.noShift}</b>}
          <p>
            <small>
              {newest && words.until(clock(newest.until))}
              {nextShift
                ? words.next(nextShift.coordinators.map(({ name }) => name).join('、'), clock(nextShift.from))
                : words.noNext}
            </small>
          </p>
        </div>
      </div>
    </footer>
  );
}
