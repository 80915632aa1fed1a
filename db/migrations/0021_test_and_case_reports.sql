-- A page that came by FAX or on paper, until somebody has typed it in (H-26, F-04): what was received can be counted
-- against what was entered.
create table app.received_sheet (
  authority_id int not null,
  sheet_id uuid not null,
  facility_id uuid,
  kind text not null check (kind in ('test-report', 'case-report', 'unknown')),
  channel text not null check (channel in ('fax', 'paper', 'phone')),
  received_at timestamptz not null,
  sealed_image bytea,
  image_type text,
  image_hash bytea,
  pages int not null check (pages between 1 and 100),
  status text not null check (status in ('waiting', 'entered', 'set-aside')),
  claimed_by uuid,
  claimed_at timestamptz,
  settled_by uuid,
  settled_at timestamptz,
  set_aside_reason text check (set_aside_reason in ('duplicate', 'unreadable', 'not-a-report', 'other')),
  note text,
  registered_by text not null,
  primary key (authority_id, sheet_id),
  foreign key (authority_id, facility_id) references app.facility,
  check ((status = 'waiting') = (settled_at is null)),
  check ((status = 'set-aside') = (set_aside_reason is not null))
);
create index received_sheet_waiting on app.received_sheet (authority_id, received_at, sheet_id) where status = 'waiting';
create index received_sheet_day on app.received_sheet (authority_id, received_at);
call sys.protect_tenant_table('app.received_sheet');
grant select, insert, update (facility_id, kind, status, claimed_by, claimed_at, settled_by, settled_at, set_aside_reason,
  note) on app.received_sheet to mimamori_app, mimamori_worker;

-- SM-4: one administrative test and its result, positive or negative (H-06 to H-08, H-23 to H-25). The row is as it stands
-- now; test_report_revision keeps every earlier state. A negative needs no name (H-25).
create table app.test_report (
  authority_id int not null,
  report_id uuid not null,
  facility_id uuid not null,
  revision int not null,
  status text not null check (status in ('reported', 'withdrawn')),
  legal_basis text not null check (legal_basis in ('article-15', 'other')),
  contract_id uuid,
  -- Whether a contract was in force on the day of sampling (H-30); a report without one is kept and flagged.
  contract_state text not null check (contract_state in ('in-force', 'none', 'not-needed')),
  sampled_on date not null,
  -- Minutes of the day in Japan, where known.
  sampled_minute smallint check (sampled_minute between 0 and 1439),
  resulted_on date not null,
  resulted_minute smallint check (resulted_minute between 0 and 1439),
  specimen text not null check (specimen in ('nasopharyngeal', 'nasal', 'saliva', 'sputum', 'throat', 'other')),
  method text not null check (method in ('pcr', 'lamp', 'antigen-quantitative', 'antigen-qualitative', 'other')),
  result text not null check (result in ('positive', 'negative', 'indeterminate')),
  patient_number text,
  name text,
  name_kana text,
  birth_date date,
  sex text check (sex in ('male', 'female', 'unknown')),
  phone text,
  postal_code text,
  municipality_code text,
  address text,
  onset_on date,
  entry_channel text not null check (entry_channel in ('web', 'grid', 'file', 'fhir', 'fax', 'paper', 'phone')),
  -- Why it did not come by the web (H-20, H-26).
  channel_reason text check (channel_reason in ('authority-not-using', 'no-web-entry', 'outage', 'other')),
  channel_note text,
  -- The authority's staff typed it for the institution (H-19, H-33).
  proxy boolean not null,
  sheet_id uuid,
  entered_by text not null,
  entered_at timestamptz not null,
  changed_at timestamptz not null,
  -- The same row of the same source makes no second report.
  source_key bytea,
  person_id uuid,
  case_id uuid,
  primary key (authority_id, report_id),
  foreign key (authority_id, facility_id) references app.facility,
  foreign key (authority_id, sheet_id) references app.received_sheet,
  foreign key (authority_id, person_id) references app.person,
  foreign key (authority_id, case_id) references app.recuperation_case,
  check (resulted_on >= sampled_on)
);
create unique index test_report_source on app.test_report (authority_id, facility_id, source_key) where source_key is not null;
create index test_report_entered on app.test_report (authority_id, facility_id, entered_at desc, report_id);
create index test_report_sampled on app.test_report (authority_id, sampled_on);
create index test_report_person on app.test_report (authority_id, person_id) where person_id is not null;
call sys.protect_tenant_table('app.test_report');
call sys.open_to_institution('app.test_report');
grant select, insert, update (revision, status, contract_id, contract_state, sampled_on, sampled_minute, resulted_on,
  resulted_minute, specimen, method, result, patient_number, name, name_kana, birth_date, sex, phone, postal_code,
  municipality_code, address, onset_on, changed_at, person_id, case_id) on app.test_report to mimamori_app, mimamori_worker;

create table app.test_report_revision (
  authority_id int not null,
  report_id uuid not null,
  facility_id uuid not null,
  -- The revision that was replaced.
  revision int not null,
  content jsonb not null,
  reason text not null check (reason in ('typing-error', 'result-changed', 'wrong-person', 'duplicate', 'withdrawn', 'other')),
  note text,
  replaced_at timestamptz not null,
  replaced_by text not null,
  primary key (authority_id, report_id, revision),
  foreign key (authority_id, report_id) references app.test_report
);
call sys.protect_tenant_table('app.test_report_revision');
call sys.open_to_institution('app.test_report_revision');
grant select, insert on app.test_report_revision to mimamori_app, mimamori_worker;

-- SM-3: 発生届, as the institution submitted it (H-12, art. 12). `content` holds the items of the dated profile; the columns
-- are those that others search, join and count by.
create table app.case_report (
  authority_id int not null,
  report_id uuid not null,
  facility_id uuid not null,
  revision int not null,
  status text not null check (status in ('submitted', 'queried', 'accepted', 'transferred', 'withdrawn')),
  profile_id text not null,
  kind text not null check (kind in ('confirmed', 'asymptomatic', 'suspected', 'deceased', 'suspected-deceased')),
  name text not null,
  name_kana text not null,
  sex text not null check (sex in ('male', 'female', 'unknown')),
  birth_date date not null,
  phone text not null,
  postal_code text not null,
  municipality_code text not null,
  address text not null,
  onset_on date,
  sampled_on date,
  diagnosed_on date not null,
  died_on date,
  content jsonb not null,
  physician text not null,
  health_centre_id uuid,
  entry_channel text not null check (entry_channel in ('web', 'file', 'fhir', 'fax', 'paper', 'phone')),
  channel_reason text check (channel_reason in ('authority-not-using', 'no-web-entry', 'outage', 'other')),
  proxy boolean not null,
  sheet_id uuid,
  entered_by text not null,
  -- Submission is the report; when it was received on paper, that moment.
  reported_at timestamptz not null,
  entered_at timestamptz not null,
  accepted_at timestamptz,
  changed_at timestamptz not null,
  source_key bytea,
  person_id uuid,
  case_id uuid,
  primary key (authority_id, report_id),
  foreign key (authority_id, facility_id) references app.facility,
  foreign key (authority_id, health_centre_id) references app.health_centre,
  foreign key (authority_id, sheet_id) references app.received_sheet,
  foreign key (authority_id, person_id) references app.person,
  foreign key (authority_id, case_id) references app.recuperation_case
);
create unique index case_report_source on app.case_report (authority_id, facility_id, source_key) where source_key is not null;
create index case_report_facility on app.case_report (authority_id, facility_id, entered_at desc, report_id);
create index case_report_open on app.case_report (authority_id, reported_at, report_id) where status in ('submitted', 'queried');
create index case_report_reported on app.case_report (authority_id, reported_at);
create index case_report_case on app.case_report (authority_id, case_id) where case_id is not null;
call sys.protect_tenant_table('app.case_report');
call sys.open_to_institution('app.case_report');
grant select, insert, update (revision, status, kind, name, name_kana, sex, birth_date, phone, postal_code,
  municipality_code, address, onset_on, sampled_on, diagnosed_on, died_on, content, physician, health_centre_id,
  accepted_at, changed_at, person_id, case_id) on app.case_report to mimamori_app, mimamori_worker;

-- A notified patient's case begins with a report, not with a filing.
alter table app.case_event drop constraint case_event_kind_check,
  add constraint case_event_kind_check check (kind in ('opened', 'onset', 'relief', 'relapse', 'negative-test', 'transferred',
    'released', 'reopened', 'withdrawn', 'superseded', 'place', 'handed-over', 'died', 'merged', 'note'));
alter table app.recuperation_case drop constraint recuperation_case_close_reason_check,
  add constraint recuperation_case_close_reason_check check (close_reason in ('released', 'withdrawn', 'superseded',
    'transferred', 'died', 'handed-over', 'merged'));
