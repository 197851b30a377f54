import type { ListQuery } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { caseColumns, everyCase, narrowedTo } from './cases.ts';
import { casesWords } from './cases-words.ts';
import { ListExport } from './ListExport.tsx';

/** The cases of some of the desk's lists as one file. */
export function CasesExport({ queries }: { queries: readonly ListQuery[] }) {
  const { list } = useWords(casesWords);
  return (
    <ListExport
      columns={caseColumns()}
      rows={[]}
      file={{ list: 'cases', title: list, filter: narrowedTo(queries), every: everyCase(queries) }}
    />
  );
}
