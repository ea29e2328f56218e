/** The coach's reasons are worked out by code of their own, fetched while the first replies are being read. */
import type { Component, ComponentProps } from 'svelte';
import type CoachNote from './CoachNote.svelte';

export type Note = Component<ComponentProps<typeof CoachNote>>;

export const loadNote = async (): Promise<Note> => (await import('./CoachNote.svelte')).default;
