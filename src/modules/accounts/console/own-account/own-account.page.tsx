import type { Uuid } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { StaffSession } from '../../repository/staff-session.repository.ts';
import type { OwnIdentity as Identity } from '../../use-cases/own-identity.use-case.ts';
import type { OwnPasskey } from '../../use-cases/own-passkeys.use-case.ts';
import type { SignedInStaff } from '../../use-cases/signed-in-staff.ts';
import { OwnIdentity } from '../identity/own-identity.page.tsx';
import { END_OTHER_SESSIONS_PATH, END_SESSION_PATH, OWN_PASSWORD_PATH, SIGN_OUT_PATH } from '../paths.ts';
import { words } from '../words.ts';
import { OwnPasskeys } from './passkeys.page.tsx';

export interface OwnAccountProps {
  readonly caller: Pick<SignedInStaff, 'displayName' | 'unitName' | 'sessionId'> & { readonly role: string };
  readonly sessions: readonly StaffSession[];
  readonly passkeys: readonly OwnPasskey[];
  /** The way in by the provider; null where there is none. */
  readonly identity: Identity | null;
  /** What was just done, in words. */
  readonly done: string | null;
}

const text = words.ownAccount;

/** The caller's own data and sessions (ASVS 7.5.2). */
export const OwnAccount = ({ caller, sessions, passkeys, identity, done }: OwnAccountProps) => (
  <>
    <PageHeading title={text.title} />
    {done === null ? null : (
      <Notice tone="success">
        <p>{done}</p>
      </Notice>
    )}
    <SummaryList
      rows={[
        { label: text.name, value: caller.displayName },
        { label: text.unit, value: caller.unitName },
        { label: text.role, value: words.roles[caller.role as keyof typeof words.roles] },
        { label: text.password, value: <a href={OWN_PASSWORD_PATH}>{text.changePassword}</a> },
      ]}
    />
    <OwnPasskeys passkeys={passkeys} />
    <OwnIdentity identity={identity} />
    <h2>{text.sessionsTitle}</h2>
    <p>{text.sessionsWhy}</p>
    <DataTable
      caption={text.sessionsTitle}
      columns={columnsFor(caller.sessionId)}
      rows={sessions}
      empty={null}
    />
    <Form action={END_OTHER_SESSIONS_PATH}>
      <Actions>
        <Button variant="secondary">{text.endOthers}</Button>
        <Button variant="ghost" formaction={SIGN_OUT_PATH}>
          {text.signOut}
        </Button>
      </Actions>
    </Form>
  </>
);

const columnsFor = (present: Uuid): readonly Column<StaffSession>[] => [
  {
    key: 'place',
    heading: text.place,
    cell: ({ sessionId, stage }) => (
      <>
        {sessionId === present ? <Tag tone="ok">{text.thisSession}</Tag> : text.otherSession}{' '}
        {stage === 'password' ? <Tag tone="caution">{text.unfinished}</Tag> : null}
      </>
    ),
  },
  {
    key: 'act',
    heading: text.act,
    quietHeading: true,
    nowrap: true,
    cell: session => <EndSession session={session} />,
  },
  {
    key: 'startedAt',
    heading: text.startedAt,
    cell: ({ createdAt }) => staffDateTime(createdAt),
    nowrap: true,
  },
  {
    key: 'lastSeenAt',
    heading: text.lastSeenAt,
    cell: ({ lastSeenAt }) => staffDateTime(lastSeenAt),
    nowrap: true,
  },
];

const EndSession = ({ session }: { readonly session: StaffSession }) => (
  <Form action={END_SESSION_PATH}>
    <HiddenField name="sessionId" value={session.sessionId} />
    <Actions>
      <Button variant="secondary">{text.end}</Button>
    </Actions>
  </Form>
);
