// The network of an actor, drawn by Cytoscape.js; filters hide what they leave out, a click opens the evidence.
import { rings } from "./rings.js";

const canvas = document.getElementById("canvas");
const $ = (id) => document.getElementById(id);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const LINES = { FIGHTS: "#d03b3b", ALLIED_WITH: "#2c8a4b", SUPPORTS: "#2c8a4b" };
const LINEAGE = new Set(["SUCCEEDS", "FORMED_FROM", "SPLIT_FROM", "MERGED_INTO", "RENAMED_FROM"]);
const SYMMETRIC = new Set(["FIGHTS", "ALLIED_WITH"]);
const MANY = 200;
const HUBS = 60;
const spoken = (predicate) => predicate.toLowerCase().replaceAll("_", " ");
let graph;

function elements(network) {
  const nodes = network.nodes.map(({ id, name, kind, distance }) => ({
    data: { id, name, distance, colour: colour(kind ?? "unknown") || "#a8842c" },
    classes: id === network.actor ? "asked" : kind === "Place" ? "place" : "",
  }));
  const edges = network.ties.map((tie) => ({
    data: {
      id: `${tie.subject}|${tie.predicate}|${tie.object}`, source: tie.subject, target: tie.object, predicate: tie.predicate,
      name: spoken(tie.predicate), confidence: tie.confidence, disputed: tie.disputed,
      arrow: SYMMETRIC.has(tie.predicate) ? "none" : "triangle",
      colour: LINES[tie.predicate] ?? (LINEAGE.has(tie.predicate) ? colour("ink") : colour("soft")),
    },
    classes: tie.disputed ? "disputed" : "",
  }));
  return [...nodes, ...edges];
}

function look() {
  return [
    { selector: "node", style: { label: "data(name)", "background-color": "data(colour)", color: colour("ink"), "font-size": 17, width: 28, height: 28,
      "text-wrap": "wrap", "text-max-width": 170, "text-valign": "bottom", "text-margin-y": 3, "min-zoomed-font-size": 6,
      "text-background-color": colour("paper"), "text-background-opacity": 0.75, "text-background-padding": 1 } },
    { selector: "node.place", style: { shape: "diamond" } },
    { selector: "node.asked", style: { width: 48, height: 48, "font-size": 21, "font-weight": "bold", "border-width": 3, "border-color": colour("ink") } },
    { selector: "edge", style: { width: "mapData(confidence, 0, 1, 1, 6)", "line-color": "data(colour)", "target-arrow-color": "data(colour)",
      "target-arrow-shape": "data(arrow)", "curve-style": "bezier", opacity: 0.8 } },
    { selector: "edge.disputed", style: { "line-style": "dashed" } },
    { selector: "edge:selected, edge.pointed", style: { opacity: 1, label: "data(name)", color: colour("ink"), "font-size": 14, "text-rotation": "autorotate",
      "text-background-color": colour("paper"), "text-background-opacity": 0.9 } },
    { selector: ".out", style: { display: "none" } },
  ];
}

function arranged(network) {
  if (network.nodes.length <= MANY) {
    return { name: "cose", animate: false, randomize: false, padding: 12, nodeDimensionsIncludeLabels: true, nodeOverlap: 12,
      nodeRepulsion: () => 2500, idealEdgeLength: () => 30, gravity: 1.2, numIter: 2500 };
  }
  const places = rings(network, 44);
  return { name: "preset", padding: 40, positions: (node) => places.get(node.id()) };
}

// What the forces made tall is pulled as wide as the canvas is: names, which are wide, get room. Then sizes are set anew,
// so that letters have eleven pixels however many actors there are.
function widened() {
  const { w, h } = graph.elements().boundingBox();
  const by = (canvas.clientWidth / canvas.clientHeight) * (h / w);
  if (by > 1) graph.nodes().positions((node) => ({ x: node.position("x") * by, y: node.position("y") }));
  graph.fit(undefined, 24);
  const pixel = 1 / graph.zoom();
  graph.nodes().style({ "font-size": 11 * pixel, "text-max-width": 120 * pixel, width: 18 * pixel, height: 18 * pixel });
  graph.nodes(".asked").style({ "font-size": 14 * pixel, width: 30 * pixel, height: 30 * pixel });
  graph.edges().style({ width: (edge) => (1 + 4 * edge.data("confidence")) * pixel, "arrow-scale": 0.7 * pixel, "font-size": 11 * pixel });
}

// Of many, those with most lines are named from the start where their names have room; the others once they are near enough.
function labelled() {
  const pixel = 1 / graph.zoom();
  const ranked = [...graph.nodes(".asked"), ...graph.nodes().sort((one, other) => other.degree() - one.degree()).slice(0, HUBS)];
  const free = (node, others) => others.every((other) => {
    const [one, two] = [node.renderedPosition(), other.renderedPosition()];
    return Math.abs(one.x - two.x) > 130 || Math.abs(one.y - two.y) > 44;
  });
  const hubs = ranked.reduce((kept, node) => (free(node, kept) ? kept.union(node) : kept), graph.collection());
  hubs.style({ "font-size": 12 * pixel, "text-max-width": 120 * pixel, width: 12 * pixel, height: 12 * pixel, "font-weight": "bold", "z-index": 1 });
}

async function evidence(relation) {
  const answer = await fetch(`/relationships.html?relation=${encodeURIComponent(relation)}`);
  if (!answer.ok) return;
  const found = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("relationship");
  $("evidence-body").replaceChildren(document.adoptNode(found));
  $("evidence").showModal();
}

function predicates(network) {
  const counts = new Map();
  for (const { predicate } of network.ties) counts.set(predicate, (counts.get(predicate) ?? 0) + 1);
  $("predicates").replaceChildren(
    ...[...counts].sort().map(([predicate, count]) => {
      const label = document.createElement("label");
      const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: true, value: predicate });
      label.append(box, ` ${spoken(predicate)} (${count})`);
      return label;
    }),
  );
}

function filter() {
  const chosen = new Set([...document.querySelectorAll("#predicates input:checked")].map((box) => box.value));
  const least = $("confidence").valueAsNumber;
  const only = $("disputed").checked;
  $("confidence-said").value = least.toFixed(2);
  graph.batch(() => {
    graph.edges().forEach((edge) => {
      const { predicate, confidence, disputed } = edge.data();
      edge.toggleClass("out", !chosen.has(predicate) || confidence < least || (only && !disputed));
    });
    graph.nodes().forEach((node) => {
      node.toggleClass("out", !node.hasClass("asked") && node.connectedEdges().every((edge) => edge.hasClass("out")));
    });
  });
  $("counted").textContent = `${graph.nodes().not(".out").length} actors and places, ${graph.edges().not(".out").length} relationships`;
}

async function show() {
  if (typeof cytoscape === "undefined") {
    $("counted").textContent = "The drawing library is not at hand here, so the nearest actors are shown as a still picture.";
    const { svg, name } = canvas.dataset;
    canvas.replaceChildren(Object.assign(new Image(), { src: svg, alt: `Network of ${name}`, className: "still" }));
    return;
  }
  const question = new URLSearchParams({ depth: $("depth").value });
  if ($("as-of").value) question.set("as_of", $("as-of").value);
  const answer = await fetch(`${canvas.dataset.src}?${question}`);
  if (!answer.ok) {
    $("counted").textContent = "The network could not be loaded.";
    return;
  }
  const network = await answer.json();
  const many = network.nodes.length > MANY;
  graph?.destroy();
  graph = cytoscape({
    container: canvas, elements: elements(network), style: look(), layout: arranged(network),
    hideEdgesOnViewport: many, textureOnViewport: many, pixelRatio: many ? 1 : "auto",
  });
  window.actorNetwork = graph;
  many ? labelled() : widened();
  predicates(network);
  filter();
  graph.on("tap", "edge", (event) => evidence(event.target.id()));
  graph.on("mouseover", "edge", (event) => event.target.addClass("pointed"));
  graph.on("mouseout", "edge", (event) => event.target.removeClass("pointed"));
  graph.on("dbltap", "node", (event) => {
    if (!event.target.hasClass("place")) location.href = `/actors/${encodeURIComponent(event.target.id())}/network.html`;
  });
  if (network.truncated) $("counted").textContent += "; what is farther or less sure is left out";
}

$("filters").addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
$("filters").addEventListener("input", (event) => (["depth", "as-of"].includes(event.target.id) ? show() : filter()));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
show();
