import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { useWords } from '../../../../ui/words.ts';
import { words } from '../words.ts';

export interface ExpiredPageProps {
  /** Where a new filing begins. */
  readonly restartHref: string;
  /** What was typed last is kept in a new draft. */
  readonly rescued: boolean;
}

/** Says what happened to a draft that is gone, and how to go on. */
export function ExpiredPage({ restartHref, rescued }: ExpiredPageProps) {
  const { expired } = useWords(words);
  return (
    <>
      <h1>{expired.title}</h1>
      <p>{expired.why}</p>
      {rescued ? <Notice tone="success">{expired.rescued}</Notice> : null}
      <p>
        <ButtonLink href={restartHref}>{rescued ? expired.goOn : expired.restart}</ButtonLink>
      </p>
      <p>{expired.cookies}</p>
    </>
  );
}
