-- A decision of a reviewer that can still be taken back. The tick carries it out once its time has come; until then the
-- filing stays under review, and nobody is told anything.
create table app.held_decision (
  authority_id int not null,
  filing_id uuid not null,
  reviewer_id uuid not null,
  reviewer_role text not null,
  kind text not null check (kind in ('approve', 'return', 'reject')),
  -- What the reviewer saw (approve), or why it is sent away (return, reject).
  items text[] not null,
  -- By the clock of the desk, which in the training mode is that of the machine.
  held_at timestamptz not null,
  effective_at timestamptz not null,
  primary key (authority_id, filing_id),
  foreign key (authority_id, filing_id) references app.filing
);
create index held_decision_due on app.held_decision (authority_id, effective_at);
create index held_decision_reviewer on app.held_decision (authority_id, reviewer_id, held_at);
call sys.protect_tenant_table('app.held_decision');
grant select, insert, delete on app.held_decision to mimamori_app, mimamori_worker;
