import { z } from 'zod';
import type { ActionContext } from '../shared/actions.ts';
import { MAX_ATTACHMENT } from '../shared/files/attachment.ts';
import { GLOBAL_NAMES } from '../shared/keys/globalKeys.ts';
import type { KeySettings } from '../shared/keys/keyFile.ts';
import { MOST_KEYS } from '../shared/keys/keyMap.ts';
import { KEY_OWNERS } from '../shared/keys/keyOwners.ts';
import type { Bridge } from '../shared/wire/bridge.ts';
import { takeCommandSchema } from '../shared/wire/commandSchema.ts';
import { SNAPSHOT_REASONS } from '../shared/wire/library.ts';
import { adoptPageSchema, draftKeySchema, keptDraftSchema, libraryChangeSchema, snapshotNameSchema } from '../shared/wire/librarySchema.ts';
import { LOSS_CHOICES, OUTPUT_NAMES, type OutputChange } from '../shared/wire/outputs.ts';
import { placeToldSchema } from '../shared/wire/placeSchema.ts';
import {
  archiveRequestSchema,
  chainHeadSchema,
  openTakeRequestSchema,
  printRequestSchema,
  saveRequestSchema,
  seqSchema,
  takeIdSchema,
} from '../shared/wire/schema.ts';
import type { ShellRequest } from '../shared/wire/shell.ts';
import type { Call } from './channels.ts';

const actionContextSchema: z.ZodType<ActionContext> = z.strictObject({
  room: z.enum(['plan', 'rehearse', 'live', 'review']),
  hasShow: z.boolean(),
  take: z.strictObject({ mode: z.enum(['live', 'rehearsal']), status: z.enum(['armed', 'running', 'held', 'ended']) }).nullable(),
  canUndoEdit: z.boolean(),
  canRedoEdit: z.boolean(),
  canUndoCommand: z.boolean(),
  canRedoCommand: z.boolean(),
  mayWrite: z.boolean(),
});

const outputSchema = z.enum(OUTPUT_NAMES);
const windowSchema = z.enum(['control', ...OUTPUT_NAMES]);

const outputChangeSchema: z.ZodType<OutputChange> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('show'), open: z.boolean() }),
  z.strictObject({ type: z.literal('place'), displayId: z.int() }),
  z.strictObject({ type: z.literal('fullscreen'), fullscreen: z.boolean() }),
  z.strictObject({ type: z.literal('onLoss'), onLoss: z.enum(LOSS_CHOICES) }),
  z.strictObject({ type: z.literal('black'), black: z.boolean() }),
]);

const keySchema = z.string().max(60);
const keySettingsSchema: z.ZodType<KeySettings> = z.strictObject({
  map: z.partialRecord(z.enum(KEY_OWNERS.map(({ name }) => name)), z.array(keySchema).max(MOST_KEYS)),
  global: z.partialRecord(z.enum(GLOBAL_NAMES), z.strictObject({ on: z.boolean(), key: keySchema })),
});

const shellRequestSchema: z.ZodType<ShellRequest> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('answer'), id: z.int(), yes: z.boolean() }),
  z.strictObject({ type: z.literal('fullPage'), window: windowSchema }),
  z.strictObject({ type: z.literal('reopen'), window: windowSchema }),
  z.strictObject({ type: z.literal('startNormally') }),
  z.strictObject({ type: z.literal('identify') }),
  z.strictObject({ type: z.literal('keys'), keys: keySettingsSchema }),
  z.strictObject({ type: z.literal('learnKey'), on: z.boolean() }),
]);

const sumSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** One byte more than may be kept still arrives, so that it is refused with its reason. */
const base64Schema = z
  .string()
  .max(Math.ceil((MAX_ATTACHMENT + 3) / 3) * 4)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/);

/** The arguments of every call, as they must arrive. */
export const CALL_ARGUMENTS: { readonly [C in Call]: z.ZodType<Parameters<Bridge[C]>> } = {
  hello: z.tuple([]),
  openTake: z.tuple([openTakeRequestSchema]),
  send: z.tuple([takeCommandSchema]),
  records: z.tuple([seqSchema]),
  listTakes: z.tuple([]),
  readTake: z.tuple([takeIdSchema]),
  checkTake: z.tuple([takeIdSchema, chainHeadSchema.nullable()]),
  markTake: z.tuple([takeIdSchema, takeCommandSchema]),
  closeTake: z.tuple([]),
  saveFile: z.tuple([saveRequestSchema]),
  archiveTakes: z.tuple([archiveRequestSchema]),
  stopArchive: z.tuple([]),
  printPdf: z.tuple([printRequestSchema]),
  pickShowFile: z.tuple([]),
  changeOutput: z.tuple([outputSchema, outputChangeSchema]),
  tellPlace: z.tuple([placeToldSchema]),
  setLanguage: z.tuple([z.enum(['zh-CN', 'en'])]),
  setActionContext: z.tuple([actionContextSchema]),
  askShell: z.tuple([shellRequestSchema]),
  libraryOpening: z.tuple([]),
  keepChange: z.tuple([libraryChangeSchema]),
  keepDraft: z.tuple([draftKeySchema, keptDraftSchema.nullable()]),
  keptDrafts: z.tuple([]),
  adoptLibrary: z.tuple([adoptPageSchema]),
  libraryRows: z.tuple([seqSchema]),
  libraryDigest: z.tuple([]),
  takeSnapshot: z.tuple([z.enum(SNAPSHOT_REASONS)]),
  listSnapshots: z.tuple([]),
  compareSnapshot: z.tuple([snapshotNameSchema]),
  restoreRows: z.tuple([snapshotNameSchema, seqSchema]),
  keepFile: z.tuple([base64Schema]),
  readFile: z.tuple([sumSchema]),
  saveCopy: z.tuple([sumSchema, z.string().min(1).max(255)]),
  setSecondFolder: z.tuple([z.string().max(4_096).nullable()]),
  pickFolder: z.tuple([]),
  judgeStore: z.tuple([z.enum(['whole', 'replaced', 'unopenable'])]),
};
