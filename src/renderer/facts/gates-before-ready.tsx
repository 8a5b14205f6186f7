import { runCommand } from '../app/commands.ts';
import { findingKey, showFinding, useGates } from '../app/gate-report.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';

/** Sentences shown before the rest is left to the export panel. */
const SHOWN = 3;

/** What stands between the story and "ready", at the foot of the facts. */
export function GatesBeforeReady({ story, client }: Pick<PanelProps, 'story' | 'client'>) {
  const { report, problem } = useGates({ story, client });
  if (report === null) return problem === null ? null : <p className="gates-problem">{problem}</p>;
  const blocking = report.gates.filter((finding) => finding.level === 'block' || finding.needsReason === true);
  const warnings = report.gates.length - blocking.length;
  const shown = blocking.length > 0 ? blocking : report.gates;
  return (
    <section className="gates-ready" aria-labelledby="gates-ready-title">
      <h2 id="gates-ready-title">{title(blocking.length, warnings)}</h2>
      <ul>
        {shown.slice(0, SHOWN).map((finding) => (
          <li key={findingKey(finding)}>
            {finding.at === undefined ? (
              finding.message
            ) : (
              <button
                type="button"
                className="gates-place"
                onClick={() => showFinding(story.getState().manuscript, finding)}
              >
                {finding.message}
              </button>
            )}
          </li>
        ))}
      </ul>
      {report.gates.length > Math.min(SHOWN, shown.length) ? (
        <Button size="small" variant="quiet" onClick={() => runCommand('panel.export')}>
          Show all {report.gates.length} in Export
        </Button>
      ) : null}
    </section>
  );
}

function title(blocking: number, warnings: number): string {
  if (blocking > 0) return `${blocking} ${blocking === 1 ? 'gate stands' : 'gates stand'} before “ready”`;
  if (warnings > 0) return `Nothing stands before “ready”; ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  return 'Nothing stands before “ready”';
}
