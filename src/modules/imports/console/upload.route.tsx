import { Readable } from 'node:stream';
import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { type Route, type RouteRequest, staffCaller } from '../../../platform/http/route.ts';
import { readStreamedUpload, type StreamedUpload } from '../../../platform/http/streamed-upload.ts';
import { findFacility } from '../use-cases/find-facility.ts';
import { receiveFile } from '../use-cases/receive-file.use-case.ts';
import { manifestOf, refusedRowsFile } from '../use-cases/take-home.use-case.ts';
import { drawPage, type ImportPages, RUN_IMPORTS, staffActor } from './import-pages.ts';
import { IMPORTS_PATH, importPath, importPattern, NEW_IMPORT_PATH } from './paths.ts';
import { reasonText, refusalText } from './reason-text.ts';
import { UploadPage } from './upload.page.tsx';
import { ja as words } from './words.ja.ts';

/** A national laboratory's file of a million rows has 150 MB. It is read in parts, so that none of it is held. */
const MOST_BYTES = 512 * 1024 ** 2;

/** Files that come in, and what is handed out again. */
export const uploadRoutes = (deps: ImportPages): readonly Route[] => [
  {
    method: 'GET',
    path: NEW_IMPORT_PATH,
    access: RUN_IMPORTS,
    handle: request => ask(deps, request, '', {}),
  },
  {
    method: 'POST',
    path: IMPORTS_PATH,
    access: RUN_IMPORTS,
    bodyLimit: MOST_BYTES,
    handle: request => receive(deps, request),
  },
  {
    method: 'GET',
    path: importPattern('refused.csv'),
    access: RUN_IMPORTS,
    handle: request => refusedRows(deps, request),
  },
  {
    method: 'GET',
    path: importPattern('manifest.json'),
    access: RUN_IMPORTS,
    handle: async request => {
      const importId = parseUuid(request.param('importId'));
      const manifest = importId === null ? null : await manifestOf(deps, staffActor(request), importId);
      if (manifest === null) return request.notFound();
      return request.context.body(`${JSON.stringify(manifest, null, 2)}\n`, 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="import.json"',
      });
    },
  },
];

type Errors = Parameters<typeof UploadPage>[0]['errors'];

const ask = (
  deps: ImportPages,
  request: RouteRequest,
  facilityCode: string,
  errors: Errors,
): Promise<Response> =>
  drawPage(deps, request, {
    title: words.upload.title,
    hasErrors: Object.keys(errors).length > 0,
    shortcuts: [{ keys: 's', label: words.upload.submit }],
    children: (
      <UploadPage
        asksFacility={staffCaller(request).facilityId === null}
        facilityCode={facilityCode}
        errors={errors}
      />
    ),
  });

async function receive(deps: ImportPages, request: RouteRequest): Promise<Response> {
  const upload = await readStreamedUpload(request.context);
  const code = upload.text('facilityCode');
  const facility = await facilityOf(deps, request, code);
  if (facility === 'unknown' || upload.file === null) {
    await passOver(upload);
    return ask(deps, request, code, {
      ...(facility === 'unknown' && { facilityCode: words.upload.unknownFacility }),
      ...(upload.file === null && { file: words.upload.missing }),
    });
  }
  const { importId, refused } = await receiveFile(deps, staffActor(request), {
    ...upload.file,
    facilityId: facility,
  });
  if (refused !== null) return ask(deps, request, code, { file: refusalText(refused.problem, refused.line) });
  return request.seeOther(importPath(importId));
}

/** The caller's own institution, or the one of the code; null when each row names its own. */
async function facilityOf(
  deps: ImportPages,
  request: RouteRequest,
  code: string,
): Promise<Uuid | null | 'unknown'> {
  const own = staffCaller(request).facilityId;
  if (own !== null || code === '') return own;
  return (await findFacility(deps.database, staffActor(request), code))?.facilityId ?? 'unknown';
}

/** A browser listens only when everything it sends was taken. */
async function passOver({ file }: StreamedUpload): Promise<void> {
  if (file !== null) for await (const _ of file.bytes);
}

async function refusedRows(deps: ImportPages, request: RouteRequest): Promise<Response> {
  const importId = parseUuid(request.param('importId'));
  const heading = words.job.reasonHeading;
  const file =
    importId === null
      ? null
      : await refusedRowsFile(deps, staffActor(request), importId, { heading, reasonText });
  if (file === null) return request.notFound();
  const charset = file.job.encoding === 'cp932' ? 'shift_jis' : 'utf-8';
  return request.context.body(Readable.toWeb(Readable.from(file.parts)) as ReadableStream, 200, {
    'content-type': `text/csv; charset=${charset}`,
    'content-disposition': 'attachment; filename="refused-rows.csv"',
  });
}
