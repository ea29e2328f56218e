/** Reads a line aloud with the browser's own voice. Only voices on this device: nothing said leaves the browser. */
export const canSpeak = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window;

export function speak(text: string): void {
  if (!canSpeak()) return;
  const voices = speechSynthesis.getVoices().filter((voice) => voice.localService);
  const words = new SpeechSynthesisUtterance(text);
  const voice =
    voices.find(({ lang }) => lang.startsWith('en-GB')) ?? voices.find(({ lang }) => lang.startsWith('en'));
  if (voice === undefined && voices.length > 0) return;
  words.lang = 'en-GB';
  words.voice = voice ?? null;
  speechSynthesis.cancel();
  speechSynthesis.speak(words);
}

export const hush = (): void => {
  if (canSpeak()) speechSynthesis.cancel();
};
