/** The words of the player: what numbers, moods and channels are called on the page. Pure. */
import type { Channel, Mood } from '../../content/schemas/vocabulary.ts';

/** A measure 0–100 in words. */
type Scale = readonly (readonly [upTo: number, word: string])[];

const SATISFACTION: Scale = [
  [20, 'very unhappy'],
  [40, 'unhappy'],
  [55, 'not convinced'],
  [70, 'content'],
  [85, 'happy'],
  [101, 'delighted'],
];

const LOYALTY: Scale = [
  [15, 'will not be back'],
  [35, 'unlikely to return'],
  [60, 'might return'],
  [80, 'likely to return'],
  [101, 'here to stay'],
];

export const MEASURES = { satisfaction: SATISFACTION, loyalty: LOYALTY } as const;
export type Measure = keyof typeof MEASURES;

export const wordFor = (measure: Measure, value: number): string =>
  (MEASURES[measure].find(([upTo]) => value < upTo) ?? MEASURES[measure][0])?.[1] ?? '';

/** A change as people read it: whole points, "no change" below half a point. */
export function changeText(change: number): string {
  const points = Math.round(change);
  if (points === 0) return 'no change';
  return points > 0 ? `up ${points}` : `down ${-points}`;
}

/** "+3", "−3" or "0", with a real minus sign. `digits` after the point. */
export function signed(change: number, digits = 0): string {
  const size = Math.abs(change).toFixed(digits);
  if (Number(size) === 0) return size;
  return change > 0 ? `+${size}` : `−${size}`;
}

export const MOOD_WORDS: Readonly<Record<Mood, string>> = {
  pleased: 'Pleased',
  calm: 'Calm',
  irritated: 'Irritated',
  angry: 'Angry',
  gone: 'Gone',
};

interface ChannelWords {
  readonly name: string;
  /** The button that starts the conversation. */
  readonly begin: string;
  /** Beside the customer's name while it lasts. */
  readonly live: string;
  /** While the customer thinks. */
  readonly thinking: string;
  /** When the conversation has ended. */
  readonly over: string;
  /** When the customer left. */
  readonly left: string;
}

export const CHANNEL_WORDS: Readonly<Record<Channel, ChannelWords>> = {
  phone: {
    name: 'Phone',
    begin: 'Pick up the phone',
    live: 'On the line',
    thinking: 'is on the line',
    over: 'Call ended',
    left: 'hung up',
  },
  counter: {
    name: 'At the counter',
    begin: 'Step up to the counter',
    live: 'In front of you',
    thinking: 'is thinking',
    over: 'Conversation over',
    left: 'walked out',
  },
  chat: {
    name: 'Chat',
    begin: 'Open the chat',
    live: 'Online',
    thinking: 'is typing',
    over: 'Chat closed',
    left: 'left the chat',
  },
  email: {
    name: 'Email',
    begin: 'Open the email',
    live: 'By email',
    thinking: 'is writing back',
    over: 'Thread closed',
    left: 'stopped writing',
  },
};

export const SERVICE_WORDS = {
  training: 'Training',
  repair: 'Repair',
  'financial-assistance': 'Financial help',
  'complaint-resolution': 'Complaint',
} as const;

export const DIFFICULTY_WORDS = ['', 'Gentle', 'Demanding', 'Hard'] as const;

/** An email as it is shown: its subject, where it names one, apart from its text. */
export function letterOf(text: string): { readonly subject: string | undefined; readonly body: string } {
  const named = /^Subject: (.*?)(?:\.|(?<=\?))\s+(.*)$/s.exec(text);
  return { subject: named?.[1], body: named?.[2] ?? text };
}
