// The last look at the finished pages again: each has a policy, none is weaker than this, and nothing in a page
// is a script that its policy does not name. Says what is allowed in words of its own: a policy that was
// loosened is found here.

import { hashSource } from "./content-policy.ts";
import type { SourceFault } from "./source-faults.ts";
import { WORK_FRAME_FILE } from "./work-frame.ts";

type Allowed = Readonly<Record<string, readonly string[]>>;

const NONE: Allowed = {
  "default-src": ["'none'"],
  "base-uri": ["'none'"],
  "object-src": ["'none'"],
  "form-action": ["'none'"],
};

const IN_PAGES: Allowed = {
  ...NONE,
  "script-src": ["'self'", "hash"],
  "style-src": ["'self'"],
  "style-src-attr": ["'unsafe-inline'"],
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "worker-src": ["'self'"],
  "frame-src": ["'self'"],
};

const IN_WORK_FRAME: Allowed = {
  ...NONE,
  "script-src": ["blob:", "hash"],
  "worker-src": ["blob:"],
  "frame-src": ["data:"],
};

/** @param files of the site by path */
export function checkPolicies(files: ReadonlyMap<string, string>): SourceFault[] {
  const faults: SourceFault[] = [];
  for (const [file, html] of files) {
    if (!file.endsWith(".html")) continue;
    const found = file === WORK_FRAME_FILE ? workFrameFaults(html) : documentFaults(html, IN_PAGES);
    faults.push(...found.map((message) => ({ file, line: 0, message })));
  }
  return faults;
}

const documentFaults = (html: string, allowed: Allowed) => [
  ...policyFaults(html, allowed),
  ...scriptFaults(html),
];

/** Of both documents: the second stands in the address of a frame in the first. */
function workFrameFaults(html: string): string[] {
  const [, inner = ""] = /<iframe [^>]*src="data:text\/html,([^"]*)"/.exec(html) ?? [];
  return [html, decodeURIComponent(inner)].flatMap((text) => documentFaults(text, IN_WORK_FRAME));
}

const META = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/g;
/** What loads or runs something: the policy must stand before it. */
const LOADS = /<(?:script|link|style|iframe|img|body)[\s>]/;

function policyOf(html: string): Map<string, readonly string[]> {
  const [, text = ""] = [...html.matchAll(META)][0] ?? [];
  const parts = text.split(";").map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = "", ...sources]) => [name, sources]));
}

function policyFaults(html: string, allowed: Allowed): string[] {
  const metas = [...html.matchAll(META)];
  if (metas.length !== 1) return [`${metas.length} policies instead of one`];
  const begin = html.search(LOADS);
  if (begin >= 0 && begin < (metas[0]?.index ?? 0)) return ["something loads before the policy"];
  const policy = policyOf(html);
  const missing = Object.keys(NONE).filter((name) => !policy.has(name));
  const weak = [...policy].flatMap(([name, sources]) =>
    sources
      .filter((source) => !allowed[name]?.includes(isHash(source) ? "hash" : source))
      .map((source) => `the policy's ${name} allows ${source}`),
  );
  return [...missing.map((name) => `the policy has no ${name}`), ...weak];
}

const isHash = (source: string) => /^'sha256-[\w+/]{43}='$/.test(source);

function scriptFaults(html: string): string[] {
  const faults: string[] = [];
  const known = policyOf(html).get("script-src")?.filter(isHash) ?? [];
  for (const [, attributes = "", text = ""] of html.matchAll(/<script([^>]*)>(.*?)<\/script>/gs)) {
    if (/\ssrc="/.test(attributes)) continue;
    if (!known.includes(hashSource(text))) faults.push(`an inline script: ${text.slice(0, 40)}`);
  }
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    const handler = /\s(on[a-z]+)\s*=/i.exec(tag.replaceAll(/"[^"]*"/g, '""'));
    if (handler) faults.push(`an inline handler: ${handler[1]}`);
    if (/=\s*["']?\s*javascript:/i.test(tag)) faults.push("an address javascript:");
    if (/^<style\b/i.test(tag)) faults.push("a <style>");
    if (/\ssrcdoc\s*=/i.test(tag)) faults.push("a srcdoc");
  }
  return faults;
}
