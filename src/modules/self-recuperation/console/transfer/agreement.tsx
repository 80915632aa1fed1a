import type { Uuid } from '../../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Checkbox } from '../../../../ui/checkbox/checkbox.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { callerPath } from '../phone-desk/paths.ts';
import { Script } from './script.tsx';
import { ja as words } from './words.ja.ts';

interface AgreementProps {
  readonly filingId: Uuid;
  /** What the operator reads out. */
  readonly script: readonly string[];
  readonly label: string;
  readonly agreed: boolean;
  readonly error: string | undefined;
}

/** The end of both forms: what is read out, that the caller agreed to it, and the way on or back (K-14, K-57). */
export const Agreement = ({ filingId, script, label, agreed, error }: AgreementProps) => (
  <>
    <Script lines={script} />
    <Checkbox name="agreed" label={label} checked={agreed} error={error} required />
    <Actions>
      <Button>{words.next}</Button>
      <ButtonLink variant="ghost" href={callerPath(filingId)}>
        {words.cancel}
      </ButtonLink>
    </Actions>
  </>
);
