import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { type EntryCandidate, EntryCandidates, type Judgement } from '../../../persons/index.ts';
import { type GridRow, namesSomebody } from '../../domain/grid.ts';
import { candidateHref } from '../form/candidate-href.ts';
import type { EntryErrors } from '../form/entry-errors.ts';
import { PersonBoxes } from '../form/test-fields.tsx';
import { ja as formWords } from '../form/words.ja.ts';
import { cellName, DONE, doneText, rowKey } from './grid.schema.ts';
import { ja as words } from './words.ja.ts';

/** Who looks like the person of a report that was stored a moment ago. */
export interface LikeStored {
  readonly reportId: Uuid;
  /** By what the report is known in the institution. */
  readonly label: string;
  readonly candidates: readonly EntryCandidate[];
}

export interface GridPeopleProps {
  readonly rows: readonly GridRow[];
  readonly errors: EntryErrors;
  readonly today: PlainDate;
  /** Who looks like the person of a line, and what was said about them, by the line's place from 0. */
  readonly likeRows: ReadonlyMap<number, readonly EntryCandidate[]>;
  readonly judged: ReadonlyMap<number, ReadonlyMap<string, Judgement>>;
}

/** Whom the lines name in whom the disease was found: below the grid, so that negatives stay five boxes (H-25). */
export const GridPeople = ({ rows, errors, today, likeRows, judged }: GridPeopleProps) => (
  <>
    {rows.map((row, place) =>
      namesSomebody(row) ? (
        <>
          <fieldset class="field">
            <legend class="field-label">{words.personOf(place + 1, row.patientNumber)}</legend>
            <PersonBoxes
              values={row.person ?? {}}
              errors={errors}
              today={today}
              nameOf={field => cellName(place, field)}
            />
          </fieldset>
          <EntryCandidates
            candidates={likeRows.get(place) ?? []}
            judged={judged.get(place)}
            hrefOf={candidateHref}
            entry={{ key: rowKey(place), label: words.row(place + 1) }}
          />
        </>
      ) : null,
    )}
  </>
);

/** Asks about those who look like the people stored a moment ago; nothing typed in the grid below is lost by answering. */
export const LikeStoredSection = ({ stored }: { readonly stored: readonly LikeStored[] }) =>
  stored.length === 0 ? null : (
    <>
      <HiddenField name={DONE} value={doneText(stored.map(({ reportId }) => reportId))} />
      {stored.map(({ reportId, label, candidates }) => (
        <EntryCandidates candidates={candidates} hrefOf={candidateHref} entry={{ key: reportId, label }} />
      ))}
      <Actions>
        <Button variant="secondary" shortcut="m">
          {formWords.judge}
        </Button>
      </Actions>
    </>
  );
