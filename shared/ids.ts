/** Branded identifiers. They are made at the edges (crypto.randomUUID) and only carried here. */
type Id<Kind extends string> = string & { readonly __id: Kind };

export type ShowId = Id<'show'>;
export type SegmentId = Id<'segment'>;
export type ProductId = Id<'product'>;
export type TakeId = Id<'take'>;
export type RunId = Id<'run'>;
export type CommandId = Id<'command'>;
export type MessageId = Id<'message'>;
export type DeviceId = Id<'device'>;
export type PromiseId = Id<'promise'>;
export type SignalId = Id<'signal'>;
export type ProposalId = Id<'proposal'>;
export type WinnerId = Id<'winner'>;
export type QuestionId = Id<'question'>;
export type NumberId = Id<'number'>;
export type MarkerId = Id<'marker'>;
export type IncidentId = Id<'incident'>;
export type HandoverId = Id<'handover'>;

export const showId = (id: string) => id as ShowId;
export const segmentId = (id: string) => id as SegmentId;
export const productId = (id: string) => id as ProductId;
export const takeId = (id: string) => id as TakeId;
export const runId = (id: string) => id as RunId;
export const commandId = (id: string) => id as CommandId;
export const messageId = (id: string) => id as MessageId;
export const deviceId = (id: string) => id as DeviceId;
export const promiseId = (id: string) => id as PromiseId;
export const signalId = (id: string) => id as SignalId;
export const proposalId = (id: string) => id as ProposalId;
export const winnerId = (id: string) => id as WinnerId;
export const numberId = (id: string) => id as NumberId;
export const questionId = (id: string) => id as QuestionId;
export const markerId = (id: string) => id as MarkerId;
export const incidentId = (id: string) => id as IncidentId;
export const handoverId = (id: string) => id as HandoverId;
