create table app.staff_account (
  authority_id int not null,
  account_id uuid not null,
  login_name text not null,
  display_name text not null,
  unit_name text not null,
  role text not null check (role in ('manager', 'reviewer', 'health-centre', 'auditor')),
  status text not null check (status in ('active', 'suspended')),
  password_hash text not null,
  must_change_password boolean not null,
  totp_secret_sealed bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  failed_attempts int not null,
  locked_until timestamptz,
  created_at timestamptz not null,
  primary key (authority_id, account_id),
  unique (authority_id, login_name)
);
call sys.protect_tenant_table('app.staff_account');
grant select, insert, update (display_name, unit_name, role, status, password_hash, must_change_password,
  totp_secret_sealed, totp_confirmed_at, totp_last_step, failed_attempts, locked_until)
  on app.staff_account to mimamori_app, mimamori_worker;

create table app.staff_session (
  authority_id int not null,
  token_hash bytea not null,
  session_id uuid not null,
  account_id uuid not null,
  stage text not null check (stage in ('password', 'full')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (authority_id, token_hash),
  unique (authority_id, session_id),
  foreign key (authority_id, account_id) references app.staff_account
);
create index staff_session_account on app.staff_session (authority_id, account_id) where revoked_at is null;
call sys.protect_tenant_table('app.staff_session');
grant select, insert, update (last_seen_at, revoked_at) on app.staff_session to mimamori_app, mimamori_worker;
