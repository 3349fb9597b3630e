/**
 * What makes the figure of the HTML report move: wheel and drag, and a pointer on a node shows it with its neighbours.
 *
 * Runs in the reader's browser from within the one file; plain JavaScript as text, because nothing is bundled into it.
 */
export const FIGURE_SCRIPT = `
(() => {
  const canvas = document.querySelector('.canvas');
  if (!canvas) return;
  const svg = canvas.querySelector('svg');
  let [x, y, scale] = [0, 0, 1];
  const place = () => { svg.style.transform = 'translate(' + x + 'px,' + y + 'px) scale(' + scale + ')'; };
  const zoom = (factor, cx, cy) => {
    const next = Math.min(12, Math.max(1, scale * factor));
    x = cx - (cx - x) * next / scale; y = cy - (cy - y) * next / scale; scale = next;
    if (scale === 1) x = y = 0;
    place();
  };
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.clientX - box.left, event.clientY - box.top);
  }, { passive: false });
  let held = null;
  canvas.addEventListener('pointerdown', (event) => { if (!event.target.closest('button')) { held = [event.clientX - x, event.clientY - y]; canvas.setPointerCapture(event.pointerId); } });
  canvas.addEventListener('pointermove', (event) => { if (held && scale > 1) { x = event.clientX - held[0]; y = event.clientY - held[1]; place(); } });
  canvas.addEventListener('pointerup', () => { held = null; });
  canvas.querySelector('button').addEventListener('click', () => { [x, y, scale] = [0, 0, 1]; place(); });
  canvas.tabIndex = 0;
  canvas.addEventListener('keydown', (event) => {
    const box = canvas.getBoundingClientRect();
    if (event.key === '+' || event.key === '=') zoom(1.2, box.width / 2, box.height / 2);
    if (event.key === '-') zoom(1 / 1.2, box.width / 2, box.height / 2);
  });
  const show = (node) => {
    canvas.classList.toggle('dim', node !== null);
    for (const one of svg.querySelectorAll('.near')) one.classList.remove('near');
    if (node === null) return;
    const near = new Set([node]);
    for (const edge of svg.querySelectorAll('[data-edge]')) {
      const ends = edge.dataset.edge.split(' ');
      if (ends.includes(node)) { edge.classList.add('near'); ends.forEach((end) => near.add(end)); }
    }
    for (const one of svg.querySelectorAll('[data-node]')) if (near.has(one.dataset.node)) one.classList.add('near');
  };
  svg.addEventListener('pointerover', (event) => { const node = event.target.closest('[data-node]'); show(node ? node.dataset.node : null); });
  svg.addEventListener('pointerleave', () => show(null));
})();
`;
