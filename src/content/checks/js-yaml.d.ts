/** As far as the checks use it: the package brings no types. */
declare module 'js-yaml' {
  /** YAML 1.2: a date is a text. */
  export const CORE_SCHEMA: unique symbol;
  /** @throws Error at the first mistake */
  export function load(text: string, options: { readonly schema: typeof CORE_SCHEMA }): unknown;
}
