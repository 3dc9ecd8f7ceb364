import { z } from 'zod';

/** Placeholder until sync lands. */
export const snapshotSchema = z.object({ at: z.string() });
/** The issue snapshot. */
export type Snapshot = z.infer<typeof snapshotSchema>;
