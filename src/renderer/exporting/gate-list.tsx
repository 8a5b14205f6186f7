import { CircleSlash, TriangleAlert } from 'lucide-react';
import type { GateFinding, GateReport } from '#shared/contract/exchange.ts';
import { runCommand } from '../app/commands.ts';
import { findingKey, showFinding } from '../app/gate-report.ts';
import type { ManuscriptHandle } from '../app/open-story.ts';

interface GateListProps {
  readonly report: GateReport;
  readonly manuscript: ManuscriptHandle | null;
}

/** The gates that speak, what blocks first; each leads to its place. */
export function GateList({ report, manuscript }: GateListProps) {
  const blocking = report.gates.filter((finding) => finding.level === 'block');
  const warnings = report.gates.filter((finding) => finding.level === 'warn');
  if (report.gates.length === 0) {
    return <p className="gates-clear">Every gate is open. The story can leave the archive.</p>;
  }
  return (
    <>
      <Findings title="Stands in the way" level="block" findings={blocking} manuscript={manuscript} />
      <Findings title="Worth a look" level="warn" findings={warnings} manuscript={manuscript} />
    </>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly level: GateFinding['level'];
  readonly findings: readonly GateFinding[];
  readonly manuscript: ManuscriptHandle | null;
}

function Findings({ title, level, findings, manuscript }: FindingsProps) {
  if (findings.length === 0) return null;
  const Sign = level === 'block' ? CircleSlash : TriangleAlert;
  return (
    <section className={`gate-group gate-${level}`} aria-label={`${title}: ${findings.length}`}>
      <h3>
        {title} <span>{findings.length}</span>
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={findingKey(finding)}>
            <Sign aria-hidden="true" />
            {finding.at === undefined ? (
              <span>{finding.message}</span>
            ) : (
              <button type="button" onClick={() => goTo(finding, manuscript)}>
                {finding.message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Related entries and fields without a place in the manuscript are mended in their panels. */
function goTo(finding: GateFinding, manuscript: ManuscriptHandle | null): void {
  const { at } = finding;
  if (at?.relatedId !== undefined) runCommand('panel.related');
  else if (at?.field !== undefined && PANEL_FIELDS.has(at.field)) runCommand('panel.story');
  else if (!showFinding(manuscript, finding)) runCommand('panel.facts');
}

const PANEL_FIELDS: ReadonlySet<string> = new Set(['embargo', 'keywords', 'language', 'corrections']);
