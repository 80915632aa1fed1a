create table app.message (
  authority_id int not null,
  message_id uuid not null,
  channel text not null check (channel in ('mail', 'line', 'voice')),
  template text not null,
  language text not null,
  recipient text not null,
  params jsonb not null,
  subject_id uuid,
  dedupe_key text not null,
  status text not null check (status in ('planned', 'handed-over', 'delivered', 'refused', 'unknown', 'cancelled')),
  attempts int not null,
  created_at timestamptz not null,
  handed_over_at timestamptz,
  settled_at timestamptz,
  primary key (authority_id, message_id),
  unique (authority_id, dedupe_key)
);
create index message_unsettled on app.message (authority_id, created_at) where status in ('planned', 'handed-over');
create index message_subject on app.message (authority_id, subject_id, created_at);
call sys.protect_tenant_table('app.message');
grant select, insert, update (status, attempts, handed_over_at, settled_at, params)
  on app.message to mimamori_app, mimamori_worker;

create table app.proof_key (
  authority_id int not null,
  key_id text not null,
  public_jwk jsonb not null,
  private_sealed bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (authority_id, key_id)
);
create unique index proof_key_current on app.proof_key (authority_id) where retired_at is null;
call sys.protect_tenant_table('app.proof_key');
grant select, insert, update (retired_at) on app.proof_key to mimamori_app, mimamori_worker;

create table app.document (
  authority_id int not null,
  document_id uuid not null,
  kind text not null check (kind in ('notice', 'certificate')),
  filing_id uuid not null,
  case_id uuid not null,
  number text not null,
  template_version text not null,
  fields jsonb not null,
  proof text not null,
  proof_ref text not null,
  issued_on date not null,
  issued_at timestamptz not null,
  valid_through date,
  status text not null check (status in ('valid', 'withdrawn', 'superseded')),
  status_at timestamptz not null,
  primary key (authority_id, document_id),
  unique (authority_id, proof_ref),
  foreign key (authority_id, filing_id) references app.filing,
  foreign key (authority_id, case_id) references app.recuperation_case
);
create unique index document_one_valid on app.document (authority_id, filing_id, kind) where status = 'valid';
create index document_filing on app.document (authority_id, filing_id, issued_at);
call sys.protect_tenant_table('app.document');
grant select, insert, update (status, status_at) on app.document to mimamori_app, mimamori_worker;

-- What the fake channels of the training mode delivered. The primary key makes a second delivery impossible to hide.
create table app.training_delivery (
  authority_id int not null,
  message_id uuid not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  delivered_at timestamptz not null,
  primary key (authority_id, message_id)
);
create index training_delivery_at on app.training_delivery (authority_id, delivered_at desc, message_id);
call sys.protect_tenant_table('app.training_delivery');
grant select, insert on app.training_delivery to mimamori_app, mimamori_worker;
