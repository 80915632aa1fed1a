import { expect, it } from 'vitest';
import { Button } from '../button/button.tsx';
import { HiddenField } from '../hidden-field/hidden-field.tsx';
import { Actions, Form } from './form.tsx';

it('posts without the browser checking, once', () => {
  const html = String(
    <Form action="/a?b=1&c=2" upload>
      <HiddenField name="v" value={'"3"'} />
      <Actions>
        <Button>次へ</Button>
      </Actions>
    </Form>,
  );
  expect(html).toContain(
    '<form class="form" method="post" action="/a?b=1&amp;c=2" enctype="multipart/form-data" novalidate="" data-submit-once="true">',
  );
  expect(html).toContain('<input type="hidden" name="v" value="&quot;3&quot;"/>');
});

it('is an ordinary form without files', () => {
  expect(String(<Form action="/a">x</Form>)).not.toContain('enctype');
});
