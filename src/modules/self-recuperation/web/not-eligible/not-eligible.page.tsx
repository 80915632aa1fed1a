import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { StopReason } from '../../domain/conditions.ts';
import type { CareGuide } from '../../use-cases/describe-scheme.ts';
import { words } from '../words.ts';

export interface NotEligiblePageProps {
  readonly reasons: readonly StopReason[];
  readonly care: CareGuide;
  readonly changeHref: string;
}

/** Says why nobody can file with these answers, and where to go instead (K-09). */
export function NotEligiblePage({ reasons, care, changeHref }: NotEligiblePageProps) {
  const { notEligible: text } = useWords(words);
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Notice tone="warn" title={text.whyTitle}>
        <ul>
          {reasons.map(reason => (
            <li>{text.reasons[reason]}</li>
          ))}
        </ul>
      </Notice>
      <h2>{text.whereTitle}</h2>
      <ul>
        <li>
          {text.whereClinic}{' '}
          {care.clinics === null ? null : <a href={care.clinics.url}>{care.clinics.title}</a>}
        </li>
        <li>
          {text.whereDesk}{' '}
          {care.desk === null ? null : (
            <>
              {text.desk(care.desk.title, care.desk.hours)} <Telephone number={care.desk.phone} />
            </>
          )}
        </li>
        <li>{text.whereUrgent}</li>
      </ul>
      <h2>{text.changeTitle}</h2>
      <p>
        <ButtonLink href={changeHref} variant="secondary">
          {text.change}
        </ButtonLink>
      </p>
    </>
  );
}
