// Stores each text by itself, and says so. What is typed is kept on this device until the site has it.
(() => {
  const WAIT = 1500, AGAIN = 8000;
  const desk = document.querySelector('[data-desk]');
  if (!desk) return;
  const words = desk.dataset;
  const key = form => `desk-${desk.dataset.desk}-${form.dataset.segment}`;
  const field = form => form.elements.text;
  const waiting = new Map(), running = new Map();

  const say = (form, text, state) => {
    const place = form.querySelector('.desk-saved');
    place.hidden = false;
    place.textContent = text;
    place.dataset.state = state;
  };

  const keep = form => {
    try { localStorage.setItem(key(form), field(form).value); } catch { /* private browsing: the page itself keeps it */ }
  };
  const forget = form => {
    try { localStorage.removeItem(key(form)); } catch { /* as above */ }
  };

  const plan = (form, after) => {
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(() => store(form), after));
  };

  const send = async (form, text) => {
    const data = new FormData(form);
    data.set('text', text);
    data.set('action', 'save');
    data.delete('note');
    return fetch(form.getAttribute('action'), { method: 'POST', body: data, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  };

  // One at a time for each text, so that versions follow each other.
  const store = async form => {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    if (running.has(form)) return running.get(form).then(() => store(form));
    const text = field(form).value;
    if (text === form.dataset.stored) return settle(form);
    say(form, words.saving, 'saving');
    const work = attempt(form, text);
    running.set(form, work);
    await work;
    running.delete(form);
  };

  const attempt = async (form, text) => {
    let answer;
    try {
      answer = await send(form, text);
    } catch {
      say(form, words.offline, 'waiting');
      plan(form, AGAIN);
      return;
    }
    if (answer.status === 403 || answer.redirected) return say(form, words.signedOut, 'waiting');
    if (answer.status >= 500) {
      say(form, words.offline, 'waiting');
      plan(form, AGAIN);
      return;
    }
    await show(form, text, answer);
  };

  const show = async (form, text, answer) => {
    const outcome = form.querySelector('.desk-outcome'), html = await answer.text();
    if (!answer.ok) {
      // The version stays: what was refused was not stored.
      outcome.querySelectorAll('.desk-problem').forEach(part => part.remove());
      outcome.insertAdjacentHTML('afterbegin', html);
      say(form, words.refused, 'refused');
      return;
    }
    outcome.innerHTML = html;
    form.dataset.stored = text;
    form.closest('.desk-text').removeAttribute('data-unfinished');
    settle(form);
    document.dispatchEvent(new CustomEvent('desk:stored'));
  };

  const settle = form => {
    if (field(form).value !== form.dataset.stored) return;
    forget(form);
    say(form, words.saved, 'saved');
  };

  const changed = form => field(form).value !== form.dataset.stored;

  desk.querySelectorAll('form[data-segment]').forEach(form => {
    form.dataset.stored = field(form).defaultValue;
    let kept = null;
    try { kept = localStorage.getItem(key(form)); } catch { /* as above */ }
    if (kept !== null && kept !== field(form).value) {
      field(form).value = kept;
      say(form, words.restored, 'waiting');
      plan(form, WAIT);
    } else if (kept !== null) forget(form);
    field(form).addEventListener('input', event => {
      keep(form);
      say(form, words.typing, 'waiting');
      // Letters that are still being composed are none of ours yet.
      if (!event.isComposing) plan(form, WAIT);
    });
    field(form).addEventListener('compositionend', () => plan(form, WAIT));
    field(form).addEventListener('change', () => changed(form) && plan(form, 0));
    form.addEventListener('submit', () => { clearTimeout(waiting.get(form)); form.dataset.leaving = 'yes'; });
    form.addEventListener('desk:store', () => store(form));
  });

  addEventListener('online', () => desk.querySelectorAll('form[data-segment]').forEach(form => changed(form) && plan(form, 0)));
  addEventListener('beforeunload', event => {
    const forms = [...desk.querySelectorAll('form[data-segment]')];
    if (forms.some(form => changed(form) && !form.dataset.leaving)) event.preventDefault();
  });
})();
