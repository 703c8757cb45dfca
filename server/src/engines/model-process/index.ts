export { ModelProcess } from './model-process.js';
export { serveModel } from './serve-model.js';
