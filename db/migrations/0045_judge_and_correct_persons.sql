-- What somebody said while entering a report about somebody who looks like one reported before (F-05). It joins nobody:
-- the authority's job puts it beside the pair of rows, where a human decides.
create table app.entry_judgement (
  authority_id int not null,
  judgement_id uuid not null,
  -- The institution of the report that was entered.
  facility_id uuid not null,
  report_kind text not null check (report_kind in ('test-report', 'case-report')),
  report_id uuid not null,
  -- Whom it looked like: an earlier report of the same institution, or for those who join persons a person.
  other_kind text not null check (other_kind in ('test-report', 'case-report', 'person')),
  other_id uuid not null,
  judgement text not null check (judgement in ('same', 'different')),
  score real not null check (score between 0 and 1),
  reasons text[] not null,
  -- Whether whoever said it may decide about persons.
  entitled boolean not null,
  judged_at timestamptz not null,
  judged_by text not null,
  primary key (authority_id, judgement_id),
  unique (authority_id, report_id, other_id),
  foreign key (authority_id, facility_id) references app.facility
);
create index entry_judgement_other on app.entry_judgement (authority_id, other_id);
call sys.protect_tenant_table('app.entry_judgement');
call sys.open_to_institution('app.entry_judgement');
grant select, insert on app.entry_judgement to mimamori_app, mimamori_worker;

-- The positives of an institution, among which an entry is compared: few beside its negatives.
create index test_report_found on app.test_report (authority_id, facility_id, sampled_on) where result = 'positive';

-- A corrected report that says something else about its person: taken over, or put before a human, and undone exactly.
create table app.person_correction (
  authority_id int not null,
  correction_id uuid not null,
  person_id uuid not null,
  report_kind text not null check (report_kind in ('test-report', 'case-report')),
  report_id uuid not null,
  -- The revision of the report that was replaced.
  revision int not null,
  status text not null check (status in ('proposed', 'applied', 'declined', 'undone')),
  -- Fields of the person: what stands or stood there, and what the report says now.
  changed jsonb not null,
  contact_version_before int,
  contact_version_after int,
  -- The exact key of the person, where the correction changed it.
  key_before bytea,
  key_after bytea,
  corrected_at timestamptz not null,
  corrected_by text not null,
  decided_at timestamptz,
  decided_by text,
  undone_at timestamptz,
  undone_by text,
  primary key (authority_id, correction_id),
  unique (authority_id, report_id, revision),
  foreign key (authority_id, person_id) references app.person,
  check ((status = 'proposed') = (decided_at is null)),
  check ((status = 'undone') = (undone_at is not null))
);
create index person_correction_person on app.person_correction (authority_id, person_id, corrected_at desc);
create index person_correction_open on app.person_correction (authority_id, corrected_at, correction_id)
  where status = 'proposed';
call sys.protect_tenant_table('app.person_correction');
grant select, insert, update (person_id, status, changed, contact_version_before, contact_version_after, key_before,
  key_after, decided_at, decided_by, undone_at, undone_by) on app.person_correction to mimamori_app, mimamori_worker;
