import { Link } from 'react-router';
import type { Column } from './DataTable.tsx';

/** The number of a matter in a register, which leads to its page. */
export const numberColumn = <Row extends { number: string }>(title: string, register: string): Column<Row> => ({
  id: 'number',
  title,
  tight: true,
  cell: ({ number }) => (
    <Link to={`${register}/${number}`} className="number">
      {number}
    </Link>
  ),
});
