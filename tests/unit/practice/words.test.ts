import { describe, expect, it } from 'vitest';
import { patienceFor } from '../../../src/components/practice/patience.ts';
import { emphasis } from '../../../src/components/learn/typography.ts';
import { changeText, letterOf, signed, wordFor } from '../../../src/components/practice/words.ts';
import { wrap } from '../../../src/components/practice/map/layout.ts';
import { conditionWords, stepTitle, stepWords } from '../../../src/components/practice/map/words.ts';
import { facePath, faceText } from '../../../src/components/practice/face/faces.ts';
import { drawFace } from '../../../src/components/practice/face/draw.ts';
import { MOODS } from '../../../src/content/schemas/vocabulary.ts';
import { compileScenario } from '../../../src/simulations/roleplay/index.ts';
import { kettle } from '../roleplay/fixture.ts';

describe('words for figures', () => {
  it.each([
    [0.4, 'no change'],
    [-0.4, 'no change'],
    [0.5, 'up 1'],
    [-6.2, 'down 6'],
  ])('a change of %d is "%s"', (change, text) => {
    expect(changeText(change)).toBe(text);
  });

  it('signs with a real minus and leaves nothing unsigned but nought', () => {
    expect([signed(2.25, 1), signed(-2.25, 1), signed(-0.01, 1)]).toEqual(['+2.3', '−2.3', '0.0']);
  });

  it('has a word for every value from 0 to 100', () => {
    for (let value = 0; value <= 100; value += 0.5) {
      expect(wordFor('satisfaction', value)).not.toBe('');
      expect(wordFor('loyalty', value)).not.toBe('');
    }
    expect(wordFor('satisfaction', 0)).toBe('very unhappy');
    expect(wordFor('satisfaction', 100)).toBe('delighted');
  });
});

describe('emphasis', () => {
  it('puts what is emphasised at the odd places', () => {
    expect(emphasis('It is *not* there.')).toEqual(['It is ', 'not', ' there.']);
    expect(emphasis('2 * 3 is 6')).toEqual(['2 * 3 is 6']);
  });
});

describe('patience', () => {
  it('lasts longer than slow reading of everything takes', () => {
    const text = 'x'.repeat(850);
    expect(patienceFor([text, text])).toBeGreaterThan(((850 * 2) / 17) * 1000);
  });
});

describe('wrap', () => {
  it('breaks between words and marks what is left out', () => {
    expect(wrap('one two three four', 8)).toEqual(['one two', 'three', 'four']);
    expect(wrap('one two three four', 8, 2)).toEqual(['one two', 'three …']);
  });
});

describe('a map', () => {
  const scenario = compileScenario('the-kettle', kettle());

  it('calls a step by its place and by what is said there, and everything else the end', () => {
    expect(stepTitle(scenario, 'storm')).toBe('Step 2');
    expect(stepWords(scenario, 'opening')).toBe('step 1, “It is Ada. The kettle.”');
    expect(stepWords(scenario, 'end')).toBe('the end');
  });

  it('says a condition by the first words of the replies it looks back at', () => {
    const when = {
      customer: 'ada',
      mood: ['calm', 'pleased'] as const,
      chose: ['opening.user', 'offer.new'],
    };
    expect(conditionWords(scenario, { ...when, mood: [...when.mood] })).toBe(
      'Ada, while calm or pleased, after “Did you plug it in?” at step 1 or “A new one leaves today and is with you …” at step 3',
    );
  });
});

describe('faces', () => {
  const face = { hair: 'bun', skin: '8d5524', hairColour: '2c1b18', clothing: 'e78276' };

  it('draws a different one for each mood, without the licence block in every file', () => {
    const drawn = MOODS.map((mood) => drawFace(face, mood, 'a test'));
    expect(new Set(drawn).size).toBe(MOODS.length);
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg /);
      expect(svg).not.toContain('metadata');
      expect(svg.length).toBeLessThan(20_000);
    }
  });

  it('names the valid parts when one does not exist', () => {
    expect(() => drawFace({ ...face, hair: 'bunn' }, 'calm', 'late.yaml › dana')).toThrow(
      /^late\.yaml › dana: there is no head "bunn" to draw\. Choose one of: afro, bangs, /,
    );
  });

  it('is told in words and served under a stable name', () => {
    expect(faceText('Dana Okafor', 'angry')).toBe('Dana Okafor, looking angry');
    expect(facePath('late', 'dana', 'gone')).toBe('/practice/faces/late.dana.gone.svg');
  });
});

it.each([
  [
    'Subject: A question about invoice 3307 (sorry!). Hello, I',
    'A question about invoice 3307 (sorry!)',
    'Hello, I',
  ],
  ['Subject: FINAL NOTICE?? Hello. I am', 'FINAL NOTICE??', 'Hello. I am'],
  ['Subject: 3391. You wrote: never again.', '3391', 'You wrote: never again.'],
  ['Good. One more. SB', undefined, 'Good. One more. SB'],
])('the subject of an email stands apart: %s', (text, subject, body) => {
  expect(letterOf(text)).toEqual({ subject, body });
});
