import type { Wall } from '../../api/duty.ts';
import { useWords } from '../../app/language.ts';
import { Phone } from '../../components/Phone.tsx';
import { wallWords } from './wall-words.ts';

/** Whom to ring: the leader on duty first. */
export function Duty({ wall: { shift, both } }: { wall: Wall }) {
  const words = useWords(wallWords);
  return (
    <footer className="wall-duty">
      <div className="wall-leader">
        <span>{words.leader}</span>
        {shift ? <Phone person={shift.leader} /> : <b>{words.noShift}</b>}
      </div>
      <div className="wall-people">
        <span>
          {words.coordinators}
          {both && <em>{words.both}</em>}
        </span>
        <div>{shift ? shift.coordinators.map((one) => <Phone key={one.id} person={one} />) : <b>{words.noShift}</b>}</div>
      </div>
    </footer>
  );
}
