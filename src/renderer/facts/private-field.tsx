// Fields that never leave the archive, each saying so beside its name.

import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from '../ui/field.tsx';

export function PrivateLabel({ children }: { readonly children: ReactNode }) {
  return (
    <span className="private-label">
      {children}{' '}
      <span className="private-sign">
        <Lock aria-hidden="true" /> private
      </span>
    </span>
  );
}

export const PrivateField = ({ label, ...rest }: TextFieldProps) => (
  <TextField label={<PrivateLabel>{label}</PrivateLabel>} {...rest} />
);

export const PrivateArea = ({ label, ...rest }: TextAreaProps) => (
  <TextArea label={<PrivateLabel>{label}</PrivateLabel>} {...rest} />
);
