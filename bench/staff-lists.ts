import type { Uuid } from '../src/kernel/ids.ts';
import type { Instant } from '../src/kernel/instant.ts';
import type { PlainDate } from '../src/kernel/plain-date.ts';
import { careHref } from '../src/modules/care/console/list/care-list.schema.ts';
import { stayListHref } from '../src/modules/care/console/stays/stay-list.schema.ts';
import { listHref } from '../src/modules/case-reports/console/list/report-list.schema.ts';
import { CASE_REPORTS_PATH } from '../src/modules/case-reports/console/paths.ts';
import { watchListPath } from '../src/modules/observation/console/watch-list/watch-list.schema.ts';
import { worklistPath } from '../src/modules/observation/console/worklist/worklist.schema.ts';
import { listPath } from '../src/modules/test-reports/console/list/list.schema.ts';
import type { StaffRole } from './prepare-staff.ts';
import { TODAY } from './settings.ts';

/** Where a page goes on: the values of the list's key in the last row before it, as text. */
export type ListPosition = readonly string[];

/** A list that staff page through. */
export interface StaffList {
  readonly roles: readonly StaffRole[];
  /** Its rows by a bare statement; $1 is the authority, and $2 in lists of institutions theirs. */
  readonly rows: string;
  /** Columns that order it, all in one direction. */
  readonly key: readonly string[];
  readonly direction: 'asc' | 'desc';
  readonly ofInstitution?: true;
  /** The address of its first page, or of the one behind a position. */
  readonly href: (after: ListPosition | null) => string;
}

const AUTHORITY: readonly StaffRole[] = ['manager', 'health-centre'];

const WATCHED = `select c.*, p.name, p.birth_date from app.recuperation_case c
  join app.person p on p.authority_id = c.authority_id and p.person_id = c.person_id
  where c.authority_id = $1 and c.status = 'open'`;
const REPORTS = `select r.*, f.name as facility_name, h.name as health_centre_name from app.case_report r
  join app.facility f on f.authority_id = r.authority_id and f.facility_id = r.facility_id
  left join app.health_centre h on h.authority_id = r.authority_id and h.health_centre_id = r.health_centre_id
  where r.authority_id = $1`;
const TESTS = `select t.*, f.name as facility_name from app.test_report t
  join app.facility f on f.authority_id = t.authority_id and f.facility_id = t.facility_id
  where t.authority_id = $1`;
const TASKS = `select t.*, p.name, p.birth_date, p.phone from app.care_task t
  join app.recuperation_case c on c.authority_id = t.authority_id and c.case_id = t.case_id
  join app.person p on p.authority_id = c.authority_id and p.person_id = c.person_id
  where t.authority_id = $1 and t.closed_at is null and t.call_again_at is null`;
const STAYS = `select s.*, p.name, p.phone, f.name as facility_name from app.case_stay s
  join app.recuperation_case c on c.authority_id = s.authority_id and c.case_id = s.case_id
  join app.person p on p.authority_id = c.authority_id and p.person_id = c.person_id
  left join app.facility f on f.authority_id = s.authority_id and f.facility_id = s.facility_id
  where s.authority_id = $1 and s.until_on is null`;

const UNDECIDED = `${WATCHED} and c.category = 'notified' and not exists (select from app.case_stay s
  where s.authority_id = c.authority_id and s.case_id = c.case_id and s.until_on is null)`;

const NO_FILTER = {
  enteredOn: null,
  result: null,
  flag: null,
  isMine: false,
  facilityId: null,
  isWhole: false,
} as const;

const watchList = (filter: 'all' | 'past-end', rows: string): StaffList => ({
  roles: AUTHORITY,
  rows,
  key: ['c.opened_at', 'c.case_id'],
  direction: 'asc',
  href: after =>
    watchListPath({ state: filter }, after && { openedAt: after[0] as Instant, caseId: after[1] as Uuid }),
});
const careList = (part: 'undecided' | 'home' | 'hospital', rows: string): StaffList => ({
  roles: AUTHORITY,
  rows,
  key: part === 'undecided' ? ['c.starts_on', 'c.case_id'] : ['s.from_on', 's.case_id'],
  direction: 'asc',
  href: after =>
    careHref({ part, facilityId: null }, after && { since: after[0] as PlainDate, caseId: after[1] as Uuid }),
});
const reportList = (show: 'open' | 'all', rows: string): StaffList => ({
  roles: AUTHORITY,
  rows,
  key: [show === 'open' ? 'r.reported_at' : 'r.entered_at', 'r.report_id'],
  direction: show === 'open' ? 'asc' : 'desc',
  href: after =>
    listHref(
      CASE_REPORTS_PATH,
      show === 'all' ? { show } : {},
      after && { at: after[0] as Instant, reportId: after[1] as Uuid },
    ),
});
const testList = (rows: string, filter: Partial<Parameters<typeof listPath>[0]> = {}): StaffList => ({
  roles: AUTHORITY,
  rows,
  key: ['t.entered_at', 't.report_id'],
  direction: 'desc',
  href: after =>
    listPath(
      { ...NO_FILTER, ...filter },
      after && { enteredAt: after[0] as Instant, reportId: after[1] as Uuid },
    ),
});

/** Everything that staff page through while a wave lasts, by what it is called. */
export const STAFF_LISTS = {
  'people being watched': watchList('all', WATCHED),
  'people past their end': watchList('past-end', `${WATCHED} and c.planned_return_on <= '${TODAY}'`),
  'people to be called': {
    roles: AUTHORITY,
    rows: TASKS,
    key: ['-t.danger', 't.due_by', 't.task_id'],
    direction: 'asc',
    href: after =>
      worklistPath({
        share: 'all',
        after: after && {
          rank: -Number(after[0]),
          orderAt: after[1] as Instant,
          taskId: after[2] as Uuid,
        },
      }),
  },
  'patients without a place': careList('undecided', UNDECIDED),
  'patients at home': careList('home', `${STAYS} and s.place = 'home'`),
  'patients in hospital': careList('hospital', `${STAYS} and s.place = 'hospital'`),
  'reports of cases to be checked': reportList('open', `${REPORTS} and r.status in ('submitted', 'queried')`),
  'all reports of cases': reportList('all', REPORTS),
  'all reports of tests': testList(TESTS),
  'positive tests of a day': testList(
    `${TESTS} and t.result = 'positive' and t.entered_at >= '${TODAY}T00:00:00+09:00'`,
    { result: 'positive', enteredOn: TODAY as PlainDate },
  ),
  "a clinic's reports of cases": {
    ...reportList('all', `${REPORTS} and r.facility_id = $2`),
    roles: ['clinic'],
    ofInstitution: true,
    href: after =>
      listHref(CASE_REPORTS_PATH, {}, after && { at: after[0] as Instant, reportId: after[1] as Uuid }),
  },
  "a clinic's tests": {
    ...testList(`${TESTS} and t.facility_id = $2`),
    roles: ['clinic'],
    ofInstitution: true,
  },
  "a hospital's or hotel's patients": {
    roles: ['hospital', 'hotel'],
    rows: `select s.* from app.case_stay s where s.authority_id = $1 and s.facility_id = $2 and s.until_on is null
      and s.arrived_at is not null`,
    key: ['s.from_on', 's.stay_id'],
    direction: 'desc',
    ofInstitution: true,
    href: after => stayListHref('here', after && { from: after[0] as PlainDate, stayId: after[1] as Uuid }),
  },
} as const satisfies Readonly<Record<string, StaffList>>;
