/** What an organisation edits first: `src/content/site.yaml`. */
import { z } from 'zod';

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written #0f5f57');
const text = (max: number) => z.string().trim().min(1).max(max);

export const siteSchema = z.strictObject({
  /** The organisation whose customers are served. */
  company: text(40),
  /** What the site is called in its own header. */
  name: text(40),
  tagline: text(120),
  description: text(200),
  /** Path of a square SVG under public/, or none for the built-in mark. */
  logo: z.string().startsWith('/').optional(),
  /** Brand colour; lightness is adjusted per theme so that text on it passes WCAG 2.2 AA, and the build says when that is impossible. */
  brand: colour,
  contacts: z
    .array(
      z.strictObject({
        /** Who: "Service desk lead". */
        role: text(40),
        /** Name, telephone, mail or channel, as it should be read. */
        reach: text(80),
        /** When they can be reached, as it should be read: "Monday to Friday, 8 to 6". */
        hours: text(60).optional(),
        /** What to call them for. */
        when: text(120),
      }),
    )
    .min(1)
    .max(12),
  hours: z
    .array(z.strictObject({ days: text(30), open: text(30) }))
    .min(1)
    .max(7),
  /** House words used in cards as {name}: limits, periods, links. */
  words: z.record(z.string().regex(/^[a-zA-Z][a-zA-Z0-9]*$/), text(120)),
});
export type Site = z.infer<typeof siteSchema>;
