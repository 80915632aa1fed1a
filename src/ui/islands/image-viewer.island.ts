const ZOOMS = 3;
const TURNS = 4;

for (const viewer of document.querySelectorAll<HTMLElement>('[data-image-viewer]')) {
  const frame = viewer.querySelector('.image-viewer-frame');
  const bind = (key: string, change: () => void): void => {
    viewer.querySelector(`[data-key="${key}"]`)?.addEventListener('click', () => {
      change();
      frame?.scrollTo(
        (frame.scrollWidth - frame.clientWidth) / 2,
        (frame.scrollHeight - frame.clientHeight) / 2,
      );
    });
  };
  bind('z', () => {
    viewer.dataset.zoom = String((Number(viewer.dataset.zoom) % ZOOMS) + 1);
  });
  bind('x', () => {
    viewer.dataset.turn = String((Number(viewer.dataset.turn) + 1) % TURNS);
  });
  const tools = viewer.querySelector<HTMLElement>('.image-viewer-tools');
  if (tools) tools.hidden = false;
}
