import type { Child } from 'hono/jsx';
import { staffActorOf } from '../../../platform/db/actor.ts';
import type { Route } from '../../../platform/http/route.ts';
import type { ConsoleCaller, ConsoleNavItem } from '../../../ui/console-frame.ts';
import type { MessageTemplates } from '../../messaging/index.ts';
import type { NoticesDeps } from '../use-cases/notices-deps.ts';
import { openNotices } from '../use-cases/read-notices.use-case.ts';
import { NOTICE_MAIL } from '../use-cases/write-notice.use-case.ts';
import { DIRECTORY_PATH } from './directory/directory.page.tsx';
import { directoryRoutes } from './directory/directory.route.tsx';
import { ja as directoryWords } from './directory/words.ja.ts';
import type { NoticePages } from './notice-pages.ts';
import { UnreadNotices } from './notices/own-notices.page.tsx';
import { ownNoticeRoutes } from './notices/own-notices.route.tsx';
import { NOTICES_PATH, SENT_PATH } from './notices/paths.ts';
import { sentNoticeRoutes } from './notices/sent-notices.route.tsx';
import { ja as words } from './notices/words.ja.ts';
import { writeNoticeRoutes } from './notices/write-notice.route.tsx';
import { REFERENCES_PATH } from './references/reference-link.tsx';
import { referencesRoute } from './references/references.route.tsx';
import { ja as referenceWords } from './references/words.ja.ts';

/** Every page of notices, the directory and the reference documents. */
export const noticeRoutes = (deps: NoticePages): readonly Route[] => [
  // Before the page of one notice: neither word is a notice's id.
  ...writeNoticeRoutes(deps),
  ...sentNoticeRoutes(deps),
  ...ownNoticeRoutes(deps),
  ...directoryRoutes(deps),
  referencesRoute(deps),
];

/** The notices of an institution in the navigation of its people, with how many are not read. */
export async function noticeNavigation(
  deps: Pick<NoticesDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<readonly ConsoleNavItem[]> {
  const open = await openNotices(deps, staffActorOf(caller));
  return [
    {
      permission: 'facility-notice.read',
      path: NOTICES_PATH,
      label: words.own.title,
      ...(open.length > 0 && { count: open.length }),
    },
  ];
}

/** What is looked up, and what the authority tells its institutions, in the navigation of the console. */
export const referenceNavigation: readonly ConsoleNavItem[] = [
  { permission: 'facility-notice.publish', path: SENT_PATH, label: words.sent.title },
  { permission: 'directory.read', path: DIRECTORY_PATH, label: directoryWords.title },
  { permission: 'reference.read', path: REFERENCES_PATH, label: referenceWords.title },
];

/** What the caller's institution has not read, for the top of their first page; null for everybody else. */
export async function unreadNotices(
  deps: Pick<NoticesDeps, 'database'>,
  caller: ConsoleCaller,
): Promise<Child> {
  const notices = await openNotices(deps, staffActorOf(caller));
  return notices.length === 0 ? null : <UnreadNotices notices={notices} />;
}

/** The mail that says that a notice waits. It names neither the notice nor anybody. */
export const noticeMailTemplates = ({
  publicOrigin,
}: {
  readonly publicOrigin: string;
}): MessageTemplates => ({
  [NOTICE_MAIL]: () => ({
    subject: words.mail.subject,
    body: words.mail.body(publicOrigin + NOTICES_PATH),
  }),
});
