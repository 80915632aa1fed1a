-- The keys with which a prefecture signs the packages that it gives to its municipalities (E-31, M-05). They are not
-- the keys of its papers: a key of the one must never vouch for the other, and each is replaced on a day of its own.

create table app.provision_key (
  authority_id int not null,
  key_id text not null,
  public_jwk jsonb not null,
  private_sealed bytea not null,
  created_at timestamptz not null,
  retired_at timestamptz,
  primary key (authority_id, key_id)
);
create unique index provision_key_current on app.provision_key (authority_id) where retired_at is null;
call sys.protect_tenant_table('app.provision_key');
grant select, insert, update (retired_at) on app.provision_key to mimamori_app, mimamori_worker;
