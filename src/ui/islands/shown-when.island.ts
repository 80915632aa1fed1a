/**
 * A group of fields with `data-shown-when="result=positive,indeterminate"` stands on the page only while that field has
 * one of these values; while it does not, nothing of it is sent.
 */
for (const group of document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-shown-when]')) {
  const [name = '', values = ''] = (group.dataset.shownWhen ?? '').split('=');
  const wanted = values.split(',');
  const form = group.form;
  if (form === null) continue;
  const show = (): void => {
    const value = new FormData(form).get(name);
    const isShown = typeof value === 'string' && wanted.includes(value);
    group.hidden = !isShown;
    group.disabled = !isShown;
  };
  form.addEventListener('change', show);
  addEventListener('pageshow', show);
  show();
}
