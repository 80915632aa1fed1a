import { type Route, type RouteRequest, staffCaller } from '../../../../platform/http/route.ts';
import { claimNextInquiry } from '../../use-cases/answer-inquiry.use-case.ts';
import { searchInquiries, showInquiries } from '../../use-cases/list-inquiries.use-case.ts';
import { reviewerOf } from '../review-pages.ts';
import { InquiryList, InquirySearchResult } from './inquiry-list.page.tsx';
import { readInquiryQuery } from './inquiry-list.schema.ts';
import { ANSWER, type InquiryPages } from './inquiry-pages.ts';
import { INQUIRIES_PATH, INQUIRY_SEARCH_PATH, inquiryPath, NEXT_INQUIRY_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The list, its search, and the way to the inquiry that waits longest. */
export const inquiryListRoutes = (deps: InquiryPages): readonly Route[] => [
  { method: 'GET', path: INQUIRIES_PATH, access: ANSWER, handle: request => list(deps, request) },
  { method: 'POST', path: INQUIRY_SEARCH_PATH, access: ANSWER, handle: request => search(deps, request) },
  { method: 'POST', path: NEXT_INQUIRY_PATH, access: ANSWER, handle: request => claimNext(deps, request) },
];

async function list(deps: InquiryPages, request: RouteRequest): Promise<Response> {
  const query = readInquiryQuery(request.query);
  const page = await showInquiries(deps, reviewerOf(request), query, query.place);
  const noneFree = request.query('free') === 'none';
  return request.page(
    await deps.frame(
      { caller: staffCaller(request), path: request.path },
      {
        title: words.title,
        shortcuts: [{ keys: '→', label: words.next }],
        children: <InquiryList page={page} query={query} noneFree={noneFree} now={request.now} />,
      },
    ),
  );
}

async function search(deps: InquiryPages, request: RouteRequest): Promise<Response> {
  const text = (await request.form()).text('text');
  const found = await searchInquiries(deps, reviewerOf(request), text);
  const page = await deps.frame(
    { caller: staffCaller(request), path: request.path },
    {
      title: words.searchTitle,
      hasErrors: found === null,
      children: <InquirySearchResult text={text} found={found} now={request.now} />,
    },
  );
  return request.page(page, found === null ? 422 : 200);
}

async function claimNext(deps: InquiryPages, request: RouteRequest): Promise<Response> {
  const inquiryId = await claimNextInquiry(deps, reviewerOf(request));
  return request.seeOther(inquiryId === null ? `${INQUIRIES_PATH}?free=none` : inquiryPath(inquiryId));
}
