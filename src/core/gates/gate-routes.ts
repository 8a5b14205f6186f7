import { implement } from '@orpc/server';
import { gate } from '#shared/contract/exchange.ts';
import type { Context } from '../context.ts';
import { gateReport } from './gate-report.ts';

export const gateRoutes = (context: Context) => {
  const os = implement(gate);
  return { report: os.report.handler(({ input }) => gateReport(context, input.id)) };
};
