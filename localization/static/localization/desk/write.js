// Replaces a field's text as if it had been typed, so that the browser's own undo takes it back.
document.addEventListener('desk:write', event => {
  const area = event.target;
  area.focus();
  area.select();
  // Deprecated, and the only way that undo knows of; where it is gone, the text is still replaced.
  if (document.execCommand('insertText', false, event.detail)) return;
  area.value = event.detail;
  area.dispatchEvent(new Event('input', { bubbles: true }));
});
