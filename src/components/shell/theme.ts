/** The theme switch: shows the kept choice, keeps a new one, and follows a choice made in another tab. */
const KEY = 'theme';

function read(): string {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

function keep(theme: string): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

function apply(theme: string): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

export function watchTheme(inputs: NodeListOf<HTMLInputElement>): void {
  const show = (theme: string) => {
    for (const input of inputs) input.checked = input.value === theme;
  };
  show(read());
  for (const input of inputs) {
    input.addEventListener('change', () => {
      keep(input.value);
      apply(input.value);
    });
  }
  addEventListener('storage', (event) => {
    if (event.key !== KEY && event.key !== null) return;
    show(read());
    apply(read());
  });
}
