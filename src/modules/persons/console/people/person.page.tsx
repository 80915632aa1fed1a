import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { MERGE_CHOICES } from '../../domain/merge.ts';
import { openCasesIn } from '../../domain/person-reference.ts';
import type { PersonView } from '../../use-cases/show-person.use-case.ts';
import { PairsTable } from '../pairs/pairs.page.tsx';
import { personPath } from '../paths.ts';
import { PersonRows } from '../person-rows.tsx';
import { choiceText } from '../person-text.ts';
import { ja as words } from '../words.ja.ts';

const { person: text } = words;

/** Everything that is known under one person, with the rows merged into them and those that look alike. */
export function PersonPage({ view }: { readonly view: PersonView }) {
  const { person, aliases, rows, pairs } = view;
  const openCases = openCasesIn(rows);
  return (
    <>
      <PageHeading above={person.nameKana} title={person.name} />
      {person.mergedInto === null ? null : (
        <Notice tone="info" title={text.isAlias}>
          <p>
            <a href={personPath(person.mergedInto)}>{text.toKept}</a>
          </p>
        </Notice>
      )}
      {openCases.length > 1 ? (
        <Notice tone="warn" title={words.pair.twoOpen(openCases.length)}>
          <p>{words.pair.twoOpenText}</p>
        </Notice>
      ) : null}
      <SummaryList
        rows={MERGE_CHOICES.map(choice => ({
          label: words.fields[choice],
          value: choiceText(person, choice),
        }))}
      />
      <PersonRows caption={text.rows} rows={rows} />
      {aliases.length === 0 ? null : (
        <>
          <h2>{text.aliases}</h2>
          <ul>
            {aliases.map(alias => (
              <li>
                <a href={personPath(alias.personId)}>{alias.name}</a> {alias.nameKana}{' '}
                {choiceText(alias, 'phone')}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{text.pairs}</h2>
      <PairsTable pairs={pairs} empty={<p>{text.noPairs}</p>} />
    </>
  );
}
