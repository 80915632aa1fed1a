import type { Child } from 'hono/jsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import type { Eligibility } from '../../domain/decide-eligibility.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const TONES = {
  eligible: 'success',
  'not-eligible': 'warn',
  'needs-answers': 'info',
  'needs-decision': 'warn',
} as const satisfies Record<Eligibility['kind'], 'success' | 'warn' | 'info'>;

/** What follows from the answers, with the reasons (Y-02). */
export const EligibilityNotice = ({
  eligibility,
  children,
}: {
  readonly eligibility: Eligibility;
  readonly children?: Child;
}) => (
  <Notice tone={TONES[eligibility.kind]} title={words.results[eligibility.kind]}>
    <Reasons eligibility={eligibility} />
    {children}
  </Notice>
);

function Reasons({ eligibility }: { readonly eligibility: Eligibility }) {
  switch (eligibility.kind) {
    case 'eligible':
      return (
        <p>
          {words.groundIs(shared.grounds[eligibility.ground])}
          {eligibility.isException ? ` ${words.exception}` : ''}
        </p>
      );
    case 'not-eligible':
      return <List items={eligibility.reasons.map(reason => words.reasons[reason])} />;
    case 'needs-answers':
      return <List items={eligibility.questions.map(question => words.questions[question])} />;
    case 'needs-decision':
      return <List items={eligibility.decisions.map(decision => words.needed[decision])} />;
  }
}

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map(item => (
      <li>{item}</li>
    ))}
  </ul>
);
