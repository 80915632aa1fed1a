import type { AuthorityId } from '../../../../kernel/ids.ts';
import type { ResidentFrame } from '../../../../ui/resident-frame.ts';
import type { Rulebook } from '../../../rulebook/index.ts';
import type { SendInquiryDeps } from '../../use-cases/send-inquiry.use-case.ts';

/** What the pages of inquiries need. */
export interface InquiryDeps extends SendInquiryDeps {
  readonly frame: ResidentFrame;
  readonly rulebook: Rulebook;
  readonly authorityName: (authorityId: AuthorityId, language: string) => string;
  /** A management number as people type it, in its printed form; null when its check digit is wrong. */
  readonly readManagementNumber: (text: string) => string | null;
}
