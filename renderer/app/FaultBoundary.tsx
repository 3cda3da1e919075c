import { Component, type ReactNode } from 'react';

interface Props {
  readonly fallback: (detail: string) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  readonly detail: string | null;
}

/** React asks for a class here. Catches what a part of the page throws while it draws; React itself logs it. */
export class FaultBoundary extends Component<Props, State> {
  override readonly state: State = { detail: null };

  static getDerivedStateFromError(error: unknown): State {
    return { detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }

  override render(): ReactNode {
    return this.state.detail === null ? this.props.children : this.props.fallback(this.state.detail);
  }
}
