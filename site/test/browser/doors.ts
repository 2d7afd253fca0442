// Ways out of a realm in a browser: to the network, to what is stored, to other windows, to more code.

export interface Door {
  name: string;
  /** Where it is found in a page that nobody guards. */
  from: "worker" | "window";
  /**
   * Body of an async function. `at` is an address that notes a visit; who needs none returns true when the door
   * is open.
   */
  code: string;
}

const once = (setup: string, open: string, shut: string) =>
  `return await new Promise((resolve, reject) => { ${setup} ${open} = () => resolve(true); ${shut} = () => reject(new Error("shut")); });`;

const settled = (setup: string) =>
  `await new Promise((resolve) => { ${setup} it.onload = it.onerror = resolve; });`;

export const DOORS: readonly Door[] = [
  { name: "fetch", from: "worker", code: 'await fetch(at, { mode: "no-cors" });' },
  {
    name: "fetch-keepalive",
    from: "worker",
    code: 'await fetch(at, { method: "POST", mode: "no-cors", keepalive: true, body: "x" });',
  },
  {
    name: "request-of-another",
    from: "worker",
    code: "await fetch(new Request(at, { mode: 'no-cors', cache: 'reload' }));",
  },
  {
    name: "xhr",
    from: "worker",
    code: 'const x = new XMLHttpRequest(); x.open("GET", at, false); x.send();',
  },
  {
    name: "websocket",
    from: "worker",
    code: once('const it = new WebSocket(at.replace("http", "ws"));', "it.onopen", "it.onerror"),
  },
  {
    name: "event-source",
    from: "worker",
    code: once("const it = new EventSource(at);", "it.onopen", "it.onerror"),
  },
  { name: "import-scripts", from: "worker", code: "importScripts(at);" },
  { name: "import", from: "worker", code: "await import(at);" },
  {
    name: "import-of-data",
    from: "worker",
    code: 'return (await import("data:text/javascript,export const it = 7")).it === 7;',
  },
  {
    name: "worker-of-address",
    from: "worker",
    code: once("const it = new Worker(at);", "it.onmessage", "it.onerror"),
  },
  {
    name: "worker-of-data",
    from: "worker",
    code: once(
      'const it = new Worker("data:text/javascript,postMessage(7)");',
      "it.onmessage",
      "it.onerror",
    ),
  },
  {
    name: "worker-that-fetches",
    from: "worker",
    code: `
      const text = 'fetch("' + at + '", { mode: "no-cors" }).then(() => postMessage(1), () => postMessage(0))';
      const it = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
      return await new Promise((resolve) => { it.onmessage = ({ data }) => resolve(data === 1); });`,
  },
  {
    name: "font",
    from: "worker",
    code: 'await new FontFace("door", "url(" + at + ")").load();',
  },
  { name: "new-function", from: "worker", code: 'return new Function("return 7")() === 7;' },
  { name: "eval", from: "worker", code: 'return (0, eval)("7") === 7;' },
  {
    name: "constructor-of-a-function",
    from: "worker",
    code: 'return (async () => {}).constructor("return 7") !== undefined;',
  },
  {
    name: "caches",
    from: "worker",
    code: 'await (await caches.open("door")).put(at, new Response("x")); return true;',
  },
  {
    name: "indexed-db",
    from: "worker",
    code: once('const it = indexedDB.open("door");', "it.onsuccess", "it.onerror"),
  },
  {
    name: "file-system",
    from: "worker",
    code: "await navigator.storage.getDirectory(); return true;",
  },
  {
    name: "locks",
    from: "worker",
    code: 'return await navigator.locks.request("door", () => true);',
  },
  {
    name: "broadcast",
    from: "worker",
    code: 'new BroadcastChannel("door").postMessage("broadcast");',
  },
  { name: "message", from: "worker", code: 'postMessage("message");' },
  {
    name: "image",
    from: "window",
    code: settled("const it = new Image(); it.src = at;"),
  },
  {
    name: "script",
    from: "window",
    code: settled(
      'const it = document.createElement("script"); it.src = at; document.head.append(it);',
    ),
  },
  {
    name: "prefetch",
    from: "window",
    code: settled(
      'const it = document.createElement("link"); it.rel = "prefetch"; it.href = at; document.head.append(it);',
    ),
  },
  {
    name: "stylesheet",
    from: "window",
    code: settled(
      'const it = document.createElement("link"); it.rel = "stylesheet"; it.href = at; document.head.append(it);',
    ),
  },
  {
    name: "frame",
    from: "window",
    code: settled(
      'const it = document.createElement("iframe"); it.src = at; document.body.append(it);',
    ),
  },
  {
    name: "form",
    from: "window",
    code: `
      const into = document.createElement("iframe");
      into.name = "into";
      const form = document.createElement("form");
      form.action = at;
      form.method = "post";
      form.target = "into";
      document.body.append(into, form);
      await new Promise((resolve) => { into.onload = resolve; form.submit(); });`,
  },
  { name: "beacon", from: "window", code: 'navigator.sendBeacon(at, "x");' },
  { name: "popup", from: "window", code: 'return open(at, "_blank") !== null;' },
  {
    name: "shared-worker",
    from: "window",
    code: "new SharedWorker(at);",
  },
  {
    name: "service-worker",
    from: "window",
    code: "await navigator.serviceWorker.register(at);",
  },
  {
    name: "peer-connection",
    from: "window",
    code: 'const it = new RTCPeerConnection(); it.createDataChannel("x"); return (await it.createOffer()).sdp !== "";',
  },
  {
    name: "cookie",
    from: "window",
    code: 'document.cookie = "door=1"; return document.cookie.includes("door=1");',
  },
  {
    name: "local-storage",
    from: "window",
    code: 'localStorage.setItem("door", "1"); return true;',
  },
  {
    name: "session-storage",
    from: "window",
    code: 'sessionStorage.setItem("door", "1"); return true;',
  },
  { name: "parent", from: "window", code: "return parent.document !== undefined;" },
  { name: "top", from: "window", code: "return top.document !== undefined;" },
  // The last: it leads away.
  { name: "location", from: "window", code: "location.href = at;" },
];

/**
 * An expression, without end of line: a promise of the names of the doors that said they were open, after all of
 * them were tried.
 */
export function tryAll(doors: readonly Door[], collector: string): string {
  const tries = doors.map(({ name, code }) => {
    const at = JSON.stringify(`${collector}door?door=${name}`);
    return `${JSON.stringify(name)}: async (at = ${at}) => { ${code} }`;
  });
  return `(async (doors) => {
    const open = [];
    for (const [name, go] of Object.entries(doors)) {
      try { if (await go() === true) open.push(name); } catch {}
    }
    return open;
  })({ ${tries.join(",\n")} })`;
}
