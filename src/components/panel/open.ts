/** Opens the panel: always on top where the browser can, else as a small window. */
import { href } from '../shell/href.ts';
import { mountPanel } from './panel.ts';
import { keepPlace, readPlace } from './place.ts';

const WIDTH = 400;
const HEIGHT = 660;

interface PictureInPicture {
  readonly requestWindow: (size: { width: number; height: number }) => Promise<Window>;
}

const pictureInPicture = (): PictureInPicture | undefined =>
  'documentPictureInPicture' in window ? (window.documentPictureInPicture as PictureInPicture) : undefined;

/** The new document gets the page's own styles and theme. */
function dress(page: Document): void {
  for (const style of document.querySelectorAll('link[rel="stylesheet"], style'))
    page.head.append(style.cloneNode(true));
  page.title = 'Playbook';
  page.documentElement.lang = document.documentElement.lang;
  const theme = document.documentElement.dataset['theme'];
  if (theme !== undefined) page.documentElement.dataset['theme'] = theme;
}

/** The search box of this page, empty and without life, for the panel. */
function emptyBox(): HTMLElement | undefined {
  const box = document.querySelector<HTMLElement>('[data-search-box]')?.cloneNode(true);
  if (!(box instanceof HTMLElement)) return undefined;
  box.dataset['searchBox'] = 'panel';
  box.removeAttribute('data-searching');
  box.querySelector('[data-close-search]')?.remove();
  box.querySelector('[data-search-found]')?.replaceChildren();
  return box;
}

function openSmallWindow(): void {
  window.open(
    href('/playbook/panel/'),
    'comeback-panel',
    `popup,width=${String(WIDTH)},height=${String(HEIGHT)}`,
  );
}

/** @param slug a card to show in it; without, the panel comes back to where it was */
export async function openPanel(slug?: string): Promise<void> {
  if (slug !== undefined) keepPlace({ ...readPlace(), slug });
  const box = emptyBox();
  const onTop = pictureInPicture();
  if (!onTop || !box) {
    openSmallWindow();
    return;
  }
  try {
    const { document: page } = await onTop.requestWindow({ width: WIDTH, height: HEIGHT });
    dress(page);
    page.body.append(box);
    mountPanel(box);
  } catch {
    // Refused, as in a frame or by a setting.
    openSmallWindow();
  }
}
