import { Notice } from '../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { FilingStatusView } from '../../use-cases/load-status.use-case.ts';
import { transferredWords } from './words.ts';

/** Tells a notified patient what has changed, and which papers are theirs now (K-14, K-57, K-58, F-20). */
export function TransferredNotice({ view }: { readonly view: FilingStatusView }) {
  const text = useWords(transferredWords);
  if (view.transferredBy === null) return null;
  if (view.course.status !== 'open')
    return (
      <Notice title={text.title}>
        <p>{text.over}</p>
      </Notice>
    );
  return (
    <Notice tone="warn" title={text.title}>
      <p>{text.because[view.transferredBy]}</p>
      <p>{text.means}</p>
      <ul>
        <li>{text.watch}</li>
        <li>{text.notice}</li>
        <li>{text.certificate}</li>
      </ul>
    </Notice>
  );
}
