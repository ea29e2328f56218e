/** What the organisation set in `site.yaml`. For the build only: the browser never gets the schema. */
import { parse } from 'yaml';
import { siteSchema } from '../../content/schemas/site.ts';
import source from '../../content/site.yaml?raw';

export const site = siteSchema.parse(parse(source));

/** What "{company}" and the other placeholders in content stand for. */
export const houseWords: Readonly<Record<string, string>> = { company: site.company, ...site.words };
