-- A program of an institution (its electronic chart) that reports in its name by FHIR. What it may see and write is what
-- the institution may: its requests run with the institution in the signed context (docs/decisions/0020).
create table app.fhir_client (
  authority_id int not null,
  client_id uuid not null,
  facility_id uuid not null,
  -- The product or vendor, as the manager wrote it down.
  name text not null,
  secret_hash bytea not null,
  status text not null check (status in ('active', 'suspended')),
  created_at timestamptz not null,
  created_by text not null,
  secret_changed_at timestamptz not null,
  last_used_at timestamptz,
  primary key (authority_id, client_id),
  foreign key (authority_id, facility_id) references app.facility
);
create index fhir_client_facility on app.fhir_client (authority_id, facility_id);
call sys.protect_tenant_table('app.fhir_client');
grant select, insert, update (name, secret_hash, status, secret_changed_at, last_used_at)
  on app.fhir_client to mimamori_app, mimamori_worker;

-- A bearer token, known by its hash alone. Ended ones are removed when the client asks for the next.
create table app.fhir_token (
  authority_id int not null,
  token_hash bytea not null,
  client_id uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (authority_id, token_hash),
  foreign key (authority_id, client_id) references app.fhir_client
);
create index fhir_token_client on app.fhir_token (authority_id, client_id);
call sys.protect_tenant_table('app.fhir_token');
grant select, insert, delete on app.fhir_token to mimamori_app, mimamori_worker;

-- A Patient as the institution sent it, to whom its reports refer. One that no report names is removed after a day: being
-- a patient is nothing to report.
create table app.fhir_patient (
  authority_id int not null,
  facility_id uuid not null,
  patient_id uuid not null,
  version int not null,
  identifier_system text not null,
  identifier_value text not null,
  content jsonb not null,
  received_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (authority_id, patient_id),
  unique (authority_id, facility_id, identifier_system, identifier_value),
  foreign key (authority_id, facility_id) references app.facility
);
create index fhir_patient_received on app.fhir_patient (authority_id, received_at);
call sys.protect_tenant_table('app.fhir_patient');
call sys.open_to_institution('app.fhir_patient');
grant select, insert, update (version, content, changed_at), delete on app.fhir_patient
  to mimamori_app, mimamori_worker;

-- Which resource became which report: an Observation a test report, a Condition a case report, under the same id.
create table app.fhir_report (
  authority_id int not null,
  report_id uuid not null,
  facility_id uuid not null,
  kind text not null check (kind in ('Observation', 'Condition')),
  patient_id uuid not null,
  client_id uuid not null,
  identifier_system text,
  identifier_value text,
  -- The code of the laboratory examination as it was sent.
  laboratory_code text,
  -- The same resource sent again makes no second report; with other content it is refused.
  source_key bytea not null,
  content_hash bytea not null,
  received_at timestamptz not null,
  primary key (authority_id, report_id),
  unique (authority_id, facility_id, source_key),
  foreign key (authority_id, facility_id) references app.facility,
  foreign key (authority_id, patient_id) references app.fhir_patient,
  check ((identifier_system is null) = (identifier_value is null))
);
create index fhir_report_identifier on app.fhir_report (authority_id, facility_id, kind, identifier_value)
  where identifier_value is not null;
create index fhir_report_patient on app.fhir_report (authority_id, patient_id);
call sys.protect_tenant_table('app.fhir_report');
call sys.open_to_institution('app.fhir_report');
grant select, insert on app.fhir_report to mimamori_app, mimamori_worker;
