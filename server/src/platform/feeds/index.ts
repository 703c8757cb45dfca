export { chunksOf, drain } from './body.js';
export { CellScanner, type RowProblem, type ScannedRow } from './cell-scanner.js';
export { type FileFormat, fileFormat, tellFormat } from './file-format.js';
export { feedProblem } from './problems.js';
export { type FileRow, type ReadFrom, readRows } from './read-rows.js';
export { LARGEST_UPLOAD, peek, unpack } from './unpack.js';
