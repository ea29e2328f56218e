/** How this person likes the player to behave; kept in the browser, harmless when it cannot be. */
const KEY = 'comeback-player';

interface Settings {
  /** Keys 1–9 choose a reply (WCAG 2.1.4: can be switched off). */
  keys: boolean;
  /** A short pause before the customer answers. */
  pauses: boolean;
  /** The browser reads the customer's lines aloud. */
  aloud: boolean;
}

const DEFAULTS: Settings = { keys: true, pauses: true, aloud: false };

function load(): Settings {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<
      Record<keyof Settings, unknown>
    >;
    const pick = (key: keyof Settings) => (typeof given[key] === 'boolean' ? given[key] : DEFAULTS[key]);
    return { keys: pick('keys'), pauses: pick('pauses'), aloud: pick('aloud') };
  } catch {
    return { ...DEFAULTS };
  }
}

export function createSettings() {
  const settings = $state({ ...DEFAULTS });
  return {
    current: settings,
    /** Call once in the browser: server-rendered markup always shows the defaults. */
    load: () => Object.assign(settings, load()),
    set(key: keyof Settings, value: boolean) {
      settings[key] = value;
      try {
        localStorage.setItem(KEY, JSON.stringify(settings));
      } catch {
        // The choice holds for this page; there is nowhere to keep it.
      }
    },
  };
}

export type PlayerSettings = ReturnType<typeof createSettings>;
