// What the page says of all its texts, brought up to date when one of them is stored.
(() => {
  const parts = ['.desk-bar', '.desk-review', '.desk-filters'];
  const isInUse = part => part.contains(document.activeElement)
    || [...part.querySelectorAll('textarea')].some(area => area.value);
  let planned;

  const renew = async () => {
    // The address of a refusal shows the page as well, but is none to ask.
    const address = new URL(document.querySelector('[data-desk]').dataset.page, location.href);
    address.searchParams.set('part', 'top');
    const answer = await fetch(address).catch(() => null);
    if (!answer || !answer.ok || answer.redirected) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    parts.forEach(name => {
      const old = document.querySelector(name), part = fresh.querySelector(name);
      if (old && part && !isInUse(old)) old.replaceWith(part);
    });
  };

  document.addEventListener('desk:stored', () => {
    clearTimeout(planned);
    planned = setTimeout(renew, 1000);
  });
})();
