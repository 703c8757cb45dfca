export { queryTokens, textTokens } from './search-tokens.js';
