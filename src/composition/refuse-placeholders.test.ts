import { expect, it } from 'vitest';
import { loadRulebook } from '../modules/rulebook/index.ts';
import { placeholderContacts, refusePlaceholders } from './refuse-placeholders.ts';

it('keeps production from starting with the made-up numbers of the shipped rulebook, and names them', async () => {
  const shipped = await loadRulebook();
  expect(placeholderContacts(shipped)).toContain('corona119');
  expect(() => refusePlaceholders(shipped)).toThrow(/corona119.*contacts\.yaml/);
});

it('lets real numbers pass', async () => {
  const shipped = await loadRulebook();
  const real = <T extends object>(entry: T): T & { placeholder: boolean } => ({
    ...entry,
    placeholder: false,
  });
  const contacts = shipped.contacts.map(version => ({
    ...version,
    contacts: version.contacts.map(real),
    links: version.links.map(real),
  }));
  expect(() =>
    refusePlaceholders({ ...shipped, contacts: contacts as unknown as typeof shipped.contacts }),
  ).not.toThrow();
});
