// Suggestions for the search box, from the API of this host.
const box = document.getElementById("find");
const found = document.getElementById("found");
let asked = "";
let waiting;

async function suggest() {
  const text = box.value.trim();
  if (text.length < 2 || text === asked) return;
  asked = text;
  const answer = await fetch(`/v1/actors?limit=8&q=${encodeURIComponent(text)}`);
  if (!answer.ok || asked !== text) return;
  const { items } = await answer.json();
  found.replaceChildren(
    ...items.map((actor) => Object.assign(document.createElement("option"), { value: actor.name, label: actor.kind ?? "" })),
  );
}

box.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(suggest, 120);
});
