-- A join of two cases of a city can be undone exactly: what the case was before stays beside what a human said.
alter table app.support_comparison
  add column status_before text,
  -- From when on the person was to be called with the offer; null where nobody had to.
  add column call_from_before timestamptz,
  add column undone_at timestamptz,
  add column undone_by uuid,
  add check (num_nulls(undone_at, undone_by) in (0, 2)),
  add check (verdict = 'same' or num_nonnulls(status_before, call_from_before, undone_at) = 0);
grant update (verdict, decided_at, decided_by, status_before, call_from_before, undone_at, undone_by)
  on app.support_comparison to mimamori_app, mimamori_worker;

-- Whom at the provider to ask about its packages (P-13): a cancelled row names no reason.
alter table app.accepted_basis add column inquiries text check (length(inquiries) between 1 and 200);

-- The list of packages without the selections that the next day replaced.
create index provision_package_kept on app.provision_package (authority_id, selected_at desc, package_id desc)
  where status <> 'discarded';
