import { HtmlValidate } from 'html-validate';

/** Off: what a machine that writes pages may do (long lines, lower-case doctype) and no reader sees. */
export const htmlValidate = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // A title says where its page is: the activity, its commitment's page and the site.
    'long-title': 'off',
    // The addresses of cited places begin as the document numbers them.
    'valid-id': ['error', { relaxed: true }],
    // For files of other hosts, of which there are none.
    'require-sri': 'off',
    // A table that scrolls takes the focus and says its name: as a region, or as a group where names may repeat.
    'prefer-native-element': ['error', { exclude: ['region', 'group'] }],
    // Filters apply as they are chosen.
    'wcag/h32': 'off',
  },
});
