import { INQUIRY_KINDS } from '../../domain/inquiry.ts';
import type { InquiryEntry, InquiryForm } from '../../domain/inquiry-form.ts';
import { type Entries, oneOf } from '../entries.ts';

/** What a press of a button asks for; checking is what happens without one. */
export const STEP = { name: 'step', edit: 'edit', send: 'send' } as const;

/** The field that makes a second press find the first. */
export const SENDING = 'sending';

/** Reads the posted fields of the form. */
export const inquiryEntry = ({ text }: Entries): InquiryEntry => ({
  kind: oneOf(INQUIRY_KINDS, text('kind')),
  managementNumber: text('management-number'),
  email: text('email'),
  emailAgain: text('email-again'),
  body: text('body'),
});

/** The fields of the form filled from what was read; `inquiryEntry` reads them back as the same. */
export const inquiryValues = (form: InquiryForm): Readonly<Record<string, string>> => ({
  kind: form.kind,
  'management-number': form.managementNumber ?? '',
  email: form.email,
  'email-again': form.email,
  body: form.body,
});
