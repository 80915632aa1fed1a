import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { ConfirmForm } from '../../../../ui/confirm-form/confirm-form.tsx';
import type { ContactReason, DirectoryEntry, TypedContact } from '../../domain/directory-entry.ts';
import {
  removeContact,
  saveContact,
  showContact,
  showDirectory,
} from '../../use-cases/directory.use-case.ts';
import { drawPage, staffActor } from '../institution-pages.ts';
import type { NoticePages } from '../notice-pages.ts';
import {
  contactPath,
  DIRECTORY_PATH,
  DirectoryPage,
  EditContact,
  NEW_CONTACT_PATH,
} from './directory.page.tsx';
import { ja as words } from './words.ja.ts';

const READ = { kind: 'staff', permission: 'directory.read' } as const;
const MANAGE = { kind: 'staff', permission: 'directory.manage' } as const;
const ENTRY_PATH = `${DIRECTORY_PATH}/:contactId`;
const BLANK: TypedContact = { topic: '', office: '', officePhone: '', extension: '', officeEmail: '' };

/** The directory for everybody of the staff, and its own entries for those who look after it. */
export const directoryRoutes = (deps: NoticePages): readonly Route[] => [
  { method: 'GET', path: DIRECTORY_PATH, access: READ, handle: request => list(deps, request) },
  {
    method: 'GET',
    path: NEW_CONTACT_PATH,
    access: MANAGE,
    handle: request => draw(deps, request, { entryId: null, typed: BLANK, reasons: [] }),
  },
  { method: 'POST', path: NEW_CONTACT_PATH, access: MANAGE, handle: request => save(deps, request, null) },
  {
    method: 'GET',
    path: `${ENTRY_PATH}/edit`,
    access: MANAGE,
    handle: request =>
      withEntry(deps, request, entry =>
        draw(deps, request, { entryId: entry.entryId, typed: typedOf(entry), reasons: [] }),
      ),
  },
  {
    method: 'POST',
    path: `${ENTRY_PATH}/edit`,
    access: MANAGE,
    handle: request => withEntry(deps, request, ({ entryId }) => save(deps, request, entryId)),
  },
  {
    method: 'GET',
    path: `${ENTRY_PATH}/remove`,
    access: MANAGE,
    handle: request => withEntry(deps, request, entry => askToRemove(deps, request, entry)),
  },
  {
    method: 'POST',
    path: `${ENTRY_PATH}/remove`,
    access: MANAGE,
    handle: request =>
      withEntry(deps, request, async ({ entryId }) => {
        await removeContact(deps, staffActor(request), entryId);
        return request.seeOther(DIRECTORY_PATH);
      }),
  },
];

async function list(deps: NoticePages, request: RouteRequest): Promise<Response> {
  const mayChange = deps.mayStaff(staffCaller(request).role, MANAGE.permission);
  const directory = await showDirectory(deps, staffActor(request));
  return drawPage(deps, request, {
    title: words.title,
    ...(mayChange && { shortcuts: [{ keys: 'n', label: words.create }] }),
    children: <DirectoryPage directory={directory} mayChange={mayChange} />,
  });
}

async function withEntry(
  deps: NoticePages,
  request: RouteRequest,
  answer: (entry: DirectoryEntry) => Promise<Response>,
): Promise<Response> {
  const entryId = parseUuid(request.param('contactId'));
  const entry = entryId === null ? null : await showContact(deps, staffActor(request), entryId);
  return entry === null ? request.notFound() : answer(entry);
}

async function save(deps: NoticePages, request: RouteRequest, entryId: Uuid | null): Promise<Response> {
  const form = await request.form();
  const typed: TypedContact = {
    topic: form.text('topic'),
    office: form.text('office'),
    officePhone: form.text('officePhone'),
    extension: form.text('extension'),
    officeEmail: form.text('officeEmail'),
  };
  const saved = await saveContact(deps, staffActor(request), entryId, typed);
  if (saved.ok) return request.seeOther(DIRECTORY_PATH);
  if (saved.reason === 'not-found') return request.notFound();
  return draw(deps, request, { entryId, typed, reasons: saved.reason });
}

const draw = (
  deps: NoticePages,
  request: RouteRequest,
  form: {
    readonly entryId: Uuid | null;
    readonly typed: TypedContact;
    readonly reasons: readonly ContactReason[];
  },
): Promise<Response> =>
  drawPage(deps, request, {
    title: form.entryId === null ? words.create : words.editTitle,
    hasErrors: form.reasons.length > 0,
    children: <EditContact {...form} />,
  });

const askToRemove = (
  deps: NoticePages,
  request: RouteRequest,
  { entryId, topic }: DirectoryEntry,
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.removeQuestion(topic),
    children: (
      <ConfirmForm
        action={contactPath(entryId, 'remove')}
        question={words.removeQuestion(topic)}
        confirmLabel={words.remove}
        cancelHref={contactPath(entryId, 'edit')}
        danger
      />
    ),
  });

const typedOf = (entry: DirectoryEntry): TypedContact => ({
  ...entry,
  extension: entry.extension ?? '',
  officeEmail: entry.officeEmail ?? '',
});
