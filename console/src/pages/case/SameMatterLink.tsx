import { Link } from 'react-router';
import type { CaseView } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { common } from '../../words/common.ts';

/** M4: the way to the page of its matter: with how many messages it is linked, or, for whoever may link, that it can be. */
export function SameMatterLink({ view }: { view: CaseView }) {
  const words = useWords(common);
  const { sameMatter, number } = view;
  if (!sameMatter && !view.may.includes('link-matter')) return null;
  return (
    <p>
      <Link to={`/cases/${number}/matter`}>
        {sameMatter ? words.sameMatter(sameMatter.members, sameMatter.more === true) : words.linkMatter}
      </Link>
    </p>
  );
}
