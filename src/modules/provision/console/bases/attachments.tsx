import type { Uuid } from '../../../../kernel/ids.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import type { AttachmentOwner } from '../../domain/bases/papers.ts';
import type { ConsultationView } from '../../use-cases/bases/consultations.use-case.ts';
import { ja as pages } from './page-words.ja.ts';
import { attachmentPath, filePath, paperPath } from './paths.ts';

const text = pages.attachments;

/** What is attached to a paper, by number, and the way to add to it (E-34). */
export const Attachments = ({
  owner,
  ownerId,
  attachments,
  mayManage,
}: {
  readonly owner: AttachmentOwner;
  readonly ownerId: Uuid;
  readonly attachments: ConsultationView['attachments'];
  readonly mayManage: boolean;
}) => (
  <>
    <h2>{text.title}</h2>
    <DataTable
      caption={text.title}
      rows={attachments}
      columns={[
        { key: 'number', heading: text.columns.number, numeric: true, cell: ({ number }) => number },
        { key: 'title', heading: text.columns.title, wide: true, cell: ({ title }) => title },
        {
          key: 'file',
          heading: text.columns.file,
          cell: ({ attachmentId, fileName, title }) =>
            fileName !== null ? (
              <a href={attachmentPath(attachmentId)}>{text.download(title)}</a>
            ) : mayManage ? (
              <a href={filePath(attachmentId)}>{text.handIn}</a>
            ) : (
              text.missing
            ),
        },
      ]}
      empty={
        <EmptyState title={text.none}>
          <p>{text.noneText}</p>
        </EmptyState>
      }
    />
    {mayManage ? (
      <Actions>
        <ButtonLink variant="secondary" href={paperPath(owner, ownerId, 'attach')}>
          {text.add}
        </ButtonLink>
      </Actions>
    ) : null}
  </>
);
