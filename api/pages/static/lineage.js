// The lineage map: a click on a mark opens its evidence, a slider shows the map as of a day. Works from the page alone.
const dialog = document.getElementById("evidence");
const body = document.getElementById("evidence-body");

function open(id) {
  const told = document.getElementById(id).cloneNode(true);
  told.removeAttribute("id");
  const shown = document.createElement("div");
  shown.className = told.className;
  shown.append(...told.childNodes);
  body.replaceChildren(shown);
  dialog.showModal();
}

for (const link of document.querySelectorAll("svg.map a[data-told]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    open(link.dataset.told);
  });
}
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

const DAY = 86400000;
const form = document.querySelector("form.asof");
const scroller = document.querySelector(".scroller");
const number = (text) => Date.parse(text) / DAY;
const days = scroller.dataset.days.split(" ").map(number);
const xs = scroller.dataset.xs.split(" ").map(Number);

function place(day) {
  const after = days.findIndex((each) => each > day);
  if (after === 0) return xs[0];
  if (after === -1) return xs.at(-1);
  const share = (day - days[after - 1]) / (days[after] - days[after - 1]);
  return xs[after - 1] + share * (xs[after] - xs[after - 1]);
}

function show(day, last) {
  const all = day >= last;
  const x = place(day);
  const map = document.getElementById("map");
  const veil = document.getElementById("map-veil");
  const today = document.getElementById("map-today");
  veil.setAttribute("x", x);
  veil.setAttribute("width", all ? 0 : map.viewBox.baseVal.width - x);
  today.setAttribute("visibility", all ? "hidden" : "visible");
  today.setAttribute("x1", x);
  today.setAttribute("x2", x);
  let past = 0;
  for (const told of document.querySelectorAll(".told[data-day], svg.map .turn")) {
    const later = !all && number(told.dataset.day) > day;
    told.classList.toggle("later", later);
    if (!later && told.classList.contains("turn")) past += 1;
  }
  const words = new Date(day * DAY).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  document.getElementById("as-of-said").value = all ? "all that is told" : `${words}: ${past} turn${past === 1 ? "" : "s"} so far`;
}

if (form) {
  const slider = document.getElementById("as-of-slider");
  const chosen = document.getElementById("as-of");
  const [first, last] = [number(form.dataset.first) - 1, number(form.dataset.last)];
  const write = (day) => new Date(day * DAY).toISOString().slice(0, 10);
  Object.assign(slider, { min: first, max: last, value: chosen.value ? number(chosen.value) : last, hidden: false });
  form.querySelector("button").hidden = true;
  slider.addEventListener("input", () => {
    chosen.value = write(slider.valueAsNumber);
    show(slider.valueAsNumber, last);
  });
  chosen.addEventListener("input", () => {
    const day = chosen.value ? number(chosen.value) : last;
    slider.value = day;
    show(day, last);
  });
  show(slider.valueAsNumber, last);
}
