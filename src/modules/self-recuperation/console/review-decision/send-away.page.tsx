import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { CheckboxGroup } from '../../../../ui/checkbox-group/checkbox-group.tsx';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import type { FilingView } from '../../use-cases/view-filing.use-case.ts';
import { filingPath, stepPath } from '../paths.ts';
import { FilingFacts } from '../review-filing/filing-facts.tsx';
import { FilingImages } from '../review-filing/filing-images.tsx';
import { CHECK_KEYS } from '../review-filing/page-shortcuts.ts';
import { reviewReasonText } from '../review-reason-words.ts';
import { optionsOf, REASON_FIELD, type SendAwayKind } from './send-away-options.ts';
import { ja as words } from './words.ja.ts';

type SendAwayProps = {
  readonly view: FilingView;
  readonly kind: SendAwayKind;
  /** Why it was not sent, with what was ticked; null when nothing was tried yet. */
  readonly refused: RefusedReasons | null;
};

export interface RefusedReasons {
  readonly error: string;
  readonly ticked: readonly string[];
}

/** Asks for the reasons, each with the sentence that the resident will read, before anything is sent. */
export const SendAway = ({ view, kind, refused }: SendAwayProps) => (
  <>
    <ErrorSummary errors={refused === null ? [] : [{ name: REASON_FIELD, message: refused.error }]} />
    <PageHeading
      title={words[kind].question}
      below={words.applicant(view.filing.name, view.filing.nameKana)}
    />
    <SplitView
      list={
        <>
          <FilingImages view={view} />
          <FilingFacts view={view} />
        </>
      }
      detail={<ReasonsForm view={view} kind={kind} refused={refused} />}
      detailLabel={words[kind].question}
    />
  </>
);

const ReasonsForm = ({ view, kind, refused }: SendAwayProps) => (
  <Form action={stepPath(view.filing.filingId, kind)}>
    <CheckboxGroup
      name={REASON_FIELD}
      label={words.choose}
      hint={words.hint}
      error={refused?.error}
      values={refused?.ticked}
      options={optionsOf(kind, view).map(({ value, label }, place) => ({
        value,
        label,
        hint: reviewReasonText(value, 'ja'),
        shortcut: CHECK_KEYS[place],
      }))}
    />
    <p>{words[kind].effect}</p>
    <Actions>
      <Button variant={kind === 'reject' ? 'danger' : 'primary'} shortcut={kind === 'reject' ? 'n' : 'b'}>
        {words[kind].send}
      </Button>
      <ButtonLink variant="ghost" shortcut="u" href={filingPath(view.filing.filingId)}>
        {words.back}
      </ButtonLink>
    </Actions>
  </Form>
);
