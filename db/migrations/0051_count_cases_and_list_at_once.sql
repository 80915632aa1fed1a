-- What staff look at and count at a million cases (bench: lists).

-- Cases by day and part, as surveillance shows them (H-12, F-04). Row-level security asks of every report that is touched,
-- which took three seconds for five weeks of a wave; of these rows it is asked once a scan.
create table app.case_count (
  authority_id int not null,
  counted_by text not null check (counted_by in ('report-day', 'onset-day', 'entry-day', 'age', 'municipality')),
  day date not null,
  -- The first year of an age band, or the code of a municipality; empty for the whole day.
  part text not null,
  cases int not null,
  primary key (authority_id, counted_by, day, part)
);

-- What a report that was entered, corrected or withdrawn changes in these counts, until it is added to them. Nobody waits
-- for anybody else who reports on the same day.
create table app.case_count_change (
  authority_id int not null,
  change_id uuid not null,
  reported_on date not null,
  entered_on date not null,
  onset_on date,
  age_band int not null,
  municipality_code text not null,
  cases int not null check (cases <> 0),
  primary key (authority_id, change_id)
);

-- The reports that there are. For this one statement the owner of the table sees them all; nobody writes meanwhile.
alter table app.case_report no force row level security;
insert into app.case_count (authority_id, counted_by, day, part, cases)
select r.authority_id, by.counted_by, by.day, by.part, count(*)
from (
  select authority_id, onset_on, municipality_code, (entered_at at time zone 'Asia/Tokyo')::date as entered_on,
    (reported_at at time zone 'Asia/Tokyo')::date as reported_on, birth_date
  from app.case_report where status <> 'withdrawn' and kind in ('confirmed', 'asymptomatic', 'deceased')) r
cross join lateral (values
  ('report-day', r.reported_on, ''), ('entry-day', r.entered_on, ''), ('onset-day', r.onset_on, ''),
  ('age', r.reported_on, least(
    extract(year from age(r.reported_on::timestamp, r.birth_date::timestamp))::int / 10 * 10, 90)::text),
  ('municipality', r.reported_on, r.municipality_code)) by (counted_by, day, part)
where by.day is not null
group by r.authority_id, by.counted_by, by.day, by.part;
alter table app.case_report force row level security;

call sys.protect_tenant_table('app.case_count');
grant select, insert, update (cases) on app.case_count to mimamori_app, mimamori_worker;
call sys.protect_tenant_table('app.case_count_change');
call sys.open_to_institutions('app.case_count_change', false);
grant select, insert, delete on app.case_count_change to mimamori_app, mimamori_worker;

-- Only surveillance looked for reports by onset; it reads these counts now.
drop index app.case_report_onset;

-- Surveillance shows tests by result as well. They are counted anew: what waits to be added does not know it. Truncated, for
-- row-level security hides the rows from their owner; nobody writes meanwhile.
truncate app.test_count, app.test_count_change;
alter table app.test_count
  add column result text not null,
  drop constraint test_count_pkey,
  add primary key (authority_id, sampled_on, facility_id, method, status, legal_basis, result);
alter table app.test_count_change add column result text not null;
alter table app.test_report no force row level security;
alter table app.test_count no force row level security;
insert into app.test_count (authority_id, sampled_on, facility_id, method, status, legal_basis, result, tests)
select authority_id, sampled_on, facility_id, method, status, legal_basis, result, count(*)
from app.test_report group by authority_id, sampled_on, facility_id, method, status, legal_basis, result;
alter table app.test_report force row level security;
alter table app.test_count force row level security;

-- The list of tests in its order, so that only the rows of a page are looked at: positive ones (one in five or fewer), and
-- those that stand out for one reason or another, in one index, for a file of a million may all stand out for two.
create index test_report_positive on app.test_report (authority_id, entered_at, report_id) where result = 'positive';
create index test_report_standing_out on app.test_report (authority_id, entered_at, report_id)
  where contract_state = 'none' or revision > 1 or status = 'withdrawn' or proxy;

-- Where patients are is counted, and who has no place is found, without reading their stays.
drop index app.case_stay_now;
create unique index case_stay_now on app.case_stay (authority_id, case_id)
  include (facility_id, place, awaits, arrived_at) where until_on is null;
