import { Notice } from '../../../../ui/notice/notice.tsx';
import { isLiveFiling } from '../../domain/filing-status.ts';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { ja as words } from './words.ja.ts';

/** What a reviewer must not overlook, above everything else. */
export function FilingWarnings({
  view: { filing, assessment, likeImages, samePerson, mailRefused },
}: {
  readonly view: FilingView;
}) {
  const { atSubmission, today } = assessment;
  const others = samePerson.filter(
    ({ filingId, status }) => filingId !== filing.replacesFilingId && isLiveFiling(status),
  );
  return (
    <>
      {atSubmission.eligible ? null : (
        <Notice tone="urgent" title={words.ineligibleNotice}>
          <ul>
            {atSubmission.reasons.map(reason => (
              <li>{words.ineligibility[reason]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {atSubmission.eligible && !today.eligible ? (
        <Notice tone="warn" title={words.birthday.title}>
          <p>{words.birthday.text(atSubmission.age, today.age)}</p>
        </Notice>
      ) : null}
      {likeImages.some(({ same }) => same) ? <Notice tone="warn" title={words.sameImageNotice} /> : null}
      {others.length > 0 ? (
        <Notice tone="warn" title={words.samePersonNotice.title}>
          <p>{words.samePersonNotice.text}</p>
        </Notice>
      ) : null}
      {mailRefused ? (
        <Notice tone="warn" title={words.mailRefused.title}>
          <p>{words.mailRefused.text}</p>
        </Notice>
      ) : null}
    </>
  );
}
