/** Every group of files that import one another in a ring, types included: the strongly connected parts of the import graph. */
export function cycles(imports) {
  const next = new Map();
  for (const { from, to } of imports) {
    next.set(from, [...(next.get(from) ?? []), to]);
    if (!next.has(to)) next.set(to, []);
  }
  const order = new Map();
  const low = new Map();
  const stack = [];
  const onStack = new Set();
  const found = [];

  const visit = (node) => {
    order.set(node, order.size);
    low.set(node, order.get(node));
    stack.push(node);
    onStack.add(node);
    for (const other of next.get(node)) {
      if (!order.has(other)) {
        visit(other);
        low.set(node, Math.min(low.get(node), low.get(other)));
      } else if (onStack.has(other)) {
        low.set(node, Math.min(low.get(node), order.get(other)));
      }
    }
    if (low.get(node) !== order.get(node)) return;
    const part = stack.splice(stack.indexOf(node));
    for (const member of part) onStack.delete(member);
    if (part.length > 1 || next.get(node).includes(node)) found.push(part.sort());
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return found;
}
