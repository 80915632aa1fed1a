import { jstDate } from '../../../../kernel/instant.ts';
import type { Route } from '../../../../platform/http/route.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Select } from '../../../../ui/select/select.tsx';
import { TextArea } from '../../../../ui/text-area/text-area.tsx';
import { supportPaths } from '../../../municipal-support/index.ts';
import {
  type DoneOtherSupport,
  recordOtherSupport,
  showOtherSupport,
} from '../../use-cases/other-support.use-case.ts';
import { formRoutes } from '../form-page.tsx';
import { DayField, GoodsForm } from '../goods-form.tsx';
import { type GoodsPages, idIn, staffActor, WORK_ON_GOODS } from '../goods-pages.ts';
import { ofCasePath, PATTERNS } from '../paths.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

const text = words.other;

interface Given {
  readonly decisionId: string;
  readonly doneOn: string;
  readonly what: string;
}

type View = NonNullable<Awaited<ReturnType<typeof showOtherSupport>>>;

/** What is done for somebody by a decision of the mayor (Y-13). */
export const otherSupportRoutes = (deps: GoodsPages): readonly Route[] =>
  formRoutes<View, Given>(deps, {
    path: PATTERNS.otherSupport,
    access: WORK_ON_GOODS,
    find: async request => {
      const supportCaseId = idIn(request, 'supportCaseId');
      return supportCaseId && showOtherSupport(deps, staffActor(request), supportCaseId);
    },
    offered: ({ decisions }, request) => ({
      decisionId: decisions.length === 1 ? (decisions[0]?.decisionId ?? '') : '',
      doneOn: jstDate(request.now),
      what: '',
    }),
    typed: form => ({
      decisionId: form.text('decisionId'),
      doneOn: form.text('doneOn'),
      what: form.text('what'),
    }),
    title: () => text.title,
    act: async (request, { subject }, given) => {
      const { supportCaseId } = subject;
      const recorded = await recordOtherSupport(deps, staffActor(request), supportCaseId, given);
      if (recorded.ok) return { to: ofCasePath(supportCaseId, 'other-support') };
      if (recorded.reason === 'no-decision')
        return { errors: [{ name: 'decisionId', message: text.noDecision }] };
      return {
        errors: recorded.reason.map(({ field, reason }) => ({
          name: field,
          message: words.otherProblems[reason](text[field]),
        })),
      };
    },
    page: ({ subject, decisions, done }, given, errors) => (
      <>
        <PageHeading
          title={text.title}
          above={text.above(subject.name ?? shared.unknownName)}
          below={text.below}
        />
        {decisions.length === 0 ? (
          <EmptyState title={text.none}>
            <p>{text.noneText}</p>
          </EmptyState>
        ) : (
          <GoodsForm
            action={ofCasePath(subject.supportCaseId, 'other-support')}
            back={supportPaths.case(subject.supportCaseId)}
            save={text.save}
          >
            <Select
              name="decisionId"
              label={text.decision}
              value={given.decisionId}
              error={errors.of('decisionId')}
              placeholder={text.choose}
              options={decisions.map(decision => ({
                value: decision.decisionId,
                label: text.decisionOption(decision.subject ?? text.destroyed, decision.decidedOn),
              }))}
              required
            />
            <DayField
              name="doneOn"
              label={text.doneOn}
              value={given.doneOn}
              error={errors.of('doneOn')}
              required
            />
            <TextArea
              name="what"
              label={text.what}
              value={given.what}
              error={errors.of('what')}
              rows={3}
              maxlength={500}
              required
            />
          </GoodsForm>
        )}
        <h2>{text.done}</h2>
        <DataTable
          caption={text.done}
          columns={COLUMNS}
          rows={done}
          empty={<EmptyState title={text.noDone} />}
        />
      </>
    ),
  });

const COLUMNS: readonly Column<DoneOtherSupport>[] = [
  { key: 'doneOn', heading: text.columns.doneOn, nowrap: true, cell: ({ doneOn }) => doneOn },
  { key: 'what', heading: text.columns.what, wide: true, cell: ({ what }) => what },
];
