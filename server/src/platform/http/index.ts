export { forgetAnswers } from './idempotency.js';
export { cut, notACursor, pageOf, pageQuery, readCursor } from './page.js';
export { httpProblem } from './problems.js';
export { type Authenticate, admit, languageOf } from './register.js';
export {
  type Access,
  type Call,
  can,
  type ReadCall,
  type Route,
  read,
  type StreamCall,
  stream,
  type WriteCall,
  work,
  write,
} from './route.js';
export { buildServer } from './server.js';
