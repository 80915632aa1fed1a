import { ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { words } from '../words.ts';
import type { Desk } from './desk.ts';

export interface InitialPasswordProps {
  readonly desk: Desk;
  readonly title: string;
  readonly displayName: string;
  readonly loginName: string;
  readonly initialPassword: string;
  /** True when the person keeps the authenticator app that they have. */
  readonly keepsSecondFactor: boolean;
}

const text = words.accounts;

/** Shows an initial password the one time that anybody can see it. */
export const InitialPassword = (props: InitialPasswordProps) => (
  <>
    <PageHeading title={props.title} />
    <Notice tone="warn" title={text.showOnceTitle}>
      <p>{props.keepsSecondFactor ? text.showOnceKept : text.showOnce}</p>
    </Notice>
    <SummaryList
      rows={[
        { label: text.displayName, value: props.displayName },
        { label: text.loginName, value: <code>{props.loginName}</code> },
        { label: text.initialPassword, value: <code>{props.initialPassword}</code> },
      ]}
    />
    <Actions>
      <ButtonLink variant="secondary" href={props.desk.path}>
        {props.desk.text.back}
      </ButtonLink>
    </Actions>
  </>
);
