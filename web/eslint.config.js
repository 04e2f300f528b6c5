import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default tseslint.config(
    { ignores: ['src/api/schema.d.ts'] },
    js.configs.recommended,
    ...tseslint.configs.strict,
    reactHooks.configs.flat.recommended,
    jsxA11y.configs.recommended,
    prettier,
    // A part that scrolls within itself must be reached by the keyboard (WCAG 2.1.1): also a named region.
    { rules: { 'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }] } },
    { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
    {
        files: ['src/**/*.tsx'],
        rules: {
            // Texts live in src/texts; a Chinese letter in a page's code is one that English readers would see.
            'no-restricted-syntax': [
                'error',
                { selector: 'JSXText[value=/[\\u3400-\\u9fff]/]', message: 'Put the text into src/texts.' },
                { selector: 'Literal[value=/[\\u3400-\\u9fff]/]', message: 'Put the text into src/texts.' },
                { selector: 'TemplateElement[value.raw=/[\\u3400-\\u9fff]/]', message: 'Put the text into src/texts.' },
            ],
        },
    },
);
