// The shape in which a feature hands its procedures to the router: one function for each name of the contract.

import type { ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput, Meta } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';

type Handler<Procedure> =
  Procedure extends ContractProcedure<infer Input, infer Output, ErrorMap, Meta>
    ? (input: InferSchemaOutput<Input>) => InferSchemaInput<Output> | Promise<InferSchemaInput<Output>>
    : never;

/** Inputs are parsed already; a handler throws NewsroomError for what a person can be told. */
export type Handlers<Domain extends keyof Contract> = {
  readonly [Name in keyof Contract[Domain]]: Handler<Contract[Domain][Name]>;
};
