/** Ends with one clear line when Node is too old. Imports nothing, so that even an old Node can get this far. */
export function checkNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return;
  process.stderr.write(`Cuedesk needs Node 20 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
