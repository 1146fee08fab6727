import { z } from 'zod';

const owner = z.object({ id: z.string().optional(), name: z.string() }).nullable();

const itemShape = z
  .object({
    kind: z.string(),
    id: z.string(),
    owner,
    subject: z.object({ role: z.string() }).nullish(),
    nature: z.string(),
    handlingConditions: z.array(z.string()),
  })
  .loose();

/** A pack as the printed operation answers it: nothing else reaches the page. */
export const printedPackShape = z.object({
  permissionId: z.string(),
  disclosureId: z.string(),
  marking: z.string().nullable(),
  recipient: z.string(),
  purpose: z.string(),
  conditions: z.array(z.string()),
  until: z.string(),
  madeAt: z.string(),
  items: z.array(itemShape),
  /** By place in `items`, the fields that its owner left out. */
  leftOut: z.array(z.array(z.string())).default([]),
  actions: z.array(z.object({ id: z.string(), text: z.string() }).loose()),
  withheld: z.array(
    z.object({
      reference: z.string().nullable(),
      category: z.string(),
      owner,
      reason: z.string(),
    }),
  ),
  manifest: z.array(
    z.object({
      reference: z.string(),
      owner,
      category: z.string(),
      form: z.string(),
      lawfulBasis: z.string().nullable(),
      sha256: z.string(),
    }),
  ),
});
export type PrintedPack = Readonly<z.infer<typeof printedPackShape>>;
export type PrintedItem = PrintedPack['items'][number];
