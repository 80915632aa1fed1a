import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SideBySide } from '../../../../ui/split-view/split-view.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import { differsIn, MERGE_CHOICES, type MergeChoice } from '../../domain/merge.ts';
import { openCasesIn } from '../../domain/person-reference.ts';
import type { PairView } from '../../use-cases/show-pairs.use-case.ts';
import { SaidAtEntry } from '../entry/said-at-entry.tsx';
import { LikenessReasons } from '../likeness-reasons.tsx';
import { MERGES_PATH, personPath } from '../paths.ts';
import { PersonRows } from '../person-rows.tsx';
import { choiceText } from '../person-text.ts';
import { ja as words } from '../words.ja.ts';
import type { TypedOrder } from './pair.schema.ts';
import { PairDecisions } from './pair-decisions.tsx';

const { pair: text } = words;

/** Why nothing was decided. */
export type PairProblem = Exclude<keyof typeof words.problem, 'not-standing' | 'kept-is-alias'>;

export type PairPageProps = {
  readonly view: PairView;
  readonly typed: TypedOrder;
  readonly problem: PairProblem | null;
};

/** Two rows side by side, their differences marked, with what else names each, and the decision. */
export function PairPage({ view, typed, problem }: PairPageProps) {
  const { pair, people, rows } = view;
  const isOne = pair.standingA === pair.standingB;
  const openCases = openCasesIn(rows);
  return (
    <>
      {problem === 'no-decision' ? (
        <ErrorSummary errors={[{ name: 'kept', message: words.problem[problem] }]} />
      ) : problem === null ? null : (
        <Notice tone="warn" title={words.problem[problem]} />
      )}
      <PageHeading above={text.above(words.percent(pair.score))} title={text.title} />
      <Standing view={view} isOne={isOne} />
      <h2>{text.reasons}</h2>
      <p>
        <LikenessReasons reasons={pair.reasons} />
      </p>
      <SaidAtEntry judgements={view.judgements} />
      <h2>{text.compare}</h2>
      <Comparison view={view} />
      <p>
        <ButtonLink variant="ghost" href={personPath(pair.standingA)}>
          {text.a}: {text.open}
        </ButtonLink>
        {isOne ? null : (
          <ButtonLink variant="ghost" href={personPath(pair.standingB)}>
            {text.b}: {text.open}
          </ButtonLink>
        )}
      </p>
      {openCases.length > 1 ? (
        <Notice tone="warn" title={text.twoOpen(openCases.length)}>
          <p>{text.twoOpenText}</p>
        </Notice>
      ) : null}
      <SideBySide>
        {people.slice(0, isOne ? 1 : 2).map((person, place) => (
          <PersonRows
            caption={text.rows(place === 0 ? text.a : text.b)}
            rows={rows.filter(({ personId }) => personId === person.personId)}
          />
        ))}
      </SideBySide>
      {isOne ? null : <PairDecisions view={view} typed={typed} />}
    </>
  );
}

function Standing({ view: { pair }, isOne }: { readonly view: PairView; readonly isOne: boolean }) {
  if (isOne)
    return (
      <Notice tone="info" title={text.isMerged}>
        <p>
          <a href={MERGES_PATH}>{text.merges}</a>
        </p>
      </Notice>
    );
  if (pair.status !== 'different' || pair.decidedAt === null) return null;
  return (
    <Notice tone="info" title={text.isDifferent}>
      <p>{staffDateTime(pair.decidedAt)}</p>
    </Notice>
  );
}

function Comparison({ view: { people } }: { readonly view: PairView }) {
  const [a, b] = people;
  return (
    <DataTable
      caption={text.compare}
      rows={[...MERGE_CHOICES]}
      empty={null}
      columns={[
        {
          key: 'field',
          heading: text.field,
          cell: (choice: MergeChoice) => words.fields[choice],
          nowrap: true,
        },
        { key: 'a', heading: text.a, cell: (choice: MergeChoice) => choiceText(a, choice) },
        { key: 'b', heading: text.b, cell: (choice: MergeChoice) => choiceText(b, choice) },
        {
          key: 'mark',
          heading: text.mark,
          cell: (choice: MergeChoice) =>
            differsIn(choice, a, b) ? (
              <Tag tone="caution">{text.differs}</Tag>
            ) : (
              <Tag tone="muted">{text.agrees}</Tag>
            ),
        },
      ]}
    />
  );
}
