-- The same person entered twice is found, joined by a human and parted again exactly (F-05, F-16).
alter table app.person
  -- What two spellings of one reading share; null for a row of before, until the tick has made it.
  add column kana_key text collate "C",
  -- Into whom the person was merged: the row stays as an alias, so that its own key leads there. Never an alias itself.
  add column merged_into uuid,
  add foreign key (authority_id, merged_into) references app.person,
  add check (merged_into <> person_id);
grant update (name_kana, birth_date, kana_key, merged_into) on app.person to mimamori_app, mimamori_worker;

-- The blocks in which people are compared, each answered from its index alone.
drop index app.person_kana_birth;
create index person_kana on app.person (authority_id, kana_key, birth_date) include (person_id);
create index person_birth on app.person (authority_id, birth_date, kana_key) include (person_id);
create index person_phone on app.person (authority_id, phone) include (person_id) where phone <> '';
create index person_alias on app.person (authority_id, merged_into) where merged_into is not null;
create index person_keyless on app.person (authority_id, person_id) where kana_key is null;
create index person_created on app.person (authority_id, created_at, person_id);

-- Two rows that may be one person. A pair is proposed once: what a human said about it stays said.
create table app.person_candidate (
  authority_id int not null,
  pair_id uuid not null,
  person_a uuid not null,
  person_b uuid not null,
  score real not null check (score between 0 and 1),
  reasons text[] not null,
  status text not null check (status in ('open', 'later', 'same', 'different')),
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  primary key (authority_id, pair_id),
  unique (authority_id, person_a, person_b),
  foreign key (authority_id, person_a) references app.person,
  foreign key (authority_id, person_b) references app.person,
  check (person_a < person_b),
  check ((status = 'open') = (decided_at is null))
);
create index person_candidate_work on app.person_candidate (authority_id, status, score desc, pair_id);
create index person_candidate_other on app.person_candidate (authority_id, person_b);
call sys.protect_tenant_table('app.person_candidate');
grant select, insert, update (status, decided_at, decided_by) on app.person_candidate to mimamori_app, mimamori_worker;

-- A merge with all that it changed, so that it can be undone exactly.
create table app.person_merge (
  authority_id int not null,
  merge_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  pair_id uuid,
  -- Fields of the kept person that took the value of the other: what stood there, and what stands there since.
  changed jsonb not null,
  contact_version_before int not null,
  contact_version_after int not null,
  -- Which rows of each table were pointed to the kept person.
  moved jsonb not null,
  note text not null,
  merged_at timestamptz not null,
  merged_by text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (authority_id, merge_id),
  foreign key (authority_id, kept_id) references app.person,
  foreign key (authority_id, merged_id) references app.person,
  foreign key (authority_id, pair_id) references app.person_candidate,
  check ((undone_at is null) = (undone_by is null))
);
create unique index person_merge_standing on app.person_merge (authority_id, merged_id) where undone_at is null;
create index person_merge_at on app.person_merge (authority_id, merged_at desc, merge_id);
create index person_merge_kept on app.person_merge (authority_id, kept_id);
call sys.protect_tenant_table('app.person_merge');
grant select, insert, update (undone_at, undone_by) on app.person_merge to mimamori_app, mimamori_worker;

-- How far the comparison of everybody with everybody has come, in the order in which people were entered.
create table app.person_comparison (
  authority_id int not null,
  compared_at timestamptz not null,
  last_created_at timestamptz not null,
  last_person_id uuid not null,
  primary key (authority_id)
);
call sys.protect_tenant_table('app.person_comparison');
grant select, insert, update (compared_at, last_created_at, last_person_id) on app.person_comparison
  to mimamori_app, mimamori_worker;

-- What a merge points to the other person. What somebody filed stays as they filed it.
grant update (person_id) on app.recuperation_case, app.filing to mimamori_app, mimamori_worker;
create index case_report_person on app.case_report (authority_id, person_id) where person_id is not null;
