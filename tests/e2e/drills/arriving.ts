/** How results arrive on the board when nobody pastes them: dropped, or shown to a camera. */
import type { Page } from '@playwright/test';

/** Drops files on the board as a file manager does. */
export async function drop(page: Page, name: string, type: string, content: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ({ file, mime, bytes }) => {
      const transfer = new DataTransfer();
      transfer.items.add(
        new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], file, { type: mime }),
      );
      return transfer;
    },
    { file: name, mime: type, bytes: content.toString('base64') },
  );
  await page.getByRole('group', { name: 'Take results in' }).dispatchEvent('drop', { dataTransfer: data });
}

/** Drops a folder on the board, which only the browser itself can do: a page cannot make one up. */
export async function dropFolder(page: Page, folder: string): Promise<void> {
  const box = await page.getByRole('group', { name: 'Take results in' }).boundingBox();
  const at = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 30 };
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, ...at, data });
}

/** A camera that shows a picture, or one that may not be used. */
export const camera = (page: Page, picture: Buffer | null): Promise<void> =>
  page.evaluate(
    async (bytes) => {
      const image = bytes === null ? null : new Image();
      if (image !== null && bytes !== null) {
        image.src = bytes;
        await image.decode();
      }
      navigator.mediaDevices.getUserMedia = () => {
        if (image === null) return Promise.reject(new DOMException('', 'NotAllowedError'));
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const draw = () => canvas.getContext('2d')?.drawImage(image, 0, 0);
        draw();
        setInterval(draw, 100);
        return Promise.resolve(canvas.captureStream(10));
      };
    },
    picture === null ? null : `data:image/png;base64,${picture.toString('base64')}`,
  );
