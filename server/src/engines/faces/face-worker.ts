// Runs in a process of its own: see `ModelProcess`.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { serveModel } from '../model-process/index.js';
import type { Face, FacePicture } from './protocol.js';

const require = createRequire(import.meta.url);
const LEAST_CONFIDENCE = 0.5;

type FaceApi = typeof import('@vladmandic/face-api');

/** Detection, 68 landmarks and the 128 numbers of a face, as `@vladmandic/face-api` ships them. */
async function load(): Promise<FaceApi> {
  const distribution = dirname(require.resolve('@vladmandic/face-api'));
  const wasm = dirname(require.resolve('@tensorflow/tfjs-backend-wasm'));
  require('@tensorflow/tfjs-backend-wasm').setWasmPaths(`${wasm}/`);
  // The package's default file demands a native TensorFlow; this one computes in WebAssembly.
  const api: FaceApi = require(join(distribution, 'face-api.node-wasm.js'));
  const tensors = require('@tensorflow/tfjs');
  await tensors.setBackend('wasm');
  await tensors.ready();
  const { ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet } = api.nets;
  const models = join(distribution, '../model');
  for (const net of [ssdMobilenetv1, faceLandmark68Net, faceRecognitionNet]) {
    await net.loadFromDisk(models);
  }
  return api;
}

let loaded: Promise<FaceApi> | undefined;

serveModel<FacePicture, Face[]>(async ({ width, height, data }) => {
  loaded ??= load();
  const api = await loaded;
  const tensors = require('@tensorflow/tfjs');
  const tensor = tensors.tensor3d(data, [height, width, 3], 'int32');
  try {
    const found = await api
      .detectAllFaces(tensor, new api.SsdMobilenetv1Options({ minConfidence: LEAST_CONFIDENCE }))
      .withFaceLandmarks()
      .withFaceDescriptors();
    return found.map(({ detection: { box, score }, descriptor }) => {
      const { x, y, width: wide, height: high } = box;
      return { x, y, width: wide, height: high, confidence: score, template: descriptor };
    });
  } finally {
    tensor.dispose();
  }
});
