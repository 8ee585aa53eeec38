// Offers titles that begin like what is being typed, in the browser's own list. Without it the form is the same.
const field = document.getElementById("query");
const list = document.getElementById("suggestions");
let pause;

async function suggest() {
  const typed = field.value.trim();
  if (typed.length < 2) return;
  const answer = await fetch(`${field.dataset.suggestions}?q=${encodeURIComponent(typed)}`);
  if (!answer.ok || typed !== field.value.trim()) return;
  const [, titles] = await answer.json();
  list.replaceChildren(...titles.map((title) => new Option(title)));
}

field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(suggest, 250);
});
