import type { Evidence } from '#shared/story/records.ts';
import type { Client } from '../app/client.ts';
import { EvidenceFields, forgetTypedEvidence, SameEvidence, useEvidenceIntake } from '../app/evidence-parts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface AddEvidenceDialogProps {
  readonly client: Client;
  readonly factId: string;
  /** What the story's other facts have. */
  readonly elsewhere: readonly Evidence[];
  /** The archive has it. */
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** What proves the fact on the desk: words pasted in, a file, an address, or evidence that the story has already. */
export function AddEvidenceDialog({ client, factId, elsewhere, onAdded, onClose }: AddEvidenceDialogProps) {
  const intake = useEvidenceIntake(client, factId);
  const add = async (): Promise<void> => {
    if (await intake.add()) onAdded();
  };
  const cancel = (): void => {
    intake.stop();
    forgetTypedEvidence(factId);
    onClose();
  };
  return (
    <Dialog
      open
      size="medium"
      title="Add evidence"
      description="It stays in the archive: evidence is never published."
      closesOutside={false}
      initialFocus={intake.first}
      onClose={cancel}
      footer={
        <>
          <Button onClick={cancel}>Cancel</Button>
          <Button variant="primary" busy={intake.work !== null} keys="Mod+Enter" onClick={() => void add()}>
            Add evidence
          </Button>
        </>
      }
    >
      <form
        className="add-evidence"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void add();
        }}
      >
        <SameEvidence client={client} factId={factId} elsewhere={elsewhere} onAdded={onAdded} />
        <EvidenceFields intake={intake} rows={8} />
      </form>
    </Dialog>
  );
}
