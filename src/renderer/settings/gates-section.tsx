import { Lock } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { GateRule } from '#shared/contract/exchange.ts';
import type { GateLevel } from '#shared/contract/settings.ts';
import { sentenceOf } from '../app/client.ts';
import { Select } from '../ui/select.tsx';
import type { SectionProps } from './settings-dialog.tsx';

/** A gate that blocks by rights asks for a reason where it only warns. */
const levels = (usual: GateRule['usual']): readonly { readonly value: GateLevel; readonly label: string }[] => [
  { value: 'block', label: 'Blocks' },
  { value: 'warn', label: usual === 'block' ? 'Asks for a reason' : 'Warns' },
  { value: 'off', label: 'Off' },
];

const GROUPS = [
  {
    usual: 'block',
    title: 'Blocks, as it comes',
    hint: 'No story becomes ready or leaves the archive past one of these. Lowered, a gate asks for a reason each time, which the audit keeps.',
  },
  { usual: 'warn', title: 'Warns, as it comes', hint: 'Worth a look before a story goes out.' },
] as const;

export function GatesSection({ client, settings, keep }: SectionProps) {
  const [gates, setGates] = useState<readonly GateRule[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    client.gate.list({}).then(setGates, (error: unknown) => setProblem(sentenceOf(error)));
  }, [client]);
  /** The levels are kept as a whole: a second change starts from the first one's, though the archive may not have answered yet. */
  const wanted = useRef(settings.gates);
  const underWay = useRef(0);
  if (underWay.current === 0) wanted.current = settings.gates;
  const set = ({ name, usual }: GateRule, level: GateLevel) => {
    const { [name]: _, ...others } = wanted.current;
    wanted.current = level === usual ? others : { ...others, [name]: level };
    underWay.current += 1;
    setProblem(null);
    keep({ gates: wanted.current })
      .catch((error: Error) => setProblem(error.message))
      .finally(() => {
        underWay.current -= 1;
      });
  };
  return (
    <>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {GROUPS.map(({ usual, title, hint }) => (
        <section key={usual} className="gate-rules" aria-label={title}>
          <h4>{title}</h4>
          <p className="settings-lead">{hint}</p>
          <ul>
            {gates
              .filter((gate) => gate.usual === usual)
              .map((gate) => (
                <GateRow
                  key={gate.name}
                  gate={gate}
                  level={settings.gates[gate.name] ?? gate.usual}
                  onLevel={(level) => set(gate, level)}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface GateRowProps {
  readonly gate: GateRule;
  readonly level: GateLevel;
  readonly onLevel: (level: GateLevel) => void;
}

function GateRow({ gate, level, onLevel }: GateRowProps) {
  const { label, rule, usual, lowerable } = gate;
  return (
    <li className="gate-rule">
      <div>
        <p className="gate-rule-label">
          {label}
          {level === usual ? null : <span className="gate-rule-changed">changed</span>}
        </p>
        <p className="gate-rule-sentence">{rule}</p>
      </div>
      {lowerable ? (
        <Select label={`Level of ${label}`} hideLabel value={level} options={levels(usual)} onChange={onLevel} />
      ) : (
        <p className="gate-rule-always">
          <Lock aria-hidden="true" /> Always blocks
        </p>
      )}
    </li>
  );
}
