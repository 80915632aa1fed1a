import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { transferCase } from '../../cases/index.ts';
import { subscribers } from '../jobs/subscribers.ts';
import { type AskedPeople, askedPeople } from './asked-people.test-world.ts';
import { createWorld, fileSomebody, KANAGAWA, type World } from './watched-people.test-world.ts';

let world: World;
let people: AskedPeople;
beforeEach(async () => {
  world = await createWorld('2022-02-10T15:00');
  people = askedPeople(world);
});
afterEach(() => world.end());

describe('the clock', () => {
  it('moved across midnight and the end of the month, asks once for each day', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    for (let day = 11; day <= 26; day += 1) {
      await people.tickAt(`2022-02-${day}T09:00`);
      await people.tickAt(`2022-02-${day}T20:00`);
    }
    const before = (await people.messages(person)).length;
    for (const at of ['27T23:59', '28T00:00', '28T00:01', '28T09:00', '28T23:59'])
      await people.tickAt(`2022-02-${at}`);
    for (const at of ['01T00:00', '01T00:01', '01T09:00']) await people.tickAt(`2022-03-${at}`);
    expect((await people.slots(person)).slice(-3)).toEqual([
      '2022-02-27/1 missed',
      '2022-02-28/1 missed',
      '2022-03-01/1 open',
    ]);
    expect((await people.messages(person)).slice(before)).toEqual(['2022-02-28 1 ask', '2022-03-01 1 ask']);
    await people.nobodyLost();
  });

  it('after 40 hours of outage sends each at most one message for the current question, and lists the missed ones', async () => {
    const young = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    const twice = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    await world.look(tx => transferCase(tx, twice.caseId));
    await people.tickAt('2022-02-11T09:00');
    await people.tickAt('2022-02-11T20:00');
    const before = { young: await people.messages(young), twice: await people.messages(twice) };
    expect(before).toEqual({ young: ['2022-02-11 1 ask'], twice: ['2022-02-11 1 ask'] });

    await people.tickAt('2022-02-13T12:00');
    await people.nobodyLost();
    expect((await people.messages(young)).slice(1)).toEqual(['2022-02-13 1 ask']);
    expect((await people.messages(twice)).slice(1)).toEqual(['2022-02-13 1 ask']);
    expect(await people.missedDays(young)).toEqual(['2022-02-11', '2022-02-12']);
    expect(await people.missedDays(twice)).toEqual(['2022-02-11', '2022-02-11', '2022-02-12', '2022-02-12']);
    for (const at of ['12:01', '12:20']) await people.tickAt(`2022-02-13T${at}`);
    expect((await people.messages(young)).slice(1)).toEqual(['2022-02-13 1 ask']);
  });
});

describe('people who are asked twice a day', () => {
  it('get both questions, from the moment of the transfer on', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    await people.tickAt('2022-02-11T09:00');
    await people.tickAt('2022-02-11T20:00');
    world.clock.set('2022-02-12T06:00');
    await world.look(tx => transferCase(tx, person.caseId));
    for (const told of subscribers(world)['case.transferred'] ?? [])
      await told(KANAGAWA, { caseId: person.caseId });
    await people.tickAt('2022-02-12T09:00');
    await people.tickAt('2022-02-12T15:00');
    await people.tickAt('2022-02-12T17:00');
    expect(await people.slots(person)).toEqual([
      '2022-02-11/1 missed',
      '2022-02-12/1 missed',
      '2022-02-12/2 open',
    ]);
    expect((await people.messages(person)).filter(key => key.endsWith('ask'))).toEqual([
      '2022-02-11 1 ask',
      '2022-02-12 1 ask',
      '2022-02-12 2 ask',
    ]);
    await people.nobodyLost();
  });

  it('get the second question in the tick after a transfer in the middle of it', async () => {
    const person = await fileSomebody(world, { testedOn: '2022-02-10', onsetOn: '2022-02-10' });
    await people.tickAt('2022-02-11T15:30');
    await world.look(tx => transferCase(tx, person.caseId));
    for (const told of subscribers(world)['case.transferred'] ?? [])
      await told(KANAGAWA, { caseId: person.caseId });
    expect(await people.tickAt('2022-02-11T17:05')).toMatchObject({ repaired: 1 });
    expect(await people.slots(person)).toEqual(['2022-02-11/1 open', '2022-02-11/2 open']);
    expect(await people.messages(person)).toContain('2022-02-11 2 ask');
  });
});
