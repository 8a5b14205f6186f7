import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

export interface ErrorBoundaryProps {
  /** What could not be shown, as the beginning of a sentence: "The library". */
  readonly part: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** Keeps an error in one part of the window there, so that the rest can be worked in. The error itself is not shown: it may hold a story's words. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override state: ErrorBoundaryState = { failed: false };

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          title={`${this.props.part} could not be shown.`}
          actions={
            <Button size="small" onClick={() => this.setState({ failed: false })}>
              Try again
            </Button>
          }
        >
          The words are safe: what is written in the story and kept in the archive is as it was.
        </EmptyState>
      </div>
    );
  }
}
