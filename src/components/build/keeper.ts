/** Where this build keeps results: `integrations/aside.ts` fills it in, for builds only. */
import type { Keeper } from './kept.ts';

declare const __KEEPER__: Keeper | undefined;

export const keeper: Keeper | undefined = typeof __KEEPER__ === 'undefined' ? undefined : __KEEPER__;
