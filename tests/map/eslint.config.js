import js from "@eslint/js";
import globals from "globals";

const rules = {
  ...js.configs.recommended.rules,
  complexity: ["error", 16],
  "consistent-return": "off",
  eqeqeq: "error",
  "max-depth": ["error", 5],
  "max-len": ["error", { code: 104, ignoreUrls: true, ignoreStrings: true }],
  "no-implicit-globals": "error",
  "no-restricted-syntax": ["error",
    { selector: "MemberExpression[property.type='Identifier'][property.name=/^_/]",
      message: "Leaflet's public API only: no member that begins with an underscore." },
    { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
      message: "Text reaches the page by textContent only." }],
  "no-shadow": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
  "no-var": "error",
  "prefer-const": "error",
};

export default [
  { files: ["static/map/*.js"], rules,
    languageOptions: { ecmaVersion: 2023, sourceType: "module",
      globals: { ...globals.browser, L: "readonly" } } },
  { files: ["tests/map/*.js"], rules,
    languageOptions: { ecmaVersion: 2023, sourceType: "module", globals: globals.node } },
  { ignores: ["**/node_modules/"] },
];
