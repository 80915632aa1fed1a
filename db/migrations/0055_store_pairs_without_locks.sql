-- Both persons of a pair were read in the transaction that stores it, and no role may delete a person or change an id: the
-- keys found nothing, but locked two rows a pair, each on a page of its own that was written again for it. Comparing 200,000
-- people with 2,000,000 spent a quarter of its time there (F-05; docs/decisions/0026).
alter table app.person_candidate
  drop constraint person_candidate_authority_id_person_a_fkey,
  drop constraint person_candidate_authority_id_person_b_fkey;
