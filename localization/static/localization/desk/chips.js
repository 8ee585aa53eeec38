// The marks of the English as buttons: they set a mark around the selected words, or move it there.
(() => {
  document.querySelectorAll('.desk-chips').forEach(row => {
    row.hidden = false;
    const area = row.closest('form').elements.text;

    const paint = () => row.querySelectorAll('button').forEach(button => {
      const isUsed = area.value.includes(`{${button.dataset.mark}}`);
      button.setAttribute('aria-pressed', isUsed);
    });

    const put = number => {
      const marks = [`{${number}}`, `{/${number}}`];
      let { selectionStart: start, selectionEnd: end, value } = area;
      for (const mark of marks) {
        for (let at = value.indexOf(mark); at >= 0; at = value.indexOf(mark)) {
          value = value.slice(0, at) + value.slice(at + mark.length);
          if (at < start) start = Math.max(at, start - mark.length);
          if (at < end) end = Math.max(at, end - mark.length);
        }
      }
      const text = value.slice(0, start) + marks[0] + value.slice(start, end) + marks[1] + value.slice(end);
      area.dispatchEvent(new CustomEvent('desk:write', { bubbles: true, detail: text }));
      area.setSelectionRange(start + marks[0].length, end + marks[0].length);
    };

    row.addEventListener('click', event => {
      const number = event.target.dataset.mark;
      if (number) put(number);
    });
    area.addEventListener('input', paint);
    area.addEventListener('desk:mark', event => {
      if (row.querySelector(`[data-mark="${event.detail}"]`)) put(event.detail);
    });
    paint();
  });
})();
