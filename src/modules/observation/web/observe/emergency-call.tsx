import { BigDate } from '../../../../ui/big-date/big-date.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { CareContact } from '../../use-cases/describe-question.ts';
import { words } from '../words.ts';

/** The number to call at once, as large as the page can show it (K-20). */
export function EmergencyCall({ contact }: { readonly contact: CareContact | null }) {
  const { done } = useWords(words);
  return (
    <>
      {contact === null ? null : (
        <BigDate
          label={contact.title}
          date={<Telephone number={contact.phone} />}
          note={done.hours(contact.hours)}
        />
      )}
      <Notice tone="urgent" title={done.ambulance} />
    </>
  );
}
