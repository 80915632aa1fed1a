import type { PlainDate } from '../../src/kernel/plain-date.ts';
import { KANAGAWA, type TestWorld } from '../world/test-world.ts';
import { notify, place } from './care-people.ts';
import type { Rows } from './rows.ts';

/** A patient in the hospital and one in the hotel, a contact and a loan of the first. */
export async function seedCare(
  world: TestWorld,
  { select }: Rows,
): Promise<Readonly<Record<'stayId' | 'hotelStayId' | 'closeContactId' | 'loanId', string>>> {
  const { hospital, hotel } = world.staff.facilities;
  const fromOn = '2022-02-14' as PlainDate;
  const inHospital = await notify(world, {
    name: 'Seed Inpatient',
    kana: 'SEED INPATIENT',
    phone: '09000000001',
  });
  const inHotel = await notify(world, { name: 'Seed Guest', kana: 'SEED GUEST', phone: '09000000002' });
  const stayId = await place(world, inHospital, {
    place: 'hospital',
    facilityId: hospital.facilityId,
    fromOn,
  });
  const hotelStayId = await place(world, inHotel, { place: 'hotel', facilityId: hotel.facilityId, fromOn });
  const [made] = await select<Record<'closeContactId' | 'loanId', string>>(
    `with contact as (
       insert into app.close_contact (authority_id, contact_id, case_id, name, name_kana, phone, relation, last_contact_on,
         watched_through, rule_id, status, added_at, added_by)
       values ($1, gen_random_uuid(), $2, 'Seed Contact', 'SEED CONTACT', '', 'work', '2022-02-12', '2022-02-19', 'seed',
         'watched', now(), 'seed') returning contact_id),
     oximeter as (
       insert into app.oximeter values ($1, 'SEED-1', now(), 'seed') returning management_number),
     loan as (
       insert into app.oximeter_loan (authority_id, loan_id, management_number, case_id, status, lent_on, due_on, lent_by,
         lent_at)
       select $1, gen_random_uuid(), management_number, $2, 'out', '2022-02-12', '2022-03-12', 'seed', now() from oximeter
       returning loan_id)
     select contact_id as "closeContactId", loan_id as "loanId" from contact, loan`,
    [KANAGAWA, inHospital],
  );
  if (made === undefined) throw new Error('The contact and loan of the seed are missing.');
  return { stayId, hotelStayId, ...made };
}
