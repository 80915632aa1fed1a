import { Notice } from '../../../../ui/notice/notice.tsx';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { ja as words } from './words.ja.ts';

/** What a reviewer must not overlook, above everything else. */
export function FilingWarnings({
  view: { assessment, likeImages, mailRefused },
}: {
  readonly view: FilingView;
}) {
  const { atSubmission, today } = assessment;
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
      {mailRefused ? (
        <Notice tone="warn" title={words.mailRefused.title}>
          <p>{words.mailRefused.text}</p>
        </Notice>
      ) : null}
    </>
  );
}
