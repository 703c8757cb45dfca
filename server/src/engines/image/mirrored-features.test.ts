import { describe, expect, it } from 'vitest';
import { countOf, featuresOf } from './features.js';
import { mirrored, toGrey } from './grey.js';
import { matchFeatures } from './match-features.js';
import { mirroredFeatures } from './mirrored-features.js';
import { placeReference } from './place-reference.js';
import { drawnRaster } from './samples.js';

describe('mirroredFeatures', () => {
  it('are those of the mirrored picture', async () => {
    const grey = await toGrey(await drawnRaster(4, 600, 450), { least: 600, most: 600 });
    const features = await featuresOf(grey, 200);
    const truth = await featuresOf(mirrored(grey), 200);
    const derived = mirroredFeatures(features);
    const place = placeReference(derived, truth, matchFeatures(derived, truth));
    expect(place?.inliers).toBeGreaterThan(countOf(truth) * 0.8);
    expect(place?.width).toBeCloseTo(600, -1);
    expect(placeReference(features, truth, matchFeatures(features, truth))).toBeUndefined();
  });

  it('are the features again when mirrored twice', async () => {
    const grey = await toGrey(await drawnRaster(5, 300, 300), { least: 300, most: 300 });
    const features = await featuresOf(grey, 50);
    const twice = mirroredFeatures(mirroredFeatures(features));
    expect(twice.descriptors).toEqual(features.descriptors);
  });
});
