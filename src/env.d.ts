declare module 'virtual:brand.css';

/** For the linter, which reads .ts alone; `astro check` resolves the components themselves. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
