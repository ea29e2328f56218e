/** The main navigation, in order. One list for header, menu and footer. */
export interface Destination {
  readonly path: string;
  readonly label: string;
}

export const MAIN: readonly Destination[] = [
  { path: '/learn/', label: 'Learn' },
  { path: '/practice/', label: 'Practise' },
  { path: '/playbook/', label: 'Playbook' },
  { path: '/phrases/', label: 'Phrases' },
  { path: '/review/', label: 'Review' },
  { path: '/progress/', label: 'My progress' },
];

/** For managers: in the menu, the footer and on the start page; the bar has no room for everyone. */
export const TEAM: readonly Destination[] = [
  { path: '/assign/', label: 'Assign a drill' },
  { path: '/team/', label: 'Team board' },
];

export const ABOUT: readonly Destination[] = [
  { path: '/about/principles/', label: 'Principles and sources' },
  { path: '/about/model/', label: 'How the simulated customer works' },
];

/** True when `path` is the page at `current` or an ancestor of it. Both without the base. */
export const isWithin = (path: string, current: string): boolean => current.startsWith(path);
