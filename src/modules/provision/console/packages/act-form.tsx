import type { Child } from 'hono/jsx';
import type { Uuid } from '../../../../kernel/ids.ts';
import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { ErrorSummary, type FormError } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { ja as words } from './act-words.ja.ts';
import { type PackagePart, packagePath } from './paths.ts';

export interface ActFormProps {
  readonly packageId: Uuid;
  readonly part: PackagePart;
  readonly title: string;
  readonly above: string;
  readonly below: string;
  readonly save: string;
  readonly isDanger?: boolean;
  readonly errors: readonly FormError[];
  readonly children: Child;
}

/** The page of one act on a package: its fields, and the way back. */
export const ActForm = (props: ActFormProps) => (
  <>
    <ErrorSummary errors={props.errors} />
    <PageHeading title={props.title} above={props.above} below={props.below} />
    <Form action={packagePath(props.packageId, props.part)}>
      {props.children}
      <Actions>
        <Button variant={props.isDanger ? 'danger' : 'primary'}>{props.save}</Button>
        <ButtonLink variant="ghost" href={packagePath(props.packageId)}>
          {words.back}
        </ButtonLink>
      </Actions>
    </Form>
  </>
);
