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
  -- The link in the mail that says an answer is there.
  answer_token_hash bytea,
  answer_expires_at timestamptz,
  -- Set when it was closed without an answer; by nobody when the program did it.
  closed_by uuid,
  closed_at timestamptz,
  close_reason text check (close_reason in ('spam', 'duplicate', 'otherwise', 'withdrawal')),
  primary key (authority_id, inquiry_id),
  unique (authority_id, number),
  unique (authority_id, answer_token_hash),
  foreign key (authority_id, filing_id) references app.filing,
  check ((status = 'answered') = (answered_at is not null)),
  check ((status = 'closed') = (closed_at is not null)),
  check ((answered_at is null) = (answered_by is null)),
  check ((answered_at is null) = (answer is null)),
  check ((answered_at is null) = (answer_token_hash is null)),
  check ((answer_token_hash is null) = (answer_expires_at is null)),
  check ((closed_at is null) = (close_reason is null))
);
create index inquiry_open on app.inquiry (authority_id, received_at, inquiry_id) where status = 'open';
create index inquiry_received on app.inquiry (authority_id, received_at desc, inquiry_id);
create index inquiry_sender on app.inquiry (authority_id, email, received_at);
create index inquiry_settled on app.inquiry (authority_id, coalesce(answered_at, closed_at)) where status <> 'open';
call sys.protect_tenant_table('app.inquiry');
grant select, insert, delete, update (
  status, filing_id, claimed_by, claimed_at, answer, answered_by, answered_at, answer_token_hash, answer_expires_at,
  closed_by, closed_at, close_reason
) on app.inquiry to mimamori_app, mimamori_worker;

-- A mail that came back stays on the list until somebody of the staff has called (K-36).
alter table app.message
  add column followed_up_at timestamptz,
  add column followed_up_by uuid,
  add check ((followed_up_at is null) = (followed_up_by is null));
create index message_refused on app.message (authority_id, created_at)
  where status = 'refused' and channel = 'mail' and followed_up_at is null;
grant update (followed_up_at, followed_up_by) on app.message to mimamori_app, mimamori_worker;
