// Runs in a thread of its own: OpenCV computes for long and installs process-wide handlers.
import { parentPort } from 'node:worker_threads';
import {
  type FeatureOperation,
  type FeatureOperations,
  type FeatureReply,
  type FeatureRequest,
  sharedNow,
} from './feature-protocol.js';
import { featuresOf } from './features.js';
import { ReferenceShelf } from './reference-shelf.js';

type Asked<Name extends FeatureOperation> = FeatureOperations[Name]['asked'];
type Answered<Name extends FeatureOperation> = Promise<FeatureOperations[Name]['answered']>;

const shelf = new ReferenceShelf();

const operations: { [Name in FeatureOperation]: (asked: Asked<Name>) => Answered<Name> } = {
  async describe({ pictures, atMost }) {
    const all = [];
    for (const picture of pictures) all.push(await featuresOf(picture, atMost));
    return all;
  },
  async hold(references) {
    for (const { pictureId, variants } of references) shelf.put(pictureId, variants);
    return null;
  },
  async drop(pictureIds) {
    shelf.remove(pictureIds);
    return null;
  },
  async seek({ picture, atMost, until }) {
    const { width, height } = picture;
    const isOver = () => sharedNow() > until;
    if (isOver()) return { seen: [], width, height, isFinished: false };
    const features = await featuresOf(picture, atMost);
    return { ...shelf.seek(features, picture, isOver), width, height };
  },
};

async function answer({ id, operation, asked }: FeatureRequest): Promise<FeatureReply> {
  try {
    const perform: (asked: never) => Promise<unknown> = operations[operation];
    return { id, answered: await perform(asked as never) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: FeatureRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
