import { z } from "zod";

const RESULT = z.object({
  quote: z.string(),
  value: z.number(),
  unit: z.string(),
  metric: z.string(),
  kind: z.string(),
  role: z.string(),
  dataset: z.string().nullable().default(null),
});
const SCALE = z.object({ quote: z.string(), value: z.number(), quantity: z.string() });

/** Shape of one paper's labels; a metric may be "a; b" where either name is right. */
export const LABELS_SCHEMA = z.object({
  title: z.string(),
  families: z.object({ subject: z.array(z.string()), mentioned: z.array(z.string()) }),
  code: z.object({ status: z.string(), urls: z.array(z.string()) }),
  weights: z.object({ status: z.string() }),
  data: z.object({ status: z.string() }),
  results: z.array(RESULT),
  scales: z.array(SCALE),
});

/** What a reader, or the rules, found in one paper. */
export type Labels = z.infer<typeof LABELS_SCHEMA>;
export type LabelledResult = Labels["results"][number];
export type LabelledScale = Labels["scales"][number];
