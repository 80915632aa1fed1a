import { ButtonLink } from '../../../../ui/button/button.tsx';
import { HiddenField } from '../../../../ui/hidden-field/hidden-field.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { PostedPagination } from '../../../../ui/pagination/posted-pagination.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import { CentreScopeLine } from '../../../institutions/index.ts';
import { isOldestFirst } from '../../use-cases/list-case-reports.use-case.ts';
import { NEW_REPORT_PATH } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { NoReports } from './no-reports.tsx';
import { Drafts } from './report-drafts.tsx';
import { reportListHref } from './report-list.schema.ts';
import type { ReportListProps } from './report-list-props.ts';
import { ReportSearch } from './report-search.tsx';
import { ReportTable } from './report-table.tsx';
import { ja as listWords } from './words.ja.ts';

/** The reports of an institution, its open queries first, or the queue of the health centre, the oldest first. */
export function ReportList(props: ReportListProps) {
  const { page, part, text, nextHref, nextFound, mayReview, now } = props;
  const lead = leadOf(props);
  return (
    <>
      <PageHeading
        title={words.title}
        below={lead}
        actions={
          props.mayWrite ? (
            <ButtonLink href={NEW_REPORT_PATH} shortcut="n">
              {listWords.write}
            </ButtonLink>
          ) : undefined
        }
      />
      {page.queried.length === 0 ? null : (
        <section aria-labelledby="queried">
          <h2 id="queried">{listWords.queriedTitle}</h2>
          <p>{listWords.queriedLead}</p>
          <ReportTable
            caption={listWords.queriedTitle}
            rows={page.queried}
            empty={null}
            visible={page.visible}
            now={now}
          />
        </section>
      )}
      <Drafts drafts={props.drafts} />
      {mayReview ? (
        <Tabs
          label={words.title}
          tabs={(['open', 'all'] as const).map(state => ({
            href: reportListHref({ ...part, state }),
            label: listWords[state],
            current: state === part.state,
          }))}
        />
      ) : null}
      <ReportSearch {...props} />
      {part.area === null ? (
        <CentreScopeLine
          scope={page.scope}
          ownHref={reportListHref({ ...part, isWhole: false })}
          wholeHref={reportListHref({ ...part, isWhole: true })}
        />
      ) : null}
      <ReportTable
        caption={lead}
        rows={page.rows}
        visible={page.visible}
        now={now}
        empty={<NoReports {...props} />}
        pages={nextHref === undefined ? undefined : { nextHref }}
      />
      {nextFound === undefined ? null : (
        <PostedPagination action={reportListHref(part)}>
          <HiddenField name="text" value={text} />
          <HiddenField name="after" value={nextFound} />
        </PostedPagination>
      )}
    </>
  );
}

function leadOf({ part: { state }, text, isInstitution }: ReportListProps): string {
  if (text !== '') return listWords.foundLead;
  if (isInstitution && !isOldestFirst(state)) return listWords.ownLead;
  return isOldestFirst(state) ? listWords.openLead : listWords.allLead;
}
