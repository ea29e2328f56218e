/** Whom a text on a card sends one to. */
import type { Site } from '../../content/schemas/site.ts';

export type Contact = Site['contacts'][number];

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The contacts named in the text, in any case, as whole words; in the order in which they are named first. */
export function contactsIn(text: string, contacts: readonly Contact[]): Contact[] {
  return contacts
    .map((contact) => ({
      contact,
      at: text.search(new RegExp(`(?<![\\p{L}\\p{N}])${quoted(contact.role)}(?![\\p{L}\\p{N}])`, 'iu')),
    }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
    .map(({ contact }) => contact);
}
