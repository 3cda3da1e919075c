import { z } from 'zod';
import { INCIDENT_KINDS, LEVELS } from '../take/incidents/kind.ts';
import type { IncidentLimits } from '../take/incidents/ownLimit.ts';
import { length, line, list } from './schemaParts.ts';

const within = length.nullable();
const kind = z.enum(INCIDENT_KINDS);

/** Limits of incidents that differ from the catalogue, as they are asked for and as they stand in a log. */
export const incidentLimits: z.ZodType<IncidentLimits> = list(
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('answer'), level: z.enum(LEVELS), within }),
    z.strictObject({ type: z.literal('step'), kind, step: line, within }),
    z.strictObject({ type: z.literal('solve'), kind, within }),
    z.strictObject({ type: z.literal('rise'), kind, within }),
  ]),
);
