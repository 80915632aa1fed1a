import { Button } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import type { Recall } from '../../use-cases/packages/show-packages.use-case.ts';
import { packagePath, RECALLS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.recalls;

/** Everybody of whom a receiver must be told now by telephone, and whose cancellation must go out. */
export function RecallList({
  recalls,
  nameOf,
}: {
  readonly recalls: readonly Recall[];
  readonly nameOf: (municipalityCode: string) => string;
}) {
  if (recalls.length === 0) return null;
  const columns: readonly Column<Recall>[] = [
    {
      key: 'receiver',
      heading: text.columns.receiver,
      nowrap: true,
      cell: ({ municipalityCode }) => nameOf(municipalityCode),
    },
    {
      key: 'reference',
      heading: text.columns.reference,
      cell: ({ reference, packageId }) => <a href={packagePath(packageId)}>{reference.slice(0, 8)}</a>,
    },
    { key: 'reason', heading: text.columns.reason, wide: true, cell: ({ reason }) => text.reasons[reason] },
    {
      key: 'noticedAt',
      heading: text.columns.noticedAt,
      nowrap: true,
      cell: ({ noticedAt }) => staffDateTime(noticedAt),
    },
    {
      key: 'told',
      heading: text.columns.told,
      wide: true,
      cell: recall => <Told recall={recall} receiver={nameOf(recall.municipalityCode)} />,
    },
    {
      key: 'cancellation',
      heading: text.columns.cancellation,
      cell: ({ cancelledBy }) =>
        cancelledBy === null ? text.toSend : <a href={packagePath(cancelledBy)}>{text.sent}</a>,
    },
  ];
  return (
    <>
      <Notice tone="urgent" title={text.title}>
        <p>{text.text}</p>
      </Notice>
      <DataTable caption={text.title} columns={columns} rows={recalls} empty={null} />
    </>
  );
}

function Told({ recall, receiver }: { readonly recall: Recall; readonly receiver: string }) {
  const { recallId, toldAt, toldTo, reference } = recall;
  if (toldAt !== null) return text.told(toldTo ?? '', staffDateTime(toldAt));
  const name = `toldTo-${recallId}`;
  return (
    <Form action={RECALLS_PATH}>
      <HiddenField name="recallId" value={recallId} />
      <TextField
        name={name}
        label={text.toldOf(receiver, reference.slice(0, 8))}
        width="medium"
        autocomplete="off"
        maxlength={100}
      />
      <Actions>
        <Button variant="secondary">{text.record}</Button>
      </Actions>
    </Form>
  );
}
