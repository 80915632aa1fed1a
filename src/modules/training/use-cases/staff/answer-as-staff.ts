import {
  answerInquiry,
  claimInquiry,
  type Reviewer,
  showInquiries,
} from '../../../self-recuperation/index.ts';
import { INQUIRIES } from '../../domain/synthetic/inquiries.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** Answers the open inquiries that the script has an answer to, and leaves the others to the trainee. */
export async function answerAsStaff({ modules }: TrainingDeps, reviewer: Reviewer): Promise<void> {
  const { rows } = await showInquiries(modules, reviewer, { open: true, kind: null }, {});
  for (const { inquiryId, kind, language } of rows) {
    const script = INQUIRIES.find(known => known.kind === kind && known.language === language);
    if (script === undefined || script.answer === null) continue;
    const claimed = await claimInquiry(modules, reviewer, inquiryId);
    if (claimed.ok) await answerInquiry(modules, reviewer, inquiryId, script.answer);
  }
}
