-- A draft becomes the filing of the same id, so its images and its key never move.
create table app.filing_draft (
  authority_id int not null,
  filing_id uuid not null,
  token_hash bytea not null,
  language text not null,
  answers jsonb not null,
  verified_email text,
  replaces_filing_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  submitted_at timestamptz,
  primary key (authority_id, filing_id),
  unique (authority_id, token_hash)
);
create index filing_draft_expiry on app.filing_draft (authority_id, expires_at) where submitted_at is null;
call sys.protect_tenant_table('app.filing_draft');
grant select, insert, delete, update (answers, language, verified_email, expires_at, submitted_at)
  on app.filing_draft to mimamori_app, mimamori_worker;

create table app.email_code (
  authority_id int not null,
  code_id uuid not null,
  filing_id uuid not null,
  email text not null,
  code_hash bytea not null,
  attempts int not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (authority_id, code_id)
);
create index email_code_email on app.email_code (authority_id, email, created_at);
create index email_code_filing on app.email_code (authority_id, filing_id, created_at desc);
call sys.protect_tenant_table('app.email_code');
grant select, insert, delete, update (attempts, used_at) on app.email_code to mimamori_app, mimamori_worker;

-- Destroying wrapped_key makes every image of the filing unreadable, in this table and in every backup of it.
create table app.filing_key (
  authority_id int not null,
  filing_id uuid not null,
  wrapped_key bytea,
  created_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (authority_id, filing_id),
  check ((wrapped_key is null) = (destroyed_at is not null))
);
call sys.protect_tenant_table('app.filing_key');
grant select, insert, update (wrapped_key, destroyed_at) on app.filing_key to mimamori_app, mimamori_worker;

create table app.filing_image (
  authority_id int not null,
  image_id uuid not null,
  filing_id uuid not null,
  kind text not null check (kind in ('test-result', 'identity', 'guardian-identity')),
  sealed bytea,
  sha256 bytea not null,
  perceptual_hash text not null,
  -- Two alike hashes agree in one quarter at least when few bits differ: the quarters make the search an index look-up.
  hash_1 text not null generated always as (substr(perceptual_hash, 1, 4)) stored,
  hash_2 text not null generated always as (substr(perceptual_hash, 5, 4)) stored,
  hash_3 text not null generated always as (substr(perceptual_hash, 9, 4)) stored,
  hash_4 text not null generated always as (substr(perceptual_hash, 13, 4)) stored,
  width int not null,
  height int not null,
  created_at timestamptz not null,
  replaced_at timestamptz,
  destroyed_at timestamptz,
  primary key (authority_id, image_id),
  foreign key (authority_id, filing_id) references app.filing_key,
  check ((sealed is null) = (destroyed_at is not null))
);
create unique index filing_image_current on app.filing_image (authority_id, filing_id, kind) where replaced_at is null;
create index filing_image_bytes on app.filing_image (authority_id, sha256);
create index filing_image_hash_1 on app.filing_image (authority_id, hash_1);
create index filing_image_hash_2 on app.filing_image (authority_id, hash_2);
create index filing_image_hash_3 on app.filing_image (authority_id, hash_3);
create index filing_image_hash_4 on app.filing_image (authority_id, hash_4);
create index filing_image_kept on app.filing_image (authority_id, created_at) where destroyed_at is null;
call sys.protect_tenant_table('app.filing_image');
grant select, insert, update (sealed, replaced_at, destroyed_at) on app.filing_image to mimamori_app, mimamori_worker;

-- What the person filed (first block) can never be updated: the app role has no grant to. Only the review can.
create table app.filing (
  authority_id int not null,
  filing_id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  submitted_at timestamptz not null,
  language text not null,
  consent_at timestamptz not null,
  consent_version text not null,
  name text not null,
  name_kana text not null,
  birth_date date not null,
  age int not null,
  guardian_name text,
  postal_code text not null,
  prefecture text not null,
  municipality_code text not null,
  address text not null,
  phone text not null,
  email text not null,
  observation_channel text not null check (observation_channel in ('line', 'voice', 'web')),
  pregnancy text not null check (pregnancy in ('no', 'possible', 'yes')),
  risk_factors text[] not null,
  tested_at_medical_institution boolean not null,
  self_management_declared boolean not null,
  tested_on date not null,
  onset_on date,
  test_source text not null check (test_source in ('own-kit', 'free-test', 'test-company')),
  evidence_kind text not null check (evidence_kind in ('kit', 'notice')),
  kit_listed boolean,
  kit_maker text,
  remarks text,
  rule_id text not null,
  due_on date not null,
  replaces_filing_id uuid,

  status text not null check (status in ('submitted', 'under-review', 'returned', 'rejected', 'superseded',
    'issued', 'withdrawn', 'transferred', 'completed')),
  management_number text,
  reviewer_id uuid,
  review_started_at timestamptz,
  decided_at timestamptz,
  decision_reasons text[] not null,
  checklist text[] not null,
  primary key (authority_id, filing_id),
  unique (authority_id, management_number),
  foreign key (authority_id, person_id) references app.person,
  foreign key (authority_id, case_id) references app.recuperation_case,
  foreign key (authority_id, filing_id) references app.filing_key
);
create unique index filing_one_live_a_person on app.filing (authority_id, person_id)
  where status in ('submitted', 'under-review', 'issued');
create index filing_queue on app.filing (authority_id, due_on, submitted_at, filing_id)
  where status in ('submitted', 'under-review');
create index filing_decided on app.filing (authority_id, decided_at) where decided_at is not null;
create index filing_person on app.filing (authority_id, person_id);
create index filing_kana_birth on app.filing (authority_id, name_kana, birth_date);
create index filing_case on app.filing (authority_id, case_id);
call sys.protect_tenant_table('app.filing');
grant select, insert, update (status, management_number, reviewer_id, review_started_at, decided_at, decision_reasons,
  checklist) on app.filing to mimamori_app, mimamori_worker;

create table app.filing_event (
  authority_id int not null,
  event_id uuid not null,
  filing_id uuid not null,
  from_status text,
  to_status text not null,
  at timestamptz not null,
  actor text not null,
  reasons text[] not null,
  primary key (authority_id, event_id),
  foreign key (authority_id, filing_id) references app.filing
);
create index filing_event_filing on app.filing_event (authority_id, filing_id, at);
call sys.protect_tenant_table('app.filing_event');
grant select, insert on app.filing_event to mimamori_app, mimamori_worker;

-- A capability link opens the resident's pages; it is exchanged for a session so that no later URL carries a secret.
create table app.resident_link (
  authority_id int not null,
  token_hash bytea not null,
  filing_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  failed_attempts int not null,
  revoked_at timestamptz,
  primary key (authority_id, token_hash),
  foreign key (authority_id, filing_id) references app.filing
);
create index resident_link_filing on app.resident_link (authority_id, filing_id);
call sys.protect_tenant_table('app.resident_link');
grant select, insert, update (failed_attempts, revoked_at) on app.resident_link to mimamori_app, mimamori_worker;

create table app.resident_session (
  authority_id int not null,
  token_hash bytea not null,
  filing_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (authority_id, token_hash),
  foreign key (authority_id, filing_id) references app.filing
);
create index resident_session_filing on app.resident_session (authority_id, filing_id);
call sys.protect_tenant_table('app.resident_session');
grant select, insert, update (revoked_at) on app.resident_session to mimamori_app, mimamori_worker;
