/**
 * For browsers that cannot run the check: says so after a while, when a proof stands in the address and no outcome is
 * shown. Kept to the syntax of 2009, because those browsers must read it.
 */
function tell(root: HTMLElement | null, message: HTMLElement | null): void {
  if (root === null || message === null) return;
  if (location.hash.length > 1 && root.getAttribute('data-state') === null) message.hidden = false;
}

setTimeout(function look() {
  tell(document.querySelector('[data-proof]'), document.querySelector('[data-when="too-old"]'));
}, 5_000);

export {};
