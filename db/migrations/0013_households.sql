-- Filings of people who live together share a household, begun from the first filing; each has its own case.
alter table app.filing_draft add column household_id uuid;
grant update (household_id) on app.filing_draft to mimamori_app, mimamori_worker;
alter table app.filing add column household_id uuid;
create index filing_household on app.filing (authority_id, household_id) where household_id is not null;
