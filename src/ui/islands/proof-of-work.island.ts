// Without this script, or where the browser has no SHA-256, the person waits and presses the button.
for (const box of document.querySelectorAll<HTMLElement>('[data-proof-worker]')) {
  const { proofWorker = '', challenge = '', parts = '', bits = '' } = box.dataset;
  const form = box.querySelector('form');
  const proof = box.querySelector<HTMLInputElement>('input[data-proof]');
  if (form === null || proof === null || globalThis.crypto?.subtle === undefined) continue;
  box.classList.add('proof-working');
  const worker = new Worker(proofWorker, { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<string>) => {
    proof.value = event.data;
    form.requestSubmit();
  });
  worker.addEventListener('error', () => box.classList.remove('proof-working'));
  worker.postMessage({ challenge, parts: Number(parts), bits: Number(bits) });
}
