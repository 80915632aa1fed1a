import { ButtonLink } from '../../../../ui/button/button.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { NoticeView } from '../../use-cases/bases/notices.use-case.ts';
import { Attachments } from './attachments.tsx';
import { ContactTable } from './contact-table.tsx';
import { ja as pages } from './page-words.ja.ts';
import { Paragraphs } from './paragraphs.tsx';
import { paperPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.notices;

/** A notice to the municipalities, with whom to ask about what (P-10, P-13). */
export function NoticePage({ view, mayManage }: { readonly view: NoticeView; readonly mayManage: boolean }) {
  const { notice, consultation } = view;
  const { facts } = text;
  return (
    <>
      <PageHeading title={notice.subject} above={notice.number} />
      <Actions>
        <ButtonLink variant="secondary" href={paperPath('notice', notice.noticeId, 'pdf')}>
          {words.print}
        </ButtonLink>
      </Actions>
      <SummaryList
        rows={[
          { label: facts.number, value: notice.number },
          { label: facts.issuedOn, value: notice.issuedOn },
          { label: facts.addressees, value: notice.addressees },
          { label: facts.issuer, value: notice.issuer },
          ...(consultation === null
            ? []
            : [
                {
                  label: facts.consultation,
                  value: (
                    <a href={paperPath('consultation', consultation.consultationId)}>
                      {consultation.subject}
                    </a>
                  ),
                },
              ]),
          { label: facts.body, value: <Paragraphs text={notice.body} /> },
        ]}
      />
      <h2>{text.contactsTitle}</h2>
      <ContactTable
        caption={text.contactsTitle}
        contacts={notice.contacts}
        empty={
          <EmptyState title={text.noContacts}>
            <p>{text.noContactsText}</p>
          </EmptyState>
        }
      />
      <Attachments
        owner="notice"
        ownerId={notice.noticeId}
        attachments={view.attachments}
        mayManage={mayManage}
      />
    </>
  );
}
