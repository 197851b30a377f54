import { useReachability } from '../../api/duty.ts';
import { useDirectory, useStatus } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { contactsOf, unitsOf } from '../../words/people.ts';
import { clockWords, ms } from '../../words/time.ts';
import { gapsOf } from '../directory/gaps.ts';
import { MyProposals } from '../desk/MyProposals.tsx';
import { RulesNotice } from '../desk/RulesNotice.tsx';
import { homeWords } from './home-words.ts';
import { type Needed, neededBy } from './missing.ts';

/** H5: an administrator sees no case, and lands on what the district still lacks before it can run. */
export function SetUp() {
  const words = useWords(homeWords).setUp;
  const directory = useDirectory();
  const reach = useReachability().data;
  const status = useStatus().data;
  const now = useMinute();
  return (
    <Frame title={words.title}>
      <RulesNotice />
      <MyProposals />
      <Read query={directory}>
        {(found) => {
          const [units, contacts] = [unitsOf(found), contactsOf(found)];
          const without = units.filter((unit) => gapsOf(unit, contacts, now).length > 0).map(({ short }) => short);
          return reach && status ? (
            <Lines needed={neededBy({ units, contacts, without, rota: found.rota, status, roles: reach.roles }, now)} />
          ) : null;
        }}
      </Read>
      <Panel title={words.also}>
        <p className="muted">{words.alsoSays}</p>
        <ul className="lines">
          {(
            [
              [words.sources, '/directory/sources'],
              [words.outlets, '/directory/channels'],
              [words.rules, '/directory/policies'],
            ] as const
          ).map(([says, to]) => (
            <li key={to}>
              <div>{says}</div>
              <ButtonLink small to={to}>
                {words.look}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </Panel>
      <p className="muted set-up-foot">{words.withoutCases}</p>
    </Frame>
  );
}

function Lines({ needed }: { needed: Needed[] }) {
  const words = useWords(homeWords).setUp;
  const { recipients } = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  const lacking = needed.filter(({ is }) => is === 'missing').length;
  const named = ({ id, names }: Needed): string =>
    names
      .map((name) =>
        id === 'posts' ? (recipients[name] ?? name) : id === 'rota' ? clockWords(ms(name), now, language) : name,
      )
      .slice(0, MOST_NAMED)
      .join('、') + (names.length > MOST_NAMED ? ` +${names.length - MOST_NAMED}` : '');
  return (
    <Panel title={lacking === 0 ? words.ready : words.lacking(lacking)}>
      <ul className="lines">
        {needed.map((one) => (
          <li key={one.id} className={cx(`set-up-${one.is}`)}>
            <span className="set-up-state">{words[one.is]}</span>
            <div>
              <strong>{words.lines[one.id].name}</strong>
              <small>
                {one.is === 'done'
                  ? words.lines[one.id].done(one.count)
                  : words.lines[one.id].missing(named(one), one.count)}
              </small>
            </div>
            <ButtonLink small to={one.to} {...(one.is === 'missing' ? { look: 'primary' as const } : {})}>
              {one.is === 'missing' ? words.mend : words.look}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const MOST_NAMED = 12;
