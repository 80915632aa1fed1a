import { Button } from '../../../../ui/button/button.tsx';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { SummaryList, type SummaryRow } from '../../../../ui/summary-list/summary-list.tsx';
import { ja as words } from './words.ja.ts';

/** The field of the button that leads back to the form with everything that was typed. */
export const EDIT = { name: 'step', value: 'edit' } as const;

export interface ConfirmTransferProps {
  readonly question: string;
  readonly confirmLabel: string;
  readonly action: string;
  /** The form again, with what was typed. */
  readonly editAction: string;
  readonly cancelHref: string;
  readonly rows: readonly SummaryRow[];
  /** What was typed, to be sent again. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The second question before a person becomes a notified patient: what was told, and what will follow from it. */
export const ConfirmTransfer = (props: ConfirmTransferProps) => (
  <ConfirmForm
    action={props.action}
    question={props.question}
    confirmLabel={props.confirmLabel}
    cancelHref={props.cancelHref}
    danger
  >
    <p>{words.confirmBelow}</p>
    <SummaryList rows={props.rows} />
    <h2>{words.confirmWhat}</h2>
    <ul>
      {words.effects.map(effect => (
        <li>{effect}</li>
      ))}
    </ul>
    <Notice tone="warn" title={words.confirmIrreversible} />
    {Object.entries(props.fields).map(([name, value]) => (
      <HiddenField name={name} value={value} />
    ))}
    <p>
      <Button variant="secondary" formaction={props.editAction} name={EDIT.name} value={EDIT.value}>
        {words.edit}
      </Button>
    </p>
  </ConfirmForm>
);
