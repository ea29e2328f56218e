/** Validity of every built page: what the standard forbids, not how generated HTML is spelled. */
export default {
  root: true,
  extends: ['html-validate:recommended'],
  elements: [
    'html5',
    // Astro puts the one style of its islands before the first of them.
    { style: { flow: true, phrasing: true } },
  ],
  rules: {
    // How it is written is the compiler's business.
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
    // Titles name the page and the site; search results cut them gracefully.
    'long-title': 'off',
    // Everything comes from this site.
    'require-sri': 'off',
    // Safari forgets that a list without bullets is a list, unless told.
    'no-redundant-role': 'off',
    // A table that scrolls sideways is wrapped in a named region; a section would add a level to the outline.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Filters work as they are changed.
    'wcag/h32': 'off',
    // The answers to one check share its name; no form here is sent to a server.
    'form-dup-name': 'off',
  },
};
