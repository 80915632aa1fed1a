import { Button } from '../../../../ui/button/button.tsx';
import { FieldRow } from '../../../../ui/field-row/field-row.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { PAYMENT_WAYS, REMINDER_WAYS } from '../../domain/settlement.ts';
import { DayField } from '../goods-form.tsx';
import { billPath } from '../paths.ts';
import type { BillPageProps } from './bill-props.ts';
import { ja as words } from './words.ja.ts';

const text = words.bill;

/** What is recorded about an open bill: a payment, a reminder, or that it was wrong. */
export const BillForms = ({ view: { settlement }, payment, reminder, errors, mayManage }: BillPageProps) => (
  <div class="screen-only">
    <h2>{text.pay}</h2>
    <Form action={billPath(settlement.settlementId)}>
      <FieldRow>
        <DayField
          name="paidOn"
          label={text.paidOn}
          value={payment.paidOn}
          error={errors.of('paidOn')}
          required
        />
        <TextField
          name="amountYen"
          label={text.amountYen}
          value={payment.amountYen}
          error={errors.of('amountYen')}
          width="short"
          inputmode="numeric"
          required
        />
        <Select
          name="way"
          label={text.way}
          value={payment.way}
          error={errors.of('way')}
          placeholder={text.choose}
          options={PAYMENT_WAYS.map(value => ({ value, label: text.ways[value] }))}
          required
        />
      </FieldRow>
      <Actions>
        <Button>{text.pay}</Button>
      </Actions>
    </Form>
    <h2>{text.remind}</h2>
    <Form action={billPath(settlement.settlementId, 'remind')}>
      <Select
        name="reminderWay"
        label={text.way}
        value={reminder.way}
        error={errors.of('reminderWay')}
        placeholder={text.choose}
        options={REMINDER_WAYS.map(value => ({ value, label: text.reminderWays[value] }))}
        required
      />
      <TextField
        name="reminderNote"
        label={text.reminderNote}
        hint={text.reminderNoteHint}
        value={reminder.note}
        error={errors.of('reminderNote')}
        maxlength={200}
      />
      <Actions>
        <Button variant="secondary">{text.remind}</Button>
      </Actions>
    </Form>
    {mayManage && settlement.paidYen === 0 ? (
      <Form action={billPath(settlement.settlementId, 'withdraw')}>
        <p class="note">{text.withdrawNote}</p>
        <Actions>
          <Button variant="ghost">{text.withdraw}</Button>
        </Actions>
      </Form>
    ) : null}
  </div>
);
