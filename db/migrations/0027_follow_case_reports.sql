-- A case report being written. Its id becomes that of the report, so that sending it twice makes one (F-01).
create table app.case_report_draft (
  authority_id int not null,
  draft_id uuid not null,
  -- The institution whose people write it; null for the authority's own staff, who choose one in the form.
  facility_id uuid,
  staff_id uuid not null,
  sheet_id uuid,
  answers jsonb not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (authority_id, draft_id),
  foreign key (authority_id, facility_id) references app.facility,
  foreign key (authority_id, sheet_id) references app.received_sheet
);
create index case_report_draft_writer on app.case_report_draft (authority_id, staff_id, saved_at desc);
create index case_report_draft_age on app.case_report_draft (authority_id, saved_at);
call sys.protect_tenant_table('app.case_report_draft');
call sys.open_to_institution('app.case_report_draft');
grant select, insert, delete, update (answers, saved_at) on app.case_report_draft to mimamori_app, mimamori_worker;

-- Every earlier state of a report, with why it was replaced. Only added to.
create table app.case_report_revision (
  authority_id int not null,
  report_id uuid not null,
  facility_id uuid not null,
  -- The revision that was replaced.
  revision int not null,
  content jsonb not null,
  reason text not null check (reason in ('typing-error', 'answer-to-query', 'new-result', 'wrong-person', 'death', 'other')),
  note text,
  replaced_at timestamptz not null,
  replaced_by text not null,
  primary key (authority_id, report_id, revision),
  foreign key (authority_id, report_id) references app.case_report
);
call sys.protect_tenant_table('app.case_report_revision');
call sys.open_to_institution('app.case_report_revision');
grant select, insert on app.case_report_revision to mimamori_app, mimamori_worker;

-- What happened to a report, and what the health centre and the institution wrote to each other. Only added to.
create table app.case_report_event (
  authority_id int not null,
  event_id uuid not null,
  report_id uuid not null,
  facility_id uuid not null,
  kind text not null check (kind in ('submitted', 'routed', 'queried', 'replied', 'corrected', 'accepted', 'rerouted',
    'transferred', 'withdrawn', 'died')),
  -- The question, the reply or the reason.
  message text,
  -- The authority or health centre that the report went to.
  recipient text,
  at timestamptz not null,
  actor text not null,
  primary key (authority_id, event_id),
  foreign key (authority_id, report_id) references app.case_report
);
create index case_report_event_report on app.case_report_event (authority_id, report_id, at, event_id);
call sys.protect_tenant_table('app.case_report_event');
call sys.open_to_institution('app.case_report_event');
grant select, insert on app.case_report_event to mimamori_app, mimamori_worker;

-- Patients of a day by age band, of whom no report is made (F-08). A correction adds a version; the highest one counts.
create table app.daily_count (
  authority_id int not null,
  facility_id uuid not null,
  day date not null,
  version int not null check (version >= 1),
  age_band text not null,
  count int not null check (count between 0 and 100000),
  profile_id text not null,
  reason text,
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (authority_id, facility_id, day, version, age_band),
  foreign key (authority_id, facility_id) references app.facility,
  check (version = 1 or reason is not null)
);
create index daily_count_day on app.daily_count (authority_id, day);
call sys.protect_tenant_table('app.daily_count');
call sys.open_to_institution('app.daily_count');
grant select, insert on app.daily_count to mimamori_app, mimamori_worker;

-- The report of a case that a health centre looks after, and the copy of a family member.
create index case_report_health_centre on app.case_report (authority_id, health_centre_id, reported_at)
  where status in ('submitted', 'queried');
create index case_report_person_reported on app.case_report (authority_id, facility_id, name_kana, birth_date);
