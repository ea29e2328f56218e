/** What the player links to. The page gives these: only what exists at build has an address. */

export interface PrincipleLink {
  readonly title: string;
  /** The lesson section that teaches it, or null where no lesson does yet. */
  readonly href: string | null;
}

export interface PageLink {
  readonly title: string;
  readonly href: string;
}

export interface PracticeLinks {
  readonly principles: Readonly<Record<string, PrincipleLink>>;
  readonly lessons: readonly PageLink[];
  readonly entries: readonly PageLink[];
  /** The role-play to try next. */
  readonly next: PageLink | null;
  readonly catalogue: string;
  readonly map: string;
}
