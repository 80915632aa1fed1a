import { staffDateTime } from '../../../../ui/date-text.ts';
import type { EntryJudgement } from '../../repository/entry-judgement.repository.ts';
import { ja as words } from '../words.ja.ts';

const { entry: text } = words;

type SaidAtEntryProps = {
  readonly judgements: readonly EntryJudgement[];
  /** Names whoever said it; left out where names are not told. */
  readonly who?: ((actorName: string) => string) | undefined;
};

/** What was said while a report was entered: by whom, when, and how alike the two were. It has joined nobody. */
export const SaidAtEntry = ({ judgements, who }: SaidAtEntryProps) =>
  judgements.length === 0 ? null : (
    <>
      <h2>{text.saidTitle}</h2>
      <ul>
        {judgements.map(({ judgement, judgedAt, judgedBy, kind, otherKind, score }) => (
          <li>
            <strong>{text.judgements[judgement]}</strong>{' '}
            {text.said(
              words.rowKind[kind],
              otherKind === 'person' ? text.person : words.rowKind[otherKind],
              words.percent(score),
            )}{' '}
            {staffDateTime(judgedAt)} {who?.(judgedBy)}
          </li>
        ))}
      </ul>
    </>
  );
