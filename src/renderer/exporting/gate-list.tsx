import { CircleCheck, CircleHelp, CircleSlash, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GateFinding, GateReport } from '#shared/contract/exchange.ts';
import { runCommand } from '../app/commands.ts';
import { findingKey, showFinding } from '../app/gate-report.ts';
import { clockWords } from '../app/news-wording.ts';
import type { ManuscriptHandle } from '../app/open-story.ts';
import { Button } from '../ui/button.tsx';
import { ReasonForm } from './reason-form.tsx';

interface GateListProps {
  readonly report: GateReport;
  readonly manuscript: ManuscriptHandle | null;
  /** Lets a finding of a lowered gate pass; rejects with an Error whose message is a sentence. */
  readonly onPass: (finding: GateFinding, reason: string) => Promise<void>;
  readonly onHold: (finding: GateFinding) => void;
}

/** The gates that speak, what blocks first; each leads to its place. */
export function GateList({ report, manuscript, onPass, onHold }: GateListProps) {
  const { gates } = report;
  if (gates.length === 0) {
    return <p className="gates-clear">Every gate is open. The story can leave the archive.</p>;
  }
  const place = (finding: GateFinding) => <Message finding={finding} manuscript={manuscript} />;
  return (
    <>
      <Findings
        title="Stands in the way"
        look="block"
        sign={<CircleSlash aria-hidden="true" />}
        findings={gates.filter(({ level }) => level === 'block')}
        show={place}
      />
      <Findings
        title="Needs a reason to go out"
        look="reason"
        sign={<CircleHelp aria-hidden="true" />}
        findings={gates.filter(({ needsReason }) => needsReason === true)}
        show={(finding) => (
          <>
            {place(finding)}
            <ReasonForm about={finding.message} onGive={(reason) => onPass(finding, reason)} />
          </>
        )}
      />
      <Findings
        title="Worth a look"
        look="warn"
        sign={<TriangleAlert aria-hidden="true" />}
        findings={gates.filter(({ level, needsReason }) => level === 'warn' && needsReason === undefined)}
        show={place}
      />
      <Findings
        title="Goes out for a reason"
        look="passed"
        sign={<CircleCheck aria-hidden="true" />}
        findings={gates.filter(({ passed }) => passed !== undefined)}
        show={(finding) => (
          <>
            {place(finding)}
            <p className="gate-reason-given">
              “{finding.passed?.reason}” {finding.passed?.by}, {clockWords(finding.passed?.at ?? '')}
            </p>
            <Button
              size="small"
              variant="quiet"
              aria-label={`Take the reason back: ${finding.message}`}
              onClick={() => onHold(finding)}
            >
              Take the reason back
            </Button>
          </>
        )}
      />
    </>
  );
}

interface FindingsProps {
  readonly title: string;
  readonly look: 'block' | 'reason' | 'warn' | 'passed';
  readonly sign: ReactNode;
  readonly findings: readonly GateFinding[];
  readonly show: (finding: GateFinding) => ReactNode;
}

function Findings({ title, look, sign, findings, show }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <section className={`gate-group gate-${look}`} aria-label={`${title}: ${findings.length}`}>
      <h3>
        {title} <span>{findings.length}</span>
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={findingKey(finding)}>
            {sign}
            <div className="gate-finding">{show(finding)}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MessageProps {
  readonly finding: GateFinding;
  readonly manuscript: ManuscriptHandle | null;
}

function Message({ finding, manuscript }: MessageProps) {
  if (finding.at === undefined) return <span>{finding.message}</span>;
  return (
    <button type="button" className="gate-place" onClick={() => goTo(finding, manuscript)}>
      {finding.message}
    </button>
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
