const PATIENCE_MS = 10_000;

function release(form: HTMLFormElement): void {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('[aria-disabled]')) button.removeAttribute('aria-disabled');
}

// A second press while the first is under way would file twice; the server refuses it too.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !('submitOnce' in form.dataset) || event.defaultPrevented) return;
  if (form.dataset.sent === 'true') {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-disabled', 'true');
  // A stopped load or a download leaves the page standing; the form must not stay dead.
  setTimeout(release, PATIENCE_MS, form);
});

// Coming back by the browser's back button restores the page as it was left: pressed.
addEventListener('pageshow', event => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sent]')) release(form);
});
