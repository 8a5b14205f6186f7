import { useState } from 'react';
import { safeLink } from '#shared/story/links.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

/** Attaches an outside address in the role chosen above. */
export function AttachLink({ onAttach }: { readonly onAttach: (url: string, title: string) => void }) {
  const [title, setTitle] = useState('');
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const attach = () => {
    const url = safeLink(address);
    if (url === null) {
      setProblem('That address cannot be opened. Use one that begins with https://, http:// or mailto:.');
      return;
    }
    onAttach(url, title.trim());
    setTitle('');
    setAddress('');
    setProblem(null);
  };
  return (
    <details className="related-outside">
      <summary>Attach an outside link</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          attach();
        }}
      >
        <TextField label="Headline" value={title} onChange={setTitle} maxLength={500} />
        <TextField
          label="Address"
          inputMode="url"
          placeholder="https://"
          value={address}
          onChange={setAddress}
          {...(problem === null ? {} : { error: problem })}
        />
        <Button type="submit">Attach the link</Button>
      </form>
    </details>
  );
}
