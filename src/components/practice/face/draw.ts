/**
 * Draws a customer's face for one mood, at build. The drawings are Open Peeps by Pablo Stanley (CC0), put
 * together by DiceBear. Used by the faces endpoint only: nothing of this reaches a browser.
 */
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { ScenarioCustomer } from '../../../content/schemas/scenario.ts';
import type { Mood } from '../../../content/schemas/vocabulary.ts';

/** Which drawn expression stands for which mood: chosen by eye for being told apart at 48 px. */
const EXPRESSIONS: Readonly<Record<Mood, string>> = {
  pleased: 'calm',
  calm: 'smile',
  irritated: 'suspicious',
  angry: 'veryAngry',
  gone: 'eyesClosed',
};

type Part = 'head' | 'accessories' | 'facialHair';

function known(part: Part, value: string, whose: string): string {
  const property = openPeeps.schema.properties?.[part];
  const items = typeof property === 'object' ? property.items : undefined;
  const names = typeof items === 'object' && !Array.isArray(items) ? ((items.enum ?? []) as string[]) : [];
  if (names.includes(value)) return value;
  throw new Error(`${whose}: there is no ${part} "${value}" to draw. Choose one of: ${names.join(', ')}.`);
}

/** Drops the licence block and the page-sized mask (the picture is clipped by its own edge) and shortens numbers. */
export function slim(svg: string): string {
  return svg
    .replace(/<metadata[\s\S]*?<\/metadata>/, '')
    .replace(/<mask id="viewboxMask">[\s\S]*?<\/mask>/, '')
    .replace('<g mask="url(#viewboxMask)">', '<g>')
    .replace(/\bshape-rendering="auto"\s?/, '')
    .replace(/(\d+\.\d)\d+/g, '$1');
}

/**
 * One SVG document.
 * @param whose says which customer it is, in errors
 * @throws an error that lists the valid names if a part of the face does not exist
 */
export function drawFace(face: ScenarioCustomer['face'], mood: Mood, whose: string): string {
  const options = {
    seed: whose,
    head: [known('head', face.hair, whose)],
    face: [EXPRESSIONS[mood]],
    skinColor: [face.skin],
    headContrastColor: [face.hairColour],
    clothingColor: [face.clothing],
    accessories: face.glasses === undefined ? [] : [known('accessories', face.glasses, whose)],
    accessoriesProbability: face.glasses === undefined ? 0 : 100,
    facialHair: face.beard === undefined ? [] : [known('facialHair', face.beard, whose)],
    facialHairProbability: face.beard === undefined ? 0 : 100,
    maskProbability: 0,
  };
  return slim(createAvatar(openPeeps, options as Parameters<typeof createAvatar>[1]).toString());
}
