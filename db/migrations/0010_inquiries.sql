-- What somebody asked by the form (K-70). The number is for talking about it; nothing opens with it.
create table app.inquiry (
  authority_id int not null,
  inquiry_id uuid not null,
  number text not null,
  kind text not null check (kind in ('filing', 'recuperation', 'documents', 'withdrawal', 'other')),
  language text not null,
  email text not null,
  management_number text,
  body text not null,
  status text not null check (status in ('open', 'answered', 'closed')),
  received_at timestamptz not null,
  -- Set only when the management number was found; the sender is never told which.
  filing_id uuid,
  claimed_by uuid,
  claimed_at timestamptz,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  primary key (authority_id, inquiry_id),
  unique (authority_id, number),
  foreign key (authority_id, filing_id) references app.filing,
  check ((answered_at is null) = (answered_by is null))
);
create index inquiry_open on app.inquiry (authority_id, received_at, inquiry_id) where status = 'open';
create index inquiry_received on app.inquiry (authority_id, received_at desc, inquiry_id);
call sys.protect_tenant_table('app.inquiry');
grant select, insert, update (status, filing_id, claimed_by, claimed_at, answer, answered_by, answered_at)
  on app.inquiry to mimamori_app, mimamori_worker;
