import type { Uuid } from '../../../../kernel/ids.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type EntryCandidate, EntryCandidates, type Judgement } from '../../../persons/index.ts';
import {
  ChannelReasonFields,
  candidateHref,
  type EntryErrors,
  type GivenChannel,
  PersonFields,
  type RawTestEntry,
  TestFields,
} from '../../../test-reports/index.ts';
import { SET_ASIDE_REASONS, SHEET_KINDS } from '../../domain/sheet.ts';
import type { ShownSheet } from '../../use-cases/show-sheet.use-case.ts';
import { actionPath, caseReportPath } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ActButton } from './sheet.page.tsx';
import { ja as words } from './words.ja.ts';

export interface SheetWorkProps {
  readonly shown: ShownSheet;
  /** The form of a test; null for those who may not report one. */
  readonly entry: EntryInHand | null;
  readonly mayReportCases: boolean;
  readonly errors: EntryErrors;
}

/** A test that is being typed in. */
export interface EntryInHand {
  readonly values: RawTestEntry;
  readonly given: GivenChannel;
  readonly formId: Uuid;
  readonly today: PlainDate;
  /** Who looks like the person typed in, in a form that is drawn again, and what was said about them. */
  readonly candidates: readonly EntryCandidate[];
  readonly judged: ReadonlyMap<string, Judgement> | undefined;
}

/** What somebody does who has the sheet in hand: say from whom it is, type it in, end its waiting. */
export function SheetWork(props: SheetWorkProps) {
  const { shown, entry, errors } = props;
  const { sheet, facility } = shown;
  return (
    <>
      {facility === null ? <Describe {...props} /> : null}
      {facility === null || entry === null || sheet.kind === 'case-report' ? null : (
        <TestEntryForm shown={shown} entry={entry} errors={errors} />
      )}
      {props.mayReportCases && sheet.kind !== 'test-report' ? (
        <>
          <h2>{words.caseReport}</h2>
          <p class="note">{words.caseReportText}</p>
          <Actions>
            <ButtonLink variant="secondary" href={caseReportPath(sheet.sheetId)} shortcut="h">
              {words.caseReport}
            </ButtonLink>
          </Actions>
        </>
      ) : null}
      <ActButton action={actionPath(sheet.sheetId, 'finish')} label={words.finish} shortcut="f" />
      <SetAside shown={shown} errors={errors} />
      {facility === null ? null : <Describe {...props} />}
      <ActButton action={actionPath(sheet.sheetId, 'putBack')} label={words.putBack} />
    </>
  );
}

interface TestEntryFormProps extends Pick<SheetWorkProps, 'shown' | 'errors'> {
  readonly entry: EntryInHand;
}

function TestEntryForm({ shown: { sheet, facility }, entry, errors }: TestEntryFormProps) {
  const fields = { values: entry.values, errors, today: entry.today };
  return (
    <>
      <h2>{words.tests}</h2>
      <p class="note">{words.proxyFor(facility?.name ?? shared.noFacility)}</p>
      <Form action={actionPath(sheet.sheetId, 'tests')}>
        <HiddenField name="formId" value={entry.formId} />
        <TestFields {...fields} />
        <PersonFields {...fields} />
        <ChannelReasonFields given={entry.given} errors={errors} />
        <EntryCandidates candidates={entry.candidates} judged={entry.judged} hrefOf={candidateHref} />
        <Actions>
          <Button name="next" value="more">
            {words.submitMore}
          </Button>
          <Button name="next" value="finish" variant="secondary">
            {words.submitLast}
          </Button>
        </Actions>
      </Form>
    </>
  );
}

const Describe = ({ shown: { sheet, facility }, errors }: SheetWorkProps) => (
  <Form action={actionPath(sheet.sheetId, 'describe')}>
    <h2>{words.describe}</h2>
    {facility === null ? <p class="note">{words.needsFacility}</p> : null}
    <FieldRow>
      <TextField
        name="facilityCode"
        label={words.facilityCode}
        hint={words.facilityHint}
        value={facility?.code ?? ''}
        error={errors.of('facilityCode')}
        inputmode="numeric"
        width="medium"
      />
      <Select
        name="kind"
        label={words.kind}
        options={SHEET_KINDS.map(value => ({ value, label: shared.kinds[value] }))}
        value={sheet.kind}
      />
    </FieldRow>
    <Actions>
      <Button variant="secondary">{words.describeSubmit}</Button>
    </Actions>
  </Form>
);

const SetAside = ({ shown: { sheet }, errors }: Pick<SheetWorkProps, 'shown' | 'errors'>) => (
  <Form action={actionPath(sheet.sheetId, 'setAside')}>
    <h2>{words.setAside}</h2>
    <FieldRow>
      <Select
        name="reason"
        label={words.reason}
        options={SET_ASIDE_REASONS.map(value => ({ value, label: shared.setAsideReasons[value] }))}
        placeholder={words.choose}
        error={errors.of('reason')}
      />
      <TextField name="note" label={words.reasonNote} error={errors.of('note')} maxlength={500} />
    </FieldRow>
    <Actions>
      <Button variant="secondary">{words.setAsideSubmit}</Button>
    </Actions>
  </Form>
);
