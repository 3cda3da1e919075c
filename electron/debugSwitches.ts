const SWITCHES: readonly string[] = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'];

/**
 * The switches that would let another program drive the windows, among those that were given. No fuse covers them. A
 * build for tests is known by its open inspector: in a release that fuse is off, so nobody can open it from outside.
 */
export function refusedSwitches(packaged: boolean, inspectorOpen: boolean, isGiven: (name: string) => boolean): readonly string[] {
  return packaged && !inspectorOpen ? SWITCHES.filter(isGiven) : [];
}
