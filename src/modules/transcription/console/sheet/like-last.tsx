import type { Uuid } from '../../../../kernel/ids.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { type EntryCandidate, EntryCandidates } from '../../../persons/index.ts';
import { candidateHref } from '../../../test-reports/index.ts';
import { actionPath } from '../paths.ts';
import { ja as words } from './words.ja.ts';

/** Who looks like the person of the test that was typed in last from a sheet. */
export interface LikeLast {
  readonly reportId: Uuid;
  readonly candidates: readonly EntryCandidate[];
}

/** Asks whether they are the same, beside the page that the test was typed from (F-05). */
export const LikeLastForm = ({
  sheetId,
  like: { reportId, candidates },
}: {
  readonly sheetId: Uuid;
  readonly like: LikeLast;
}) => (
  <Form action={actionPath(sheetId, 'judge')}>
    <HiddenField name="report" value={reportId} />
    <EntryCandidates candidates={candidates} hrefOf={candidateHref} />
    <Actions>
      <Button variant="secondary" shortcut="m">
        {words.judge}
      </Button>
    </Actions>
  </Form>
);
