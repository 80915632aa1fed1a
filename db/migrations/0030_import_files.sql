-- Test results that come as a file (H-10, H-17): read in small bites by a job, each bite one transaction, so that a crash
-- loses no row and takes none twice. The file is sealed in parts and destroyed when the import has ended.
create table app.import_job (
  authority_id int not null,
  import_id uuid not null,
  -- Null where each row names its institution.
  facility_id uuid,
  file_name text not null,
  status text not null check (status in ('receiving', 'uploaded', 'previewed', 'running', 'finished', 'cancelled', 'failed')),
  -- How the stored parts are read: a text file as it came, or the rows of a workbook.
  format text not null check (format in ('csv', 'xlsx')),
  encoding text not null check (encoding in ('utf-8', 'cp932')),
  sha256 bytea,
  file_bytes bigint not null,
  stored_bytes bigint not null,
  total_lines int not null,
  header text[] not null,
  -- The field of each column; null for one that is not taken.
  mapping text[],
  defaults jsonb not null,
  wrapped_key bytea,
  -- Where the next bite begins.
  next_byte bigint not null,
  next_line int not null,
  rows_read int not null,
  rows_good int not null,
  rows_bad int not null,
  rows_known int not null,
  rows_blank int not null,
  failure text,
  failure_line int,
  requested_by uuid,
  requested_role text,
  created_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  -- The moment after which nothing of the file can be read any more.
  destroyed_at timestamptz,
  primary key (authority_id, import_id),
  foreign key (authority_id, facility_id) references app.facility,
  check (rows_read = rows_good + rows_bad + rows_known),
  check ((status = 'failed') = (failure is not null)),
  check ((wrapped_key is null) = (destroyed_at is not null))
);
create index import_job_at on app.import_job (authority_id, created_at desc, import_id);
create index import_job_facility on app.import_job (authority_id, facility_id, created_at desc);
create index import_job_kept on app.import_job (authority_id, created_at) where destroyed_at is null;
call sys.protect_tenant_table('app.import_job');
call sys.open_to_institution('app.import_job');
grant select, insert, update (status, format, encoding, sha256, file_bytes, stored_bytes, total_lines, header, mapping,
  defaults, wrapped_key, next_byte, next_line, rows_read, rows_good, rows_bad, rows_known, rows_blank, failure,
  failure_line, started_at, ended_at, destroyed_at) on app.import_job to mimamori_app, mimamori_worker;

create table app.import_part (
  authority_id int not null,
  import_id uuid not null,
  facility_id uuid,
  part_no int not null,
  -- Null once destroyed.
  sealed bytea,
  primary key (authority_id, import_id, part_no),
  foreign key (authority_id, import_id) references app.import_job
);
call sys.protect_tenant_table('app.import_part');
call sys.open_to_institution('app.import_part');
grant select, insert, update (sealed) on app.import_part to mimamori_app, mimamori_worker;

-- Why a row was not taken: by line, column and reason, nothing of its content.
create table app.import_row_error (
  authority_id int not null,
  import_id uuid not null,
  line int not null,
  facility_id uuid,
  -- Column numbers from 1 (0: the row as a whole), and the reason for each.
  columns int[] not null,
  reasons text[] not null,
  primary key (authority_id, import_id, line),
  foreign key (authority_id, import_id) references app.import_job,
  check (cardinality(columns) = cardinality(reasons) and cardinality(columns) > 0)
);
call sys.protect_tenant_table('app.import_row_error');
call sys.open_to_institution('app.import_row_error');
grant select, insert on app.import_row_error to mimamori_app, mimamori_worker;

-- The rows of one bite that were not taken, sealed, for the file in which they are put right.
create table app.import_refused_row (
  authority_id int not null,
  import_id uuid not null,
  facility_id uuid,
  first_line int not null,
  sealed bytea,
  primary key (authority_id, import_id, first_line),
  foreign key (authority_id, import_id) references app.import_job
);
call sys.protect_tenant_table('app.import_refused_row');
call sys.open_to_institution('app.import_refused_row');
grant select, insert, update (sealed) on app.import_refused_row to mimamori_app, mimamori_worker;
