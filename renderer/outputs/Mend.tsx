import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** Long enough that a fault in every frame cannot keep the machine busy. */
const PAUSE = 250;

/**
 * A host must never face an empty screen: if drawing fails, the page is drawn anew from what is known. React asks for a
 * class here, and itself reports the fault to the shell's log.
 */
export class Mend extends Component<Props, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(): void {
    setTimeout(() => this.setState({ broken: false }), PAUSE);
  }

  override render(): ReactNode {
    return this.state.broken ? null : this.props.children;
  }
}
