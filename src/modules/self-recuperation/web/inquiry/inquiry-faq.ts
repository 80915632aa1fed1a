import type { InquiryKind } from '../../domain/inquiry.ts';
import type { QuestionName } from '../information/faq/questions.ts';

/** The questions of the FAQ that answer most inquiries of a kind before they are sent. */
export const FAQ_OF_KIND: Readonly<Record<InquiryKind, readonly QuestionName[]>> = {
  filing: ['q1', 'q5', 'q10', 'q11'],
  recuperation: ['q8', 'q6', 'q9', 'q14'],
  documents: ['q3', 'q4', 'q7', 'q13'],
  withdrawal: ['q11', 'q12'],
  other: ['q1', 'q6', 'q7', 'q14'],
};
