import { Button } from '../ui/button.tsx';
import './cannot-start.css';

/** Before there is a desk: the archive could not be read. */
export function CannotStart({ sentence }: { readonly sentence: string }) {
  return (
    <main className="cannot-start">
      <h1>Stet could not open its archive</h1>
      <p>{sentence}</p>
      <Button variant="primary" onClick={() => location.reload()}>
        Try again
      </Button>
    </main>
  );
}
