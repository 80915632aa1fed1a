import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { type Route, type RouteRequest, residentCaller } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import type { ResidentFrame } from '../../../../ui/resident-frame.ts';
import { wordsFor } from '../../../../ui/words.ts';
import { addFamilyToChat, unlinkChat } from '../../use-cases/line/change-chat.use-case.ts';
import type { LineDeps } from '../../use-cases/line/line-deps.ts';
import { makeLineCode } from '../../use-cases/line/make-line-code.use-case.ts';
import { showChats } from '../../use-cases/line/show-chats.use-case.ts';
import { residentActor } from '../resident-pages.ts';
import { LinePage, type LinePageProps } from './line.page.tsx';
import { LineCodePage } from './line-code.page.tsx';
import { familyField, LINE_PATTERNS, linePath } from './paths.ts';
import { words } from './words.ts';

export interface LinePages extends LineDeps {
  readonly residentFrame: ResidentFrame;
  /** The account at LINE; null where there is none. */
  readonly line: { readonly addFriendUrl: string } | null;
}

type Pages = LinePages & { readonly line: NonNullable<LinePages['line']> };

type Provided = Pick<LinePages, 'line' | 'askChannels'>;

const isProvided = ({ line, askChannels }: Provided): boolean => line !== null && askChannels.has('line');

/** The address of the page about LINE in a language; null where nobody provides it. */
export const linePageOf =
  (deps: Provided) =>
  (language: string): string | null =>
    isProvided(deps) ? linePath(language) : null;

/** The pages about LINE; none where nobody provides it. */
export function lineRoutes({ line, ...deps }: LinePages): readonly Route[] {
  if (line === null || !isProvided({ line, ...deps })) return [];
  const pages: Pages = { ...deps, line };
  const access = { kind: 'resident' } as const;
  return [
    { method: 'GET', path: LINE_PATTERNS.line, access, handle: request => show(pages, request) },
    { method: 'POST', path: LINE_PATTERNS.code, access, handle: request => makeCode(pages, request) },
    { method: 'POST', path: LINE_PATTERNS.unlink, access, handle: request => unlink(pages, request) },
    { method: 'POST', path: LINE_PATTERNS.family, access, handle: request => addFamily(pages, request) },
  ];
}

async function show(pages: Pages, request: RouteRequest): Promise<Response> {
  const chats = await showChats(pages, residentActor(request), residentCaller(request).filingId);
  const done = (['unlinked', 'family'] as const).find(known => known === request.query('done')) ?? null;
  const props: LinePageProps = { chats, done, addFriendUrl: pages.line.addFriendUrl };
  return request.page(
    await pages.residentFrame(request, {
      title: pageWords(request).title,
      children: <LinePage {...props} />,
    }),
  );
}

/** The answer to the form is the page with the code: no address could show it again. */
async function makeCode(pages: Pages, request: RouteRequest): Promise<Response> {
  const made = await makeLineCode(pages, residentActor(request), residentCaller(request).filingId);
  const text = pageWords(request);
  const page = await pages.residentFrame(request, {
    title: made.ok ? text.title : text.tooManyTitle,
    hasErrors: !made.ok,
    children: <LineCodePage code={made.ok ? made.value : null} />,
  });
  return request.page(page, made.ok ? 200 : 422);
}

async function unlink(pages: Pages, request: RouteRequest): Promise<Response> {
  const linkId = await linkIdOf(request);
  const { filingId } = residentCaller(request);
  const isDone = linkId !== null && (await unlinkChat(pages, residentActor(request), { filingId, linkId }));
  return back(request, isDone ? 'unlinked' : null);
}

async function addFamily(pages: Pages, request: RouteRequest): Promise<Response> {
  const linkId = await linkIdOf(request);
  const form = await request.form();
  if (linkId === null || form.text(familyField(linkId)) !== 'yes') return back(request, null);
  const { filingId } = residentCaller(request);
  const isDone = await addFamilyToChat(pages, residentActor(request), { filingId, linkId });
  return back(request, isDone ? 'family' : null);
}

const linkIdOf = async (request: RouteRequest): Promise<Uuid | null> =>
  parseUuid((await request.form()).text('linkId'));

/** A chat that is gone already, or an empty form, leads to the page as it stands now. */
const back = (request: RouteRequest, done: 'unlinked' | 'family' | null): Response =>
  request.seeOther(`${linePath(request.language)}${done === null ? '' : `?done=${done}`}`);

const pageWords = (request: RouteRequest) => wordsFor(words, parseLanguage(request.language) ?? 'ja').page;
