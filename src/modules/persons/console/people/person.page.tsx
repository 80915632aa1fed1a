import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { MERGE_CHOICES } from '../../domain/merge.ts';
import { openCasesIn } from '../../domain/person-reference.ts';
import type { PersonView } from '../../use-cases/show-person.use-case.ts';
import { PersonCorrections, whoText } from '../corrections/person-corrections.tsx';
import { SaidAtEntry } from '../entry/said-at-entry.tsx';
import { PairsTable } from '../pairs/pairs.page.tsx';
import { personPath } from '../paths.ts';
import { PersonRows } from '../person-rows.tsx';
import { choiceText } from '../person-text.ts';
import { ja as words } from '../words.ja.ts';

const { person: text } = words;

/** Why a correction was not decided. */
export type CorrectionProblem = keyof typeof words.corrections.problem;

type PersonPageProps = {
  readonly view: PersonView;
  readonly problem: CorrectionProblem | null;
  /** What was done just now; undefined for nothing. */
  readonly told: string | undefined;
};

/**
 * Everything that is known under one person, with what corrected reports say, the rows merged into them and those that look
 * alike.
 */
export function PersonPage({ view, problem, told }: PersonPageProps) {
  const { person, aliases, rows, pairs, judgements, names } = view;
  const openCases = openCasesIn(rows);
  return (
    <>
      {told === undefined ? null : <Notice tone="success" title={told} />}
      {problem === null ? null : <Notice tone="warn" title={words.corrections.problem[problem]} />}
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
      <PersonCorrections view={view} />
      <PersonRows caption={text.rows} rows={rows} />
      <SaidAtEntry judgements={judgements} who={actor => whoText(actor, names)} />
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
