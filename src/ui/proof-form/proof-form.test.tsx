import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Form } from '../form/form.tsx';
import { FORM_TOKEN_FIELD, FormTokenContext } from '../form/form-token.ts';
import { findNumbers } from '../islands/find-numbers.ts';
import { ProofForm } from './proof-form.tsx';

it('carries the challenge for the script, and a button for whoever has none', () => {
  const html = String(
    <ProofForm
      action="/ja/a"
      challenge={{ signed: 'abc.def', parts: 8, bits: 10 }}
      names={{ challenge: 'c', proof: 'p' }}
      working="確認しています"
      waiting="10秒待ってから"
      button="続ける"
    >
      <input type="hidden" name="name" value="見本" />
    </ProofForm>,
  );
  expect(html).toMatch(/data-proof-worker="\/assets\/proof-worker[^"]*\.js"/);
  expect(html).toContain('data-challenge="abc.def" data-parts="8" data-bits="10"');
  expect(html).toContain('<input type="hidden" name="c" value="abc.def"/>');
  expect(html).toContain('<input type="hidden" name="p" value="" data-proof="true"/>');
  expect(html).toContain('name="name" value="見本"');
  expect(html.indexOf('10秒待ってから')).toBeLessThan(html.indexOf('<button'));
});

it('finds numbers that the server can check by one hash each', async () => {
  const numbers = await findNumbers('challenge.of-the-test', 4, 8);
  expect(numbers).toHaveLength(4);
  numbers.forEach((number, part) => {
    const hash = createHash('sha256').update(`challenge.of-the-test:${part}:${number}`).digest();
    expect(hash[0], `part ${part}`).toBe(0);
  });
});

it('gives a guarded form its token and leaves others alone', () => {
  const tokenOf = (action: string): string | null => (action === '/ja/guarded' ? 'signed' : null);
  const html = String(
    <FormTokenContext.Provider value={tokenOf}>
      <Form action="/ja/guarded">x</Form>
      <Form action="/ja/other">y</Form>
    </FormTokenContext.Provider>,
  );
  expect(html.match(new RegExp(`name="${FORM_TOKEN_FIELD}"`, 'g'))).toHaveLength(1);
  expect(html).toContain(`<input type="hidden" name="${FORM_TOKEN_FIELD}" value="signed"/>x`);
});
