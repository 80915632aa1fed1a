import { Button } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDate } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import { mayBecome, type OximeterLoan } from '../../domain/oximeter-loan.ts';
import type { CareFields } from '../../use-cases/show-care.use-case.ts';
import { ja as ledgerWords } from '../oximeters/words.ja.ts';
import { settleLoanPath } from '../paths.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.care;

export interface LoanSectionProps {
  readonly loans: readonly OximeterLoan[];
  readonly mayChange: boolean;
}

/** The oximeters that the patient has and had. */
export const LoanSection = ({ loans, mayChange }: LoanSectionProps) => (
  <>
    <h3>{text.loans}</h3>
    <DataTable
      caption={text.loans}
      rows={loans}
      empty={<p>{text.loansEmpty}</p>}
      columns={[
        { key: 'number', heading: text.loanColumns.number, cell: loan => loan.managementNumber },
        {
          key: 'lent',
          heading: text.loanColumns.lent,
          nowrap: true,
          cell: loan => staffDate(loan.lentOn),
        },
        { key: 'due', heading: text.loanColumns.due, nowrap: true, cell: loan => staffDate(loan.dueOn) },
        {
          key: 'status',
          heading: text.loanColumns.status,
          cell: loan => ledgerWords.statuses[loan.status],
        },
        ...(mayChange
          ? [
              {
                key: 'act',
                heading: text.loanColumns.act,
                cell: (loan: OximeterLoan) => (loan.status === 'returned' ? null : <LoanActs loan={loan} />),
              },
            ]
          : []),
      ]}
    />
  </>
);

const LoanActs = ({ loan }: { readonly loan: OximeterLoan }) => (
  <Form action={settleLoanPath(loan.loanId)}>
    <Actions>
      {(['returned', 'lost'] as const)
        .filter(next => mayBecome(loan.status, next))
        .map(next => (
          <Button variant="secondary" name="act" value={next}>
            {ledgerWords.acts[next]}
          </Button>
        ))}
    </Actions>
  </Form>
);

/** What was written down about the patient, newest first. */
export const NoteSection = ({ notes }: Pick<CareFields, 'notes'>) => (
  <>
    <h3>{text.notes}</h3>
    {notes.length === 0 ? (
      <p>{text.notesEmpty}</p>
    ) : (
      <Timeline
        label={text.notes}
        entries={notes.map(note => ({
          at: note.writtenAt,
          what: note.text,
          by: note.writer ?? text.formerStaff,
        }))}
      />
    )}
  </>
);
