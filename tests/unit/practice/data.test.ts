import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const answers: (() => Promise<Response>)[] = [];
const asked: string[] = [];

beforeEach(() => {
  vi.resetModules();
  asked.length = 0;
  answers.length = 0;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return answers.shift()?.() ?? Promise.reject(new TypeError('offline'));
  });
});
afterEach(() => vi.unstubAllGlobals());

const json = (value: unknown) => () => Promise.resolve(Response.json(value));
const status = (code: number) => () => Promise.resolve(new Response('', { status: code }));
const fresh = () => import('../../../src/components/practice/data.ts');

describe('the data of role-plays', () => {
  it('is fetched once, however many ask', async () => {
    answers.push(json({ brief: 'A call.' }));
    const { loadGiven } = await fresh();
    const [one, two] = await Promise.all([loadGiven('a-call'), loadGiven('a-call')]);
    expect(one).toBe(two);
    expect(asked).toEqual(['/practice/data/a-call.json']);
  });

  it('is asked for a second time where the first fails', async () => {
    answers.push(status(503), json({ scenarios: [] }));
    const { loadIndex } = await fresh();
    expect(await loadIndex()).toEqual({ scenarios: [] });
    expect(asked).toHaveLength(2);
  });

  it('says that it is unreachable, and tries again when asked again', async () => {
    const { loadGiven } = await fresh();
    await expect(loadGiven('a-call')).rejects.toMatchObject({ name: 'DataError', kind: 'unreachable' });
    answers.push(json({ brief: 'A call.' }));
    expect(await loadGiven('a-call')).toEqual({ brief: 'A call.' });
  });

  it('does not ask again for what does not exist', async () => {
    answers.push(status(404));
    const { loadGiven } = await fresh();
    await expect(loadGiven('no-call')).rejects.toMatchObject({
      kind: 'missing',
      message: 'There is no /practice/data/no-call.json on this site.',
    });
    expect(asked).toHaveLength(1);
  });
});
