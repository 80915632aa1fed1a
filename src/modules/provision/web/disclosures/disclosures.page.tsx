import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import { longDate } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { useLanguage } from '../../../../ui/language.ts';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Telephone } from '../../../../ui/telephone/telephone.tsx';
import { useWords } from '../../../../ui/words.ts';
import type { NamedDisclosure } from '../../use-cases/disclosures/show-disclosures.use-case.ts';
import { disclosuresPaperPath, inquiryPath, statusPath } from './paths.ts';
import { words } from './words.ts';

export interface DisclosuresPageProps {
  /** The newest first. */
  readonly disclosures: readonly NamedDisclosure[];
  /** Whom to ask. */
  readonly desk: { readonly title: string; readonly phone: string; readonly hours: string };
}

/** To whom the resident's data was given: when, what and on which basis, the paper of it, and whom to ask. */
export function DisclosuresPage({ disclosures, desk }: DisclosuresPageProps) {
  const text = useWords(words);
  const language = useLanguage();
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      {disclosures.length === 0 ? (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      ) : (
        <section aria-label={text.listLabel}>
          {disclosures.map(disclosure => (
            <DisclosureFacts disclosure={disclosure} />
          ))}
        </section>
      )}
      <h2>{text.paperTitle}</h2>
      <p>{text.paperText}</p>
      <p>
        <ButtonLink variant="secondary" href={disclosuresPaperPath(language)}>
          {text.paper}
        </ButtonLink>
      </p>
      <h2>{text.askTitle}</h2>
      <p>{text.askText(desk.title, desk.hours)}</p>
      <p>
        <Telephone number={desk.phone} />
      </p>
      <p>
        <a href={inquiryPath(language)}>{text.askByForm}</a>
      </p>
      <p>
        <a href={statusPath(language)}>{text.back}</a>
      </p>
    </>
  );
}

function DisclosureFacts({ disclosure }: { readonly disclosure: NamedDisclosure }) {
  const text = useWords(words);
  const language = useLanguage();
  const { disclosedAt, recalledAt, kind, fields, purposes, receiverName, receivingUnit } = disclosure;
  const day = (instant: Instant): string => longDate(jstDate(instant), language);
  return (
    <>
      <h2>{day(disclosedAt)}</h2>
      <p>{text.kinds[kind]}</p>
      {recalledAt === null ? null : <p>{text.recalled(day(recalledAt))}</p>}
      <SummaryList
        rows={[
          { label: text.to, value: <span lang="ja">{text.receiver(receiverName, receivingUnit)}</span> },
          {
            label: text.what,
            value:
              fields.length === 0
                ? text.nothing
                : fields.map(field => text.fields[field]).join(text.separator),
          },
          { label: text.purpose, value: purposes.map(each => text.purposes[each]).join(text.separator) },
          { label: text.why, value: <span lang="ja">{disclosure.basisTitle}</span> },
          { label: text.number, value: String(disclosure.sequence) },
        ]}
      />
    </>
  );
}
