// The frame in which works run, on the page's side: hidden, and without the site's origin. The page speaks to
// it once, and never listens.

export interface FrameRequest {
  box: number;
  /** Opens a box, whose port comes along; or ends it. */
  open: boolean;
}

/** The frame tells why a worker ended by itself. */
export interface FrameReport {
  box: number;
  why: string;
}

/**
 * Opens a frame.
 *
 * @param grader the frame's end of the line to the grader
 * @returns the frame; taken out of the page, it ends with all its workers
 * @throws when the frame or the program of its workers cannot be had
 */
export async function openWorkFrame(grader: MessagePort): Promise<HTMLIFrameElement> {
  const root = document.documentElement.dataset.root ?? "./";
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.title = "Work";
  frame.src = new URL(`${root}work-frame.html`, location.href).href;
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  document.body.append(frame);
  try {
    const [{ program }] = await Promise.all([import("virtual:work-program"), loaded]);
    const inner = frame.contentDocument?.querySelector("iframe")?.contentWindow;
    if (!inner) throw new Error("no frame");
    inner.postMessage(program, "*", [grader]);
    return frame;
  } catch (error) {
    frame.remove();
    throw error;
  }
}
