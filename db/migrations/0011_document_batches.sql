-- Many papers issued in one go: a job takes the waiting items in small bites, so that a crash loses none and makes none twice.
create table app.document_batch (
  authority_id int not null,
  batch_id uuid not null,
  kind text not null check (kind in ('certificates', 'reissue')),
  reason text not null,
  -- The form whose valid notices are made anew; null for certificates.
  template_version text,
  requested_by uuid not null,
  requested_at timestamptz not null,
  status text not null check (status in ('collecting', 'running', 'finished', 'cancelled')),
  total int not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (authority_id, batch_id),
  check ((kind = 'reissue') = (template_version is not null))
);
create unique index document_batch_one_running on app.document_batch (authority_id) where status in ('collecting', 'running');
create index document_batch_at on app.document_batch (authority_id, requested_at desc, batch_id);
call sys.protect_tenant_table('app.document_batch');
grant select, insert, update (status, total, started_at, finished_at) on app.document_batch to mimamori_app, mimamori_worker;

create table app.document_batch_item (
  authority_id int not null,
  batch_id uuid not null,
  filing_id uuid not null,
  status text not null check (status in ('waiting', 'issued', 'refused', 'failed')),
  reason text,
  document_id uuid,
  settled_at timestamptz,
  primary key (authority_id, batch_id, filing_id),
  foreign key (authority_id, batch_id) references app.document_batch,
  foreign key (authority_id, filing_id) references app.filing
);
create index document_batch_item_waiting on app.document_batch_item (authority_id, batch_id, filing_id)
  where status = 'waiting';
call sys.protect_tenant_table('app.document_batch_item');
grant select, insert, update (status, reason, document_id, settled_at)
  on app.document_batch_item to mimamori_app, mimamori_worker;

-- Why a paper was taken back by staff, and by whom; null for a paper that ended with its filing.
alter table app.document add column revoked_by uuid, add column revoke_reason text;
grant update (revoked_by, revoke_reason) on app.document to mimamori_app, mimamori_worker;
-- Staff look a paper up by the number that somebody reads out to them.
create index document_number on app.document (authority_id, number);
