-- How often one source did one thing in one window of time. The source is a keyed hash of a network or a contact, which
-- nobody can turn back; rows older than their window are deleted by the tick.
create table app.intake_count (
  authority_id int not null,
  kind text not null,
  source_hash bytea not null,
  window_start timestamptz not null,
  count int not null,
  primary key (authority_id, kind, source_hash, window_start)
);
create index intake_count_window on app.intake_count (authority_id, window_start);
call sys.protect_tenant_table('app.intake_count');
grant select, insert, delete, update (count) on app.intake_count to mimamori_app, mimamori_worker;

-- A form token or a proof of work is good once.
create table app.intake_token (
  authority_id int not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (authority_id, token_hash)
);
create index intake_token_expiry on app.intake_token (authority_id, expires_at);
call sys.protect_tenant_table('app.intake_token');
grant select, insert, delete on app.intake_token to mimamori_app, mimamori_worker;
