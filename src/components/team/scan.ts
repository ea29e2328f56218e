/**
 * Reads QR codes off a video or a picture: by the browser's own `BarcodeDetector` where it has one for QR codes, else
 * by `jsqr`, fetched when it is needed. Nothing is recorded or kept.
 */

interface Detector {
  detect(source: CanvasImageSource): Promise<{ readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats(): Promise<string[]>;
}

type Read = (source: CanvasImageSource, width: number, height: number) => Promise<string | undefined>;

/** Pictures are read at most this wide or high: enough for a dense code, quick enough for a phone. */
const LARGEST = 1600;

async function ownDetector(): Promise<Detector | undefined> {
  const found = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  try {
    return found !== undefined && (await found.getSupportedFormats()).includes('qr_code')
      ? new found({ formats: ['qr_code'] })
      : undefined;
  } catch {
    return undefined;
  }
}

async function jsqrReader(): Promise<Read> {
  const { default: jsQR } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  return (source, width, height) => {
    const scale = Math.min(1, LARGEST / Math.max(width, height, 1));
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    if (context === null || canvas.width === 0 || canvas.height === 0) return Promise.resolve(undefined);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return Promise.resolve(jsQR(data, canvas.width, canvas.height)?.data);
  };
}

async function reader(): Promise<Read> {
  const own = await ownDetector();
  if (own === undefined) return jsqrReader();
  return async (source) => (await own.detect(source))[0]?.rawValue;
}

/** The text of the QR code in a picture, or undefined where none is found. */
export async function readPicture(file: Blob): Promise<string | undefined> {
  const picture = await createImageBitmap(file);
  const read = await reader();
  const found = await read(picture, picture.width, picture.height);
  picture.close();
  return found;
}

/** Why the camera cannot be used, with a way out. */
export function cameraTrouble(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return 'The browser was told not to use the camera here. Allow it in the address bar (the camera or lock sign), or take a picture of the code and drop it here.';
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return 'No camera was found. Take a picture of the code and drop it here, or paste the code.';
  if (name === 'NotReadableError' || name === 'AbortError')
    return 'The camera is busy, perhaps in another program. Close that one and try again.';
  return 'The camera cannot be used on this page. Paste the code, or drop a picture of it.';
}

const LOOK_EVERY = 180;

/**
 * Shows the camera in `video` and calls back with each text it reads, once in a row. Returns the way to stop.
 * Rejects where the camera cannot be used; see `cameraTrouble`.
 */
export async function scanCamera(
  video: HTMLVideoElement,
  onread: (text: string) => void,
): Promise<() => void> {
  // Missing where the page is not a secure context, whatever the types say.
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) throw new DOMException('No camera without https.', 'NotSupportedError');
  const stream = await devices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  const read = await reader();
  video.srcObject = stream;
  await video.play();
  let stopped = false;
  let last = '';
  const look = async (): Promise<void> => {
    if (stopped) return;
    try {
      const text = await read(video, video.videoWidth, video.videoHeight);
      if (text !== undefined && text !== '' && text !== last) onread((last = text));
    } catch {
      // A frame that cannot be read is followed by another.
    }
    setTimeout(() => void look(), LOOK_EVERY);
  };
  void look();
  return () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
