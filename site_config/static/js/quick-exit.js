// Leaves at once: empties the screen and with it the title, then puts another site in the place of this
// page, so that the Back button does not return to it. Without this script the link still leaves.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-quick-exit]");
  if (!link) return;
  event.preventDefault();
  document.documentElement.replaceChildren();
  location.replace(link.href);
});
