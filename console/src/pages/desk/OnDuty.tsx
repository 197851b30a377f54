import { Link } from 'react-router';
import { useStatus } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { Phone } from '../../components/Phone.tsx';
import { deskWords } from './desk-words.ts';
import { Unsent } from './Unsent.tsx';

/** Who is on duty, ready to dial; both shifts while a handover is not signed for, for then both phones ring. */
export function OnDuty() {
  const words = useWords(deskWords);
  const shifts = useStatus().data?.shifts ?? [];
  const newest = shifts[shifts.length - 1];
  if (!newest) return null;
  const both = shifts.length > 1;
  return (
    <section className={cx('on-duty', both && 'on-duty-both')} aria-label={words.onDuty}>
      {shifts.map((shift) => (
        <span key={shift.from} className="on-duty-shift">
          <b>{!both ? words.onDuty : shift === newest ? words.incoming : words.outgoing}</b>
          {shift.coordinators.map((one) => (
            <Phone key={one.id} person={one} />
          ))}
        </span>
      ))}
      <span className="on-duty-shift">
        <b>{words.leader}</b>
        <Phone person={newest.leader} />
      </span>
      <Unsent />
      {both && <Link to="/handover">{words.handoverOpen}</Link>}
    </section>
  );
}
