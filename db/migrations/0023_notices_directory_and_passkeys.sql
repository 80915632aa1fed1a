-- Notices to institutions with receipts, contacts of the authority itself, and passkeys beside one-time codes.

-- What the authority tells its institutions (H-09, H-29). A draft may change; a published notice never does.
create table app.facility_notice (
  authority_id int not null,
  notice_id uuid not null,
  title text not null,
  body text not null,
  -- A document of the rulebook that says more.
  reference_id text,
  kinds text[] not null check (cardinality(kinds) > 0),
  asks_acknowledgement boolean not null,
  created_by uuid not null,
  created_at timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  primary key (authority_id, notice_id),
  check ((published_by is null) = (published_at is null))
);
call sys.protect_tenant_table('app.facility_notice');
call sys.open_to_institutions('app.facility_notice', true);
create policy drafts_stay_inside on app.facility_notice as restrictive for select
  using (published_at is not null or not ctx.is_institution());
create policy authority_adds on app.facility_notice as restrictive for insert with check (not ctx.is_institution());
create policy drafts_alone_change on app.facility_notice as restrictive for update
  using (published_at is null and not ctx.is_institution()) with check (not ctx.is_institution());
grant select, insert, update (title, body, reference_id, kinds, asks_acknowledgement, published_by, published_at)
  on app.facility_notice to mimamori_app, mimamori_worker;

-- That an institution has seen a notice: the first who opened it, and who said for all that they took note.
create table app.facility_notice_receipt (
  authority_id int not null,
  notice_id uuid not null,
  facility_id uuid not null,
  read_at timestamptz not null,
  read_by uuid not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid,
  primary key (authority_id, notice_id, facility_id),
  foreign key (authority_id, notice_id) references app.facility_notice,
  foreign key (authority_id, facility_id) references app.facility,
  check ((acknowledged_at is null) = (acknowledged_by is null))
);
create index facility_notice_receipt_facility on app.facility_notice_receipt (authority_id, facility_id);
call sys.protect_tenant_table('app.facility_notice_receipt');
call sys.open_to_institution('app.facility_notice_receipt');
grant select, insert, update (acknowledged_at, acknowledged_by) on app.facility_notice_receipt
  to mimamori_app, mimamori_worker;

-- A round of mails to those who had not taken note.
create table app.facility_notice_reminder (
  authority_id int not null,
  reminder_id uuid not null,
  notice_id uuid not null,
  reminded_at timestamptz not null,
  reminded_by uuid not null,
  mails int not null check (mails >= 0),
  without_address int not null check (without_address >= 0),
  primary key (authority_id, reminder_id),
  foreign key (authority_id, notice_id) references app.facility_notice
);
create index facility_notice_reminder_notice on app.facility_notice_reminder (authority_id, notice_id, reminded_at);
call sys.protect_tenant_table('app.facility_notice_reminder');
grant select, insert on app.facility_notice_reminder to mimamori_app, mimamori_worker;

-- Whom to ask about what at the authority itself, besides the country's offices of the rulebook (H-35, H-37).
create table app.directory_entry (
  authority_id int not null,
  entry_id uuid not null,
  topic text not null,
  office text not null,
  office_phone text not null,
  extension text,
  office_email text,
  changed_at timestamptz not null,
  removed_at timestamptz,
  primary key (authority_id, entry_id)
);
create index directory_entry_topic on app.directory_entry (authority_id, topic, entry_id) where removed_at is null;
call sys.protect_tenant_table('app.directory_entry');
call sys.open_to_institutions('app.directory_entry', true);
create policy authority_adds on app.directory_entry as restrictive for insert with check (not ctx.is_institution());
create policy authority_changes on app.directory_entry as restrictive for update using (not ctx.is_institution());
grant select, insert, update (topic, office, office_phone, extension, office_email, changed_at, removed_at)
  on app.directory_entry to mimamori_app, mimamori_worker;

-- A device or password manager that stands in for the one-time code of one person (ASVS 6.3.3).
create table app.staff_passkey (
  authority_id int not null,
  passkey_id uuid not null,
  account_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  sign_count bigint not null check (sign_count >= 0),
  label text not null,
  transports text[] not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (authority_id, passkey_id),
  unique (authority_id, credential_id),
  foreign key (authority_id, account_id) references app.staff_account
);
create index staff_passkey_account on app.staff_passkey (authority_id, account_id) where revoked_at is null;
call sys.protect_tenant_table('app.staff_passkey');
call sys.open_to_institutions('app.staff_passkey', true);
grant select, insert, update (sign_count, last_used_at, revoked_at) on app.staff_passkey to mimamori_app, mimamori_worker;

-- What a passkey must sign next in this session; taken away by the first answer, right or wrong.
alter table app.staff_session add column passkey_challenge bytea;
grant update (passkey_challenge) on app.staff_session to mimamori_app, mimamori_worker;
