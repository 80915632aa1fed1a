-- What was entered, corrected and closed in the registry, and by whom; `changes` holds each changed field with its value
-- before and after.
create table app.facility_event (
  authority_id int not null,
  event_id uuid not null,
  facility_id uuid not null,
  kind text not null check (kind in ('registered', 'corrected', 'closed')),
  changes jsonb not null,
  source text not null check (source in ('form', 'file', 'program')),
  -- Why it was closed.
  note text,
  at timestamptz not null,
  by text not null,
  primary key (authority_id, event_id),
  foreign key (authority_id, facility_id) references app.facility,
  check (kind <> 'closed' or note <> '')
);
create index facility_event_facility on app.facility_event (authority_id, facility_id, at desc, event_id);
call sys.protect_tenant_table('app.facility_event');
grant select, insert on app.facility_event to mimamori_app, mimamori_worker;

-- Until when every institution is to have its accounts (H-03). The row set last holds.
create table app.enrolment_deadline (
  authority_id int not null,
  deadline_id uuid not null,
  deadline date not null,
  set_at timestamptz not null,
  set_by text not null,
  primary key (authority_id, deadline_id)
);
create index enrolment_deadline_newest on app.enrolment_deadline (authority_id, set_at desc, deadline_id desc);
call sys.protect_tenant_table('app.enrolment_deadline');
grant select, insert on app.enrolment_deadline to mimamori_app, mimamori_worker;

-- SM-5: how far an institution has come on the way to its accounts (H-03, H-14, H-20, H-21). None that was not invited yet
-- has a row.
create table app.facility_enrolment (
  authority_id int not null,
  facility_id uuid not null,
  status text not null check (status in ('not-invited', 'invited', 'applied', 'reviewed', 'issued', 'first-signed-in',
    'active', 'suspended', 'revoked', 'exempt')),
  invited_at timestamptz,
  reminded_at timestamptz,
  letter_printed_at timestamptz,
  applied_at timestamptz,
  applicant_name text,
  applicant_phone text,
  applicant_email text,
  reviewed_at timestamptz,
  issued_at timestamptz,
  account_id uuid,
  first_signed_in_at timestamptz,
  exemption_reason text check (exemption_reason in ('authority-not-using', 'no-web-entry', 'other')),
  exemption_note text,
  exemption_review_on date,
  changed_at timestamptz not null,
  primary key (authority_id, facility_id),
  foreign key (authority_id, facility_id) references app.facility,
  foreign key (authority_id, account_id) references app.staff_account,
  check ((status = 'exempt') = (exemption_reason is not null)),
  check ((exemption_reason is null) = (exemption_review_on is null)),
  check (exemption_reason <> 'other' or exemption_note <> ''),
  check (status not in ('applied', 'reviewed') or applicant_name is not null),
  check (status not in ('issued', 'first-signed-in', 'active', 'suspended') or account_id is not null)
);
create index facility_enrolment_status on app.facility_enrolment (authority_id, status);
create index facility_enrolment_account on app.facility_enrolment (authority_id, account_id) where account_id is not null;
call sys.protect_tenant_table('app.facility_enrolment');
grant select, insert, update (status, invited_at, reminded_at, letter_printed_at, applied_at, applicant_name,
  applicant_phone, applicant_email, reviewed_at, issued_at, account_id, first_signed_in_at, exemption_reason,
  exemption_note, exemption_review_on, changed_at) on app.facility_enrolment to mimamori_app, mimamori_worker;

create table app.enrolment_event (
  authority_id int not null,
  event_id uuid not null,
  facility_id uuid not null,
  act text not null check (act in ('invite', 'remind', 'apply', 'send-back', 'review', 'issue', 'first-sign-in',
    'activate', 'suspend', 'resume', 'revoke', 'exempt', 'end-exemption')),
  status text not null,
  note text,
  at timestamptz not null,
  by text not null,
  primary key (authority_id, event_id),
  foreign key (authority_id, facility_id) references app.facility
);
create index enrolment_event_facility on app.enrolment_event (authority_id, facility_id, at desc, event_id);
call sys.protect_tenant_table('app.enrolment_event');
grant select, insert on app.enrolment_event to mimamori_app, mimamori_worker;

-- One-time links by which an institution applies: one for each mail and each printed letter, so that none has to be kept
-- readable to be printed again.
create table app.facility_invitation (
  authority_id int not null,
  invitation_id uuid not null,
  facility_id uuid not null,
  token_hash bytea not null,
  channel text not null check (channel in ('mail', 'letter')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (authority_id, invitation_id),
  unique (authority_id, token_hash),
  foreign key (authority_id, facility_id) references app.facility
);
create index facility_invitation_open on app.facility_invitation (authority_id, facility_id) where ended_at is null;
call sys.protect_tenant_table('app.facility_invitation');
grant select, insert, update (ended_at) on app.facility_invitation to mimamori_app, mimamori_worker;
