// What was typed on this device for a text that the English has lost since: shown beside the text that has
// come in its place, or above all texts, until somebody takes it or puts it away.
(() => {
  const desk = document.querySelector('[data-desk]'), shape = document.getElementById('desk-lost');
  if (!desk || !shape) return;
  const start = `desk-${desk.dataset.desk}-`, known = new Set(desk.dataset.texts.split(' '));

  const show = (key, draft) => {
    const box = shape.content.firstElementChild.cloneNode(true);
    const form = [...desk.querySelectorAll('form[data-path]')].find(other => other.dataset.path === draft.path);
    const take = box.querySelector('[data-take]');
    box.querySelector('.desk-earlier').textContent = draft.text;
    const away = () => {
      localStorage.removeItem(key);
      box.remove();
    };
    if (form && !form.elements.text.readOnly) {
      take.addEventListener('click', () => {
        form.elements.text.dispatchEvent(new CustomEvent('desk:write', { bubbles: true, detail: draft.text }));
        away();
      });
    } else take.remove();
    box.querySelector('[data-away]').addEventListener('click', away);
    if (form) form.elements.text.after(box);
    else desk.prepend(box);
    return box;
  };

  try {
    const lost = Object.keys(localStorage).filter(key => key.startsWith(start) && !known.has(key.slice(start.length)));
    const boxes = lost.map(key => show(key, JSON.parse(localStorage.getItem(key))));
    if (boxes.length) boxes[0].scrollIntoView({ block: 'center' });
  } catch { /* private browsing: nothing was kept */ }
})();
