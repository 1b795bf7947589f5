// Where the actors of a large neighbourhood stand: on rings by their distance from the one asked for, each within the
// sector of whoever it was reached through, sectors as wide as what hangs on them. Pure: positions by id, steps apart.
export function rings({ actor, nodes, ties }, step = 1) {
  const near = neighbours(nodes, ties);
  const reached = spread(actor, nodes, near);
  const weight = new Map();
  for (const { id } of [...reached].reverse()) {
    const inside = (reached.children.get(id) ?? []).reduce((sum, child) => sum + weight.get(child), 0);
    weight.set(id, Math.max(1, inside));
  }
  const radii = radiusByDistance(reached, step);
  const places = new Map();
  const sectors = [{ id: actor, from: 0, to: 2 * Math.PI, distance: 0 }];
  while (sectors.length) {
    const { id, from, to, distance } = sectors.pop();
    const angle = (from + to) / 2;
    places.set(id, { x: radii[distance] * Math.cos(angle), y: radii[distance] * Math.sin(angle) });
    let start = from;
    const share = (to - from) / weight.get(id);
    for (const child of reached.children.get(id) ?? []) {
      const end = start + share * weight.get(child);
      sectors.push({ id: child, from: start, to: end, distance: distance + 1 });
      start = end;
    }
  }
  return places;
}

function neighbours(nodes, ties) {
  const near = new Map(nodes.map(({ id }) => [id, []]));
  for (const { subject, object } of ties) {
    near.get(subject).push(object);
    near.get(object).push(subject);
  }
  return near;
}

// Everybody in the order of being reached; whoever no line reaches (filters of the data may do that) hangs on the middle.
function spread(actor, nodes, near) {
  const order = [{ id: actor, distance: 0 }];
  const children = new Map();
  const seen = new Set([actor]);
  const reach = (id, through, distance) => {
    seen.add(id);
    if (!children.has(through)) children.set(through, []);
    children.get(through).push(id);
    order.push({ id, distance });
  };
  const walk = (at) => {
    for (; at < order.length; at++) {
      const { id, distance } = order[at];
      for (const other of near.get(id)) if (!seen.has(other)) reach(other, id, distance + 1);
    }
  };
  walk(0);
  for (const { id } of nodes) {
    if (seen.has(id)) continue;
    reach(id, actor, 1);
    walk(order.length - 1);
  }
  return Object.assign(order, { children });
}

// A ring has room for everybody on it, and is a step wider than the one inside.
function radiusByDistance(reached, step) {
  const counts = [];
  for (const { distance } of reached) counts[distance] = (counts[distance] ?? 0) + 1;
  const radii = [];
  counts.forEach((count, distance) => {
    radii[distance] = distance === 0 ? 0 : Math.max(radii[distance - 1] + 4 * step, (count * step) / (2 * Math.PI));
  });
  return radii;
}
