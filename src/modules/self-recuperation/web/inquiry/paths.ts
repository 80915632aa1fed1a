import type { InquiryKind } from '../../domain/inquiry.ts';

/** The pages of inquiries, after the language. */
export const INQUIRY_PATHS = {
  form: '/inquiry',
  received: '/inquiry/received/:number',
  answer: '/inquiry/answer/:token',
} as const;

/** What a request for withdrawal adds to the address of its receipt: the page then says what comes next. */
export const WITHDRAWAL_RECEIPT = { name: 'about', value: 'withdrawal' } as const;

/** The form; also where it is posted. */
export const inquiryPath = (language: string): string => `/${language}${INQUIRY_PATHS.form}`;

/** The receipt of an inquiry. The number is no secret: nothing is looked up by it. */
export function receivedPath(language: string, number: string, kind: InquiryKind): string {
  const path = `/${language}${INQUIRY_PATHS.received.replace(':number', number)}`;
  return kind === 'withdrawal' ? `${path}?${WITHDRAWAL_RECEIPT.name}=${WITHDRAWAL_RECEIPT.value}` : path;
}

/** The page of an answer, behind the link of a mail. */
export const answerPath = (language: string, token: string): string =>
  `/${language}${INQUIRY_PATHS.answer.replace(':token', encodeURIComponent(token))}`;
