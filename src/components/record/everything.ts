/**
 * Everything this site keeps in a browser, in one list: what a backup holds, and what "Delete my data" deletes. Files
 * of the site itself, kept for use without a network, say nothing about anyone and stay.
 */

export interface Stored {
  readonly where: 'database' | 'localStorage' | 'sessionStorage';
  /** The database's name, or the key or the beginning of keys. The first that fits a key counts. */
  readonly name: string;
  /** In plain words. */
  readonly what: string;
  readonly backedUp: boolean;
  /** Belongs to the manager's board: deleted only when that is asked for as well. */
  readonly team?: true;
}

export const EVERYTHING: readonly Stored[] = [
  {
    where: 'database',
    name: 'comeback-runs',
    what: 'lessons, answers, role-plays and reviews',
    backedUp: true,
  },
  { where: 'database', name: 'comeback-weighed', what: 'what your conversations came to', backedUp: false },
  { where: 'database', name: 'comeback-team', what: 'the team board', backedUp: false, team: true },
  {
    where: 'localStorage',
    name: 'comeback.team.',
    what: 'settings of the team board',
    backedUp: false,
    team: true,
  },
  { where: 'localStorage', name: 'comeback.search.pinned.', what: 'pinned playbook cards', backedUp: true },
  { where: 'localStorage', name: 'comeback.search.', what: 'what was searched and opened', backedUp: false },
  { where: 'localStorage', name: 'comeback.record.', what: 'a summary of the record', backedUp: false },
  { where: 'localStorage', name: 'comeback.panel.', what: 'where the playbook panel was', backedUp: false },
  { where: 'localStorage', name: 'comeback', what: 'settings', backedUp: false },
  { where: 'localStorage', name: 'theme', what: 'the theme', backedUp: false },
  { where: 'sessionStorage', name: 'comeback', what: 'what a tab was doing', backedUp: false },
];

/** The entry that a key of localStorage or sessionStorage belongs to. */
export const entryOf = (where: Stored['where'], key: string): Stored | undefined =>
  EVERYTHING.find(
    (one) => one.where === where && (one.name === 'theme' ? key === 'theme' : key.startsWith(one.name)),
  );
