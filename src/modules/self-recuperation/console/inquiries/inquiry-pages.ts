import type { Access } from '../../../../platform/http/route.ts';
import type { ConsoleFrame } from '../../../../ui/console-frame.ts';
import type { AnswerDeps } from '../../use-cases/answer-inquiry.use-case.ts';
import type { InquiryListDeps } from '../../use-cases/list-inquiries.use-case.ts';

/** What the staff's pages of inquiries work with. */
export type InquiryPages = InquiryListDeps & AnswerDeps & { readonly frame: ConsoleFrame };

/** The permission that every page of inquiries needs. */
export const ANSWER: Access = { kind: 'staff', permission: 'inquiry.answer' };
