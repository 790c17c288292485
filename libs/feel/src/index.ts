export { MAX_FEEL_DEPTH, MAX_FEEL_LENGTH, parseFeel } from './feel-syntax.js';
export type { FeelDialect, FeelFault, FeelSyntax } from './feel-syntax.js';
export type { FeelCall, FeelName } from './feel-names.js';
export type { FeelResult } from './feel-result.js';
export type { FeelText } from './feel-texts.js';
