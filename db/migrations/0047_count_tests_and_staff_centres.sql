-- Tests by what decides the subsidy (H-28). Row-level security asks of every report that is touched, which took five seconds
-- for a hundred thousand of them; of these rows it is asked once a scan, and there are some dozens a day and institution.
create table app.test_count (
  authority_id int not null,
  sampled_on date not null,
  facility_id uuid not null,
  method text not null,
  status text not null,
  legal_basis text not null,
  tests int not null,
  primary key (authority_id, sampled_on, facility_id, method, status, legal_basis)
);
create index test_count_facility on app.test_count (authority_id, facility_id, sampled_on);

-- What entries and corrections change in these counts, until it is added to them. Institutions write it with their reports,
-- and nobody waits for anybody else who reports on the same day.
create table app.test_count_change (
  authority_id int not null,
  change_id uuid not null,
  facility_id uuid not null,
  sampled_on date not null,
  method text not null,
  status text not null,
  legal_basis text not null,
  tests int not null check (tests <> 0),
  primary key (authority_id, change_id)
);

-- The reports that there are. For this one statement the owner of the table sees them all; nobody writes meanwhile.
alter table app.test_report no force row level security;
insert into app.test_count (authority_id, sampled_on, facility_id, method, status, legal_basis, tests)
select authority_id, sampled_on, facility_id, method, status, legal_basis, count(*)
from app.test_report group by authority_id, sampled_on, facility_id, method, status, legal_basis;
alter table app.test_report force row level security;

call sys.protect_tenant_table('app.test_count');
grant select, insert, update (tests) on app.test_count to mimamori_app, mimamori_worker;
call sys.protect_tenant_table('app.test_count_change');
call sys.open_to_institution('app.test_count_change');
grant select, insert, delete on app.test_count_change to mimamori_app, mimamori_worker;

-- A contract that is signed or ends later decides anew whether a test was done under one (H-30).
alter table app.test_report add column contract_redecided_at timestamptz;
grant update (contract_redecided_at) on app.test_report to mimamori_app, mimamori_worker;
drop index app.test_report_sampled;
create index test_report_sampled on app.test_report (authority_id, sampled_on, facility_id);

-- The health centres for which somebody works. Lists open on these first; it is no wall: a night shift looks after them all.
alter table app.staff_account
  add column health_centre_ids uuid[] not null default '{}',
  add check (facility_id is null or health_centre_ids = '{}');
grant update (health_centre_ids) on app.staff_account to mimamori_app, mimamori_worker;
