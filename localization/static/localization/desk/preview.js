// The page beside the texts: shows the one that is being written, and what was stored since.
(() => {
  const frame = document.querySelector('.desk-preview iframe');
  if (!frame) return;
  let wanted = '', planned;

  const letters = text => text.replace(/\{\/?\d+\}/g, '').replace(/[\s\u2060\u200b]+/g, '');

  // The smallest part of the page that has the text in it.
  const find = text => {
    const body = frame.contentDocument && frame.contentDocument.body;
    if (!body || !text) return null;
    let found = [...body.querySelectorAll('main *')].filter(part => letters(part.textContent).includes(text));
    return found[found.length - 1] || null;
  };

  const follow = () => {
    const part = find(letters(wanted));
    if (!part) return;
    // The answer to a question is closed until somebody asks.
    for (let box = part.closest('details'); box; box = box.parentElement.closest('details')) box.open = true;
    part.scrollIntoView({ block: 'center' });
  };

  document.addEventListener('focusin', event => {
    const area = event.target.closest && event.target.closest('textarea[name=text]');
    if (!area) return;
    wanted = area.defaultValue || area.dataset.source;
    follow();
  });
  frame.addEventListener('load', follow);
  document.addEventListener('desk:stored', () => {
    clearTimeout(planned);
    planned = setTimeout(() => {
      const area = document.activeElement;
      if (area && area.matches('textarea[name=text]')) wanted = area.value || area.dataset.source;
      if (frame.offsetParent) frame.contentWindow.location.reload();
    }, 1000);
  });
})();
