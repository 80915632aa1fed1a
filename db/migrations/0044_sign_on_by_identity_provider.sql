-- Sign-on by the identity provider of an authority, beside passwords (ASVS 6.8, 10.5).

-- What an authority entered about its provider; there is one, and its secret is sealed with the operator's key.
create table app.identity_provider (
  authority_id int not null,
  issuer text not null,
  client_id text not null,
  client_sealed bytea not null,
  label text not null,
  -- Mail domains of which one must be the person's; none means that it does not matter.
  allowed_domains text[] not null,
  -- What the provider says when it saw two factors itself; none means that we ask for the second.
  second_factor_acr text[] not null,
  second_factor_amr text[] not null,
  enabled boolean not null,
  -- When the provider last answered as one should.
  tried_at timestamptz,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (authority_id),
  check (not enabled or tried_at is not null)
);
call sys.protect_tenant_table('app.identity_provider');
grant select, insert, update (issuer, client_id, client_sealed, label, allowed_domains, second_factor_acr,
  second_factor_amr, enabled, tried_at, changed_at, changed_by) on app.identity_provider to mimamori_app, mimamori_worker;

-- That somebody of the staff is the person whom a provider names so; without a subject an invitation by mail address.
create table app.identity_link (
  authority_id int not null,
  link_id uuid not null,
  account_id uuid not null,
  issuer text not null,
  subject text,
  email text,
  created_at timestamptz not null,
  created_by uuid not null,
  expires_at timestamptz,
  linked_at timestamptz,
  last_used_at timestamptz,
  -- When the newest sign-in by it was begun: one that began before, or that one again, is a copy.
  last_flow_at timestamptz,
  ended_at timestamptz,
  ended_by uuid,
  primary key (authority_id, link_id),
  foreign key (authority_id, account_id) references app.staff_account,
  check ((subject is null) = (linked_at is null)),
  check (subject is not null or expires_at is not null),
  check ((ended_at is null) = (ended_by is null))
);
create unique index identity_link_subject on app.identity_link (authority_id, issuer, subject)
  where ended_at is null and subject is not null;
create unique index identity_link_invitation on app.identity_link (authority_id, issuer, email)
  where ended_at is null and subject is null;
create unique index identity_link_account on app.identity_link (authority_id, account_id, issuer) where ended_at is null;
call sys.protect_tenant_table('app.identity_link');
grant select, insert, update (subject, email, linked_at, last_used_at, last_flow_at, ended_at, ended_by)
  on app.identity_link to mimamori_app, mimamori_worker;
