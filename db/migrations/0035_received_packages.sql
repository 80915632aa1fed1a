-- What a city was given by a prefecture, in files (E-02, E-31, E-32): who may sign them, on which basis they may be taken,
-- what came, and what became of it. The rows of people are the support cases; here are only their numbers and references.

-- A city is a tenant of its own with roles of its own (Y-14, Y-15).
alter table app.staff_account
  drop constraint staff_account_role,
  add constraint staff_account_role check (role in ('manager', 'reviewer', 'health-centre', 'auditor', 'entry-support',
    'clinic', 'clinic-manager', 'hospital', 'hospital-manager', 'hotel', 'hotel-manager', 'support-leader',
    'support-deputy', 'support-staff'));

-- A key whose signature the city believes: its fingerprint was compared with what the provider said in another way.
create table app.provider_key (
  authority_id int not null,
  provider_key_id uuid not null,
  provider_code int not null,
  provider_name text not null,
  key_id text not null,
  public_jwk jsonb not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  registered_at timestamptz not null,
  registered_by uuid not null,
  revoked_at timestamptz,
  revoked_by uuid,
  primary key (authority_id, provider_key_id),
  check ((revoked_at is null) = (revoked_by is null))
);
create unique index provider_key_in_use on app.provider_key (authority_id, key_id) where revoked_at is null;
call sys.protect_tenant_table('app.provider_key');
grant select, insert, update (revoked_at, revoked_by) on app.provider_key to mimamori_app, mimamori_worker;

-- On what the city itself may take data (E-07, P-12): its agreement and its own procedure. Ended, never rewritten.
create table app.accepted_basis (
  authority_id int not null,
  accepted_basis_id uuid not null,
  provider_code int not null,
  title text not null,
  -- What the city's own board answered, or why none was needed.
  own_procedure text not null,
  category text not null check (category in ('self', 'notified', 'contact')),
  purposes text[] not null check (cardinality(purposes) > 0),
  fields text[] not null check (cardinality(fields) > 0),
  valid_from date not null,
  valid_through date,
  entered_at timestamptz not null,
  entered_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, accepted_basis_id),
  check (valid_through is null or valid_through >= valid_from),
  check ((ended_at is null) = (ended_by is null))
);
create index accepted_basis_category on app.accepted_basis (authority_id, provider_code, category);
call sys.protect_tenant_table('app.accepted_basis');
grant select, insert, update (ended_at, ended_by) on app.accepted_basis to mimamori_app, mimamori_worker;

-- A file that waits to be opened, or one that was. What it says about itself is known only once somebody opened it.
create table app.received_package (
  authority_id int not null,
  received_package_id uuid not null,
  status text not null check (status in ('waiting', 'imported', 'set-aside')),
  -- Uploaded by the unit, or handed over inside an installation that serves both sides.
  arrival text not null check (arrival in ('upload', 'inside')),
  arrived_at timestamptz not null,
  arrived_by text not null,
  file_name text not null,
  file_bytes int not null,
  file_sha256 bytea not null check (octet_length(file_sha256) = 32),
  -- The file while it waits, sealed with a key of its own.
  wrapped_key bytea,
  sealed_file bytea,
  package_id uuid,
  provider_code int,
  provider_name text,
  basis_id uuid,
  basis_title text,
  agreement text,
  accepted_basis_id uuid,
  category text check (category in ('self', 'notified', 'contact')),
  purposes text[],
  fields text[],
  receiving_unit text,
  sequence int check (sequence > 0),
  rows_new int,
  rows_changed int,
  rows_cancelled int,
  -- Rows that a later package had overtaken.
  rows_overtaken int,
  rows_sha256 bytea,
  package_created_at timestamptz,
  receipt_number int,
  opened_at timestamptz,
  opened_by uuid,
  set_aside_at timestamptz,
  set_aside_by uuid,
  set_aside_why text,
  primary key (authority_id, received_package_id),
  unique (authority_id, package_id),
  unique (authority_id, provider_code, basis_id, sequence),
  unique (authority_id, receipt_number),
  foreign key (authority_id, accepted_basis_id) references app.accepted_basis,
  check ((status = 'waiting') = (sealed_file is not null)),
  check ((sealed_file is null) = (wrapped_key is null)),
  check ((status = 'set-aside') = (set_aside_at is not null)),
  check ((status = 'imported') = (num_nulls(package_id, provider_code, provider_name, basis_id, basis_title,
    agreement, accepted_basis_id, category, purposes, fields, receiving_unit, sequence, rows_new, rows_changed,
    rows_cancelled, rows_overtaken, rows_sha256, package_created_at, receipt_number, opened_at, opened_by) = 0))
);
create index received_package_at on app.received_package (authority_id, arrived_at desc, received_package_id);
call sys.protect_tenant_table('app.received_package');
grant select, insert, update (status, wrapped_key, sealed_file, package_id, provider_code, provider_name, basis_id,
  basis_title, agreement, accepted_basis_id, category, purposes, fields, receiving_unit, sequence, rows_new, rows_changed,
  rows_cancelled, rows_overtaken, rows_sha256, package_created_at, receipt_number, opened_at, opened_by, set_aside_at,
  set_aside_by, set_aside_why) on app.received_package to mimamori_app, mimamori_worker;

-- The technical head of each row: nothing that names a person.
create table app.received_row (
  authority_id int not null,
  received_package_id uuid not null,
  row_number int not null,
  reference uuid not null,
  kind text not null check (kind in ('new', 'changed', 'cancelled')),
  overtaken boolean not null,
  primary key (authority_id, received_package_id, row_number),
  unique (authority_id, received_package_id, reference),
  foreign key (authority_id, received_package_id) references app.received_package
);
create index received_row_reference on app.received_row (authority_id, reference);
call sys.protect_tenant_table('app.received_row');
grant select, insert on app.received_row to mimamori_app, mimamori_worker;

-- Why a number of the sequence will not come.
create table app.package_gap (
  authority_id int not null,
  provider_code int not null,
  basis_id uuid not null,
  sequence int not null,
  explanation text not null,
  explained_at timestamptz not null,
  explained_by uuid not null,
  primary key (authority_id, provider_code, basis_id, sequence)
);
call sys.protect_tenant_table('app.package_gap');
grant select, insert on app.package_gap to mimamori_app, mimamori_worker;

-- For how many days after the end of support personal data stay; the newest counts.
create table app.retention_rule (
  authority_id int not null,
  retention_rule_id uuid not null,
  days int not null check (days between 0 and 365),
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (authority_id, retention_rule_id)
);
create index retention_rule_at on app.retention_rule (authority_id, set_at desc);
call sys.protect_tenant_table('app.retention_rule');
grant select, insert on app.retention_rule to mimamori_app, mimamori_worker;

-- What was destroyed, when, by whom: told to the provider on paper (R-03, R-06).
create table app.deletion (
  authority_id int not null,
  deletion_id uuid not null,
  deleted_at timestamptz not null,
  deleted_by uuid not null,
  retention_days int not null,
  cases int not null check (cases > 0),
  primary key (authority_id, deletion_id)
);
create index deletion_at on app.deletion (authority_id, deleted_at desc, deletion_id);
call sys.protect_tenant_table('app.deletion');
grant select, insert on app.deletion to mimamori_app, mimamori_worker;

create table app.deletion_item (
  authority_id int not null,
  deletion_id uuid not null,
  support_case_id uuid not null,
  received_package_id uuid,
  reference uuid,
  ended_on date not null,
  primary key (authority_id, deletion_id, support_case_id),
  foreign key (authority_id, deletion_id) references app.deletion,
  foreign key (authority_id, received_package_id) references app.received_package
);
call sys.protect_tenant_table('app.deletion_item');
grant select, insert on app.deletion_item to mimamori_app, mimamori_worker;
