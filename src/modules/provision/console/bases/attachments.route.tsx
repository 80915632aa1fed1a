import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { ATTACHMENT_OWNERS, type AttachmentOwner } from '../../domain/bases/papers.ts';
import {
  addAttachment,
  handInFile,
  MOST_ATTACHMENT_BYTES,
  openAttachment,
  showOwner,
} from '../../use-cases/bases/attachments.use-case.ts';
import { type BasePages, READ_REGISTER, staffActor, withPaper } from './base-pages.ts';
import { formRoutes } from './form-routes.tsx';
import { ja as forms } from './form-words.ja.ts';
import { pageOfRequest } from './municipality-forms.route.tsx';
import { ATTACHMENT_PATTERN, FILE_PATTERN, filePath, PAPER_PAGES, paperPath, paperPattern } from './paths.ts';

/** A form around the largest file. */
const UPLOAD_BYTES = MOST_ATTACHMENT_BYTES + 64 * 1024;

/** Attachments of all papers: adding one, handing in its file, and opening it (E-34). */
export const attachmentRoutes = (deps: BasePages): readonly Route[] => [
  ...ATTACHMENT_OWNERS.flatMap(owner => attachForm(deps, owner)),
  ...fileForm(deps),
  {
    method: 'GET',
    path: ATTACHMENT_PATTERN,
    access: READ_REGISTER,
    handle: request => download(deps, request),
  },
];

/** The page of the paper; a request stands on the page of its municipality. */
const pageOf = async (
  deps: BasePages,
  request: RouteRequest,
  owner: AttachmentOwner,
  id: Uuid,
): Promise<string> => (owner === 'request' ? pageOfRequest(deps, request, id) : paperPath(owner, id));

const attachForm = (deps: BasePages, owner: AttachmentOwner): readonly Route[] => {
  const idIn = (request: RouteRequest): Uuid | null => parseUuid(request.param(PAPER_PAGES[owner].parameter));
  return formRoutes(deps, {
    path: paperPattern(owner, 'attach'),
    bodyLimit: UPLOAD_BYTES,
    prepare: async request => {
      const ownerId = idIn(request);
      if (ownerId === null || !(await showOwner(deps, staffActor(request), { owner, ownerId }))) return null;
      return {
        initial: {},
        form: {
          ...forms.attach,
          words: forms.attach.fields,
          action: paperPath(owner, ownerId, 'attach'),
          cancelHref: await pageOf(deps, request, owner, ownerId),
          fields: [
            { kind: 'line', name: 'title', required: true },
            { kind: 'file', name: 'file' },
          ],
        },
      };
    },
    submit: async (request, form) => {
      const ownerId = idIn(request);
      return ownerId === null
        ? { ok: false, reason: 'no-such-paper' }
        : addAttachment(deps, staffActor(request), { owner, ownerId }, form, await form.file('file'));
    },
    next: (_id, request) => pageOf(deps, request, owner, idIn(request) as Uuid),
  });
};

const attachmentIn = async (deps: BasePages, request: RouteRequest) => {
  const attachmentId = parseUuid(request.param('basisAttachmentId'));
  const attachment = attachmentId && (await openAttachment(deps, staffActor(request), attachmentId));
  return attachmentId && attachment ? { ...attachment, attachmentId } : null;
};

const fileForm = (deps: BasePages): readonly Route[] =>
  formRoutes(deps, {
    path: FILE_PATTERN,
    bodyLimit: UPLOAD_BYTES,
    prepare: async request => {
      const attachment = await attachmentIn(deps, request);
      return (
        attachment && {
          initial: {},
          form: {
            ...forms.file,
            above: attachment.title,
            words: forms.file.fields,
            action: filePath(attachment.attachmentId),
            cancelHref: await pageOf(deps, request, attachment.owner, attachment.ownerId),
            fields: [{ kind: 'file', name: 'file', required: true }],
          },
        }
      );
    },
    submit: async (request, form) => {
      const attachment = await attachmentIn(deps, request);
      return attachment === null
        ? { ok: false, reason: 'no-such-paper' }
        : handInFile(deps, staffActor(request), attachment, await form.file('file'));
    },
    next: async (ownerId, request) => {
      const attachment = await attachmentIn(deps, request);
      return pageOf(deps, request, attachment?.owner ?? 'consultation', ownerId);
    },
  });

const download = (deps: BasePages, request: RouteRequest): Promise<Response> =>
  withPaper(
    request,
    'basisAttachmentId',
    id => openAttachment(deps, staffActor(request), id),
    async ({ content }, id) =>
      content === null
        ? request.notFound()
        : new Response(content as BodyInit, {
            headers: {
              'content-type': 'application/pdf',
              'content-disposition': `attachment; filename="attachment-${id}.pdf"`,
            },
          }),
  );
