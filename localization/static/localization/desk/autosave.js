// Stores each text by itself, and says so. What is typed is kept on this device until the site has it.
(() => {
  const WAIT = 1500, AGAIN = 8000;
  const desk = document.querySelector('[data-desk]');
  if (!desk) return;
  const words = desk.dataset;
  const forms = [...desk.querySelectorAll('form[data-segment]')];
  const key = form => `desk-${desk.dataset.desk}-${form.dataset.segment}`;
  const field = form => form.elements.text;
  const changed = form => field(form).value !== form.dataset.stored;
  const waiting = new Map(), running = new Map();
  let ready = false;

  const say = (form, text, state) => {
    const place = form.querySelector('.desk-saved');
    place.hidden = false;
    // Read out from the first change on; what stands there from the beginning is no news.
    if (ready) place.setAttribute('aria-live', 'polite');
    place.textContent = text;
    place.dataset.state = state;
  };

  // With the version that it was typed on: whoever wrote meanwhile is not overwritten.
  const keep = form => {
    const draft = { text: field(form).value, version: form.elements.version.value, path: form.dataset.path };
    try { localStorage.setItem(key(form), JSON.stringify(draft)); } catch { /* private browsing: the page keeps it */ }
  };
  const kept = form => {
    try { return JSON.parse(localStorage.getItem(key(form))); } catch { return null; }
  };
  const forget = form => {
    try { localStorage.removeItem(key(form)); } catch { /* as above */ }
  };

  const plan = (form, after) => {
    clearTimeout(waiting.get(form));
    // Once somebody was told of another text, only the button decides.
    if (!form.dataset.asked) waiting.set(form, setTimeout(() => store(form), after));
  };

  const later = (form, text) => {
    say(form, text, 'waiting');
    plan(form, AGAIN);
  };

  // One at a time for each text, so that versions follow each other.
  const store = async form => {
    clearTimeout(waiting.get(form));
    if (running.has(form)) return running.get(form).then(() => store(form));
    if (!changed(form)) return settle(form);
    say(form, words.saving, 'saving');
    const work = attempt(form, field(form).value).finally(() => running.delete(form));
    running.set(form, work);
    await work;
  };

  // A button is named "action", which hides the form's own property.
  const send = (form, text, options) => {
    const data = new FormData(form);
    data.set('text', text);
    data.set('action', 'save');
    const headers = { 'X-Requested-With': 'XMLHttpRequest' };
    return fetch(form.getAttribute('action'), { method: 'POST', body: data, headers, ...options });
  };

  // What is being pressed must not move away from the finger: the press would be lost. Nobody presses for long.
  const pressed = () => document.querySelector(':is(a, button, summary):active');
  const released = async () => {
    for (let n = 0; n < 60 && pressed(); n += 1) await new Promise(done => setTimeout(done, 50));
  };

  const attempt = async (form, text) => {
    const answer = await send(form, text).catch(() => null);
    const html = answer && await answer.text().catch(() => null);
    await released();
    if (html === null || answer.status >= 500) later(form, words.offline);
    else if (answer.status === 403 || answer.redirected) later(form, words.signedOut);
    else if (answer.ok) accept(form, text, html);
    else refuse(form, html);
  };

  const accept = (form, text, html) => {
    form.querySelector('.desk-outcome').innerHTML = html;
    form.dataset.stored = text;
    form.closest('.desk-text').removeAttribute('data-unfinished');
    settle(form);
    document.dispatchEvent(new CustomEvent('desk:stored'));
  };

  const refuse = (form, html) => {
    const problem = new DOMParser().parseFromString(html, 'text/html').querySelector('.desk-problem');
    // No answer of the desk: the page rests, is gone, or something stands between.
    if (!problem) return say(form, words.closed, 'refused');
    const outcome = form.querySelector('.desk-outcome');
    outcome.querySelectorAll('.desk-problem').forEach(part => part.remove());
    outcome.prepend(problem);
    const { version } = problem.dataset;
    if (version) {
      form.elements.version.value = version;
      form.dataset.asked = 'yes';
    }
    say(form, words.refused, 'refused');
  };

  const settle = form => {
    if (changed(form)) return;
    forget(form);
    // What was refused stands there no longer. Another's text stays until the button decides.
    if (!form.dataset.asked) form.querySelectorAll('.desk-outcome .desk-problem').forEach(part => part.remove());
    say(form, words.saved, 'saved');
  };

  const restore = form => {
    const draft = kept(form);
    if (!draft || draft.text === field(form).value) return forget(form);
    field(form).value = draft.text;
    form.elements.version.value = draft.version;
    later(form, words.restored);
    plan(form, WAIT);
  };

  forms.forEach(form => {
    form.dataset.stored = field(form).defaultValue;
    if (form.querySelector('.desk-saved[data-state]')) say(form, words.saved, 'saved');
    if (!field(form).readOnly) restore(form);
    field(form).addEventListener('input', event => {
      keep(form);
      say(form, words.typing, 'waiting');
      // Letters that are still being composed are none of ours yet.
      if (!event.isComposing) plan(form, WAIT);
    });
    field(form).addEventListener('compositionend', () => plan(form, WAIT));
    field(form).addEventListener('change', () => changed(form) && plan(form, 0));
    form.addEventListener('desk:store', () => store(form));
    form.addEventListener('submit', event => {
      clearTimeout(waiting.get(form));
      if (running.has(form)) {
        // What is under way brings a new version; the button's form goes after it.
        event.preventDefault();
        running.get(form).then(() => form.requestSubmit(event.submitter));
        return;
      }
      form.dataset.leaving = 'yes';
      // English that is kept takes the place of what was typed.
      if (event.submitter && event.submitter.value === 'keep') forget(form);
    });
  });

  ready = true;

  addEventListener('online', () => forms.forEach(form => changed(form) && plan(form, 0)));
  const left = () => forms.filter(form => changed(form) && !form.dataset.leaving);
  // What this device keeps is there when the page is opened again; only else is leaving a loss.
  addEventListener('beforeunload', event => {
    if (left().some(form => !kept(form))) event.preventDefault();
  });
  addEventListener('pagehide', () => left().forEach(form => {
    if (!form.dataset.asked) send(form, field(form).value, { keepalive: true }).catch(() => null);
  }));
})();
