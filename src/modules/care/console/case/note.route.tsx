import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { LONGEST_NOTE, writeNote } from '../../use-cases/write-note.use-case.ts';
import { type CarePages, CHANGE_CARE, drawPage, idIn, staffActor } from '../care-pages.ts';
import { casePagePath, notePath, PATTERNS } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { patientIn } from './patient.ts';
import { ja as caseWords } from './words.ja.ts';

const text = caseWords.note;

/** Notes about a patient. */
export const noteRoutes = (deps: CarePages): readonly Route[] => [
  {
    method: 'GET',
    path: PATTERNS.note,
    access: CHANGE_CARE,
    handle: request => draw(deps, request, '', null),
  },
  { method: 'POST', path: PATTERNS.note, access: CHANGE_CARE, handle: request => write(deps, request) },
];

async function write(deps: CarePages, request: RouteRequest): Promise<Response> {
  const caseId = idIn(request, 'caseId');
  if (caseId === null) return request.notFound();
  const typed = (await request.form()).text('text');
  const written = await writeNote(deps, staffActor(request), caseId, typed);
  if (written.ok) return request.seeOther(casePagePath(caseId));
  return written.reason === 'no-such-case'
    ? request.notFound()
    : draw(deps, request, typed, text.problems[written.reason]);
}

async function draw(
  deps: CarePages,
  request: RouteRequest,
  typed: string,
  error: string | null,
): Promise<Response> {
  const patient = await patientIn(deps, request);
  if (patient === null) return request.notFound();
  const { caseId } = patient.subject;
  const title = text.title(patient.name);
  return drawPage(deps, request, {
    title,
    hasErrors: error !== null,
    children: (
      <>
        <ErrorSummary errors={error === null ? [] : [{ name: 'text', message: error }]} />
        <PageHeading title={title} below={text.below} />
        <Form action={notePath(caseId)}>
          <TextArea
            name="text"
            label={text.text}
            value={typed}
            error={error ?? undefined}
            rows={6}
            maxlength={LONGEST_NOTE}
            required
          />
          <Actions>
            <Button>{words.save}</Button>
            <ButtonLink href={casePagePath(caseId)} variant="ghost">
              {words.cancel}
            </ButtonLink>
          </Actions>
        </Form>
      </>
    ),
  });
}
