const CHANNEL = 'cuedesk.library';

let send: (() => void) | null = null;

/** Something was committed: the director's window, which alone speaks with the host about the library, sends it on. */
export function tellOfChange(): void {
  if (send !== null) return send();
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** This window is the director's: `next` is called for its own commits and those of the other windows. */
export function hearOfChanges(next: () => void): void {
  if (send === null) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => send?.();
  }
  send = next;
}
