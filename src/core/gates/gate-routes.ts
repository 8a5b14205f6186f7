import { implement } from '@orpc/server';
import { gate } from '#shared/contract/exchange.ts';
import type { Context } from '../context.ts';
import { readSettings } from '../settings/settings.ts';
import { gateReport } from './gate-report.ts';
import { GATES } from './gates.ts';
import { levelOf } from './levels.ts';
import { holdFinding, passFinding } from './pass-finding.ts';

export const gateRoutes = (context: Context) => {
  const os = implement(gate);
  return {
    report: os.report.handler(({ input }) => gateReport(context, input.id)),
    list: os.list.handler(() => {
      const { gates } = readSettings(context.archive);
      return GATES.map((one) => {
        const { name, label, rule, level: usual, lowerable } = one;
        return { name, label, rule, usual, level: levelOf(one, gates), lowerable };
      });
    }),
    pass: os.pass.handler(({ input }) => passFinding(context, input)),
    hold: os.hold.handler(({ input }) => holdFinding(context, input)),
  };
};
