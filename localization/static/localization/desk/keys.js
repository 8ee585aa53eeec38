// The keyboard at the desk. Enter alone is never touched: input methods need it.
(() => {
  const desk = document.querySelector('[data-desk]');
  if (!desk) return;
  const areas = () => [...desk.querySelectorAll('.desk-text textarea[name=text]')];

  const go = (area, step, onlyUnfinished) => {
    const all = areas(), here = all.indexOf(area);
    const ahead = step > 0 ? all.slice(here + 1) : all.slice(0, Math.max(here, 0)).reverse();
    const next = ahead.find(other => !onlyUnfinished || other.closest('.desk-text').hasAttribute('data-unfinished'));
    if (!next) return;
    next.focus();
    next.closest('.desk-text').scrollIntoView({ block: 'center' });
  };

  const copy = area => {
    if (area.readOnly) return;
    area.dispatchEvent(new CustomEvent('desk:write', { bubbles: true, detail: area.dataset.source }));
  };

  desk.addEventListener('keydown', event => {
    const area = event.target.closest('textarea[name=text]');
    if (!area || event.isComposing) return;
    const control = event.ctrlKey || event.metaKey;
    const digit = event.altKey && !control && /^Digit\d$/.test(event.code) ? event.code.slice(5) : null;
    if (control && event.key === 'Enter') {
      area.form.dispatchEvent(new Event('desk:store'));
      go(area, 1, false);
    } else if (control && event.key === 'ArrowDown') go(area, 1, true);
    else if (control && event.key === 'ArrowUp') go(area, -1, true);
    else if (digit === '0') copy(area);
    else if (digit) area.dispatchEvent(new CustomEvent('desk:mark', { detail: digit }));
    else return;
    event.preventDefault();
  });
})();
