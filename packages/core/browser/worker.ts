// The worker of the test page: answers a seed with the training curve.

import { trainingCurve } from "./training.ts";

declare const self: {
  onmessage: (event: { data: number }) => void;
  postMessage(curve: number[]): void;
};

self.onmessage = ({ data }) => self.postMessage(trainingCurve(data));
