// The boxes of one frame, as the grader opens them.

import { Stopped } from "@pravah/grader/browser";
import { FrameBox } from "./frame-box.ts";
import type { FrameReport, FrameRequest } from "./work-frame.ts";

export class FrameBoxes {
  readonly #frame: MessagePort;
  readonly #boxes = new Map<number, FrameBox>();
  #opened = 0;

  /** @param frame to the frame; what is asked before the frame is there waits in it */
  constructor(frame: MessagePort) {
    this.#frame = frame;
    frame.onmessage = ({ data: { box, why } }: MessageEvent<FrameReport>) =>
      this.#boxes.get(box)?.stop(new Stopped("exited", why || "worker"));
  }

  open(): FrameBox {
    const box = ++this.#opened;
    const { port1, port2 } = new MessageChannel();
    this.#ask({ box, open: true }, port2);
    const opened = new FrameBox(port1, () => {
      this.#boxes.delete(box);
      this.#ask({ box, open: false });
    });
    this.#boxes.set(box, opened);
    return opened;
  }

  #ask(request: FrameRequest, ...ports: MessagePort[]): void {
    this.#frame.postMessage(request, ports);
  }
}
