// The only script of the frame around a work, inline in it: starts workers and ends them, as the grader says.
// No line of a work ever runs here. What it needs comes with the first message: the program of such a
// worker, as a frame without an origin may fetch nothing, and a port to the grader.

addEventListener(
  "message",
  ({ source, data: program, ports: [grader] }) => {
    if (source !== parent.parent) return;
    const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
    const workers = new Map();
    grader.onmessage = ({ data: { box, open }, ports }) => {
      if (!open) {
        workers.get(box)?.terminate();
        workers.delete(box);
        return;
      }
      const worker = new Worker(address);
      workers.set(box, worker);
      worker.onerror = ({ message }) => grader.postMessage({ box, why: message });
      worker.postMessage(null, ports);
    };
  },
  { once: true },
);
