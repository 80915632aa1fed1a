import { ButtonLink } from '../../../../ui/button/button.tsx';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { ConsultationView } from '../../use-cases/bases/consultations.use-case.ts';
import { Attachments } from './attachments.tsx';
import { ja as pages } from './page-words.ja.ts';
import { Paragraphs } from './paragraphs.tsx';
import { paperPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = pages.consultations;

/** A question to a council with its answer, history and attachments (E-01, E-34, R-07). */
export function ConsultationPage({
  view,
  mayManage,
}: {
  readonly view: ConsultationView;
  readonly mayManage: boolean;
}) {
  const { consultation, matter } = view;
  const { consultationId: id } = consultation;
  const { facts } = text;
  return (
    <>
      <PageHeading title={consultation.subject} above={view.municipalityName ?? words.ownBody} />
      <Actions>
        <ButtonLink variant="secondary" href={paperPath('consultation', id, 'pdf')}>
          {words.print}
        </ButtonLink>
      </Actions>
      <SummaryList
        rows={[
          { label: facts.number, value: consultation.number ?? words.none },
          { label: facts.askedOn, value: consultation.askedOn },
          { label: facts.askedBy, value: consultation.askedBy },
          { label: facts.council, value: consultation.council },
          { label: facts.office, value: consultation.office },
          ...(matter === null
            ? []
            : [
                {
                  label: facts.matter,
                  value: <a href={paperPath('matter', matter.matterId)}>{matter.name}</a>,
                },
              ]),
          { label: facts.body, value: <Paragraphs text={consultation.body} /> },
        ]}
      />
      <Answer view={view} mayManage={mayManage} />
      <h2>{text.stepsTitle}</h2>
      <DataTable
        caption={text.stepsTitle}
        rows={view.steps}
        columns={[
          { key: 'on', heading: text.stepColumns.on, nowrap: true, cell: ({ happenedOn }) => happenedOn },
          { key: 'what', heading: text.stepColumns.what, wide: true, cell: ({ what }) => what },
        ]}
        empty={null}
      />
      {mayManage ? (
        <Actions>
          <ButtonLink variant="secondary" href={paperPath('consultation', id, 'steps')}>
            {text.addStep}
          </ButtonLink>
        </Actions>
      ) : null}
      <Attachments owner="consultation" ownerId={id} attachments={view.attachments} mayManage={mayManage} />
    </>
  );
}

function Answer({ view, mayManage }: { readonly view: ConsultationView; readonly mayManage: boolean }) {
  const { answer, consultationId } = view.consultation;
  const { answerFacts: facts } = text;
  if (answer === null)
    return (
      <>
        <h2>{text.answerTitle}</h2>
        <EmptyState title={text.noAnswer}>
          <p>{text.noAnswerText}</p>
        </EmptyState>
        {mayManage ? (
          <Actions>
            <ButtonLink href={paperPath('consultation', consultationId, 'answer')}>{text.answer}</ButtonLink>
          </Actions>
        ) : null}
      </>
    );
  return (
    <>
      <h2>{text.answerTitle}</h2>
      <SummaryList
        rows={[
          { label: facts.finding, value: words.findings[answer.finding] },
          { label: facts.number, value: answer.answerNumber ?? words.none },
          {
            label: facts.on,
            value: [answer.answeredOn, answer.answeredOnNote].filter(part => part !== null).join(' '),
          },
          {
            label: facts.approved,
            value: words.list(answer.approvedItems.map(item => words.items[item])) || words.none,
          },
          { label: facts.text, value: <Paragraphs text={answer.answerText} /> },
          { label: facts.conditions, value: answer.conditions ?? words.none },
        ]}
      />
    </>
  );
}
