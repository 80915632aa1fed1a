import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { CareGuide } from '../../use-cases/describe-scheme.ts';
import { informationWords } from './words.ts';

/** Where those go who must see a doctor: the page of the clinics, then the desk (K-09). */
export function CareLinks({ care }: { readonly care: CareGuide }) {
  const { contact } = useWords(informationWords);
  return (
    <ul>
      {care.clinics === null ? null : (
        <li>
          <a href={care.clinics.url}>{care.clinics.title}</a>
        </li>
      )}
      {care.desk === null ? null : (
        <li>
          {contact.desk(care.desk.title, care.desk.hours)} <Telephone number={care.desk.phone} />
        </li>
      )}
    </ul>
  );
}
