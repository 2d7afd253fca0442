// Pages that must not be published: without a policy, with a weaker one, with scripts of their own.

import { describe, expect, it } from "vitest";
import { checkPolicies } from "../../src/pages/check-policy.ts";
import { pagePolicy, policyHtml } from "../../src/pages/content-policy.ts";
import { WORK_FRAME_FILE, workFrameHtml } from "../../src/pages/work-frame.ts";

const EARLY = "early()";

const faults = (body: string, head = `${policyHtml(pagePolicy(EARLY))}`, file = "en/index.html") =>
  checkPolicies(
    new Map([[file, `<!doctype html><html><head>${head}</head><body>${body}</body></html>`]]),
  ).map(({ message }) => message);

const withPolicy = (change: (policy: string) => string) =>
  faults("", `${policyHtml(change(pagePolicy(EARLY)))}`);

describe("checkPolicies", () => {
  it("finds nothing in pages as they are made", () => {
    const body = `<script>${EARLY}</script><script src="a.js"></script><p title="onclick=1">a onclick=1</p>`;
    expect(faults(body)).toEqual([]);
    expect(checkPolicies(new Map([[WORK_FRAME_FILE, workFrameHtml()]]))).toEqual([]);
  });

  it("misses a policy, and one that comes too late", () => {
    expect(faults("", "")).toEqual(["0 policies instead of one"]);
    const late = `<link rel="stylesheet" href="a.css">${policyHtml(pagePolicy())}`;
    expect(faults("", late)).toEqual(["something loads before the policy"]);
  });

  it.each(["default-src", "base-uri", "object-src", "form-action"])("misses %s", (name) => {
    const found = withPolicy((policy) => policy.replace(`${name} 'none'`, "img-src 'self'"));
    expect(found).toEqual([`the policy has no ${name}`]);
  });

  it.each([
    ["script-src 'self'", "'unsafe-inline'"],
    ["script-src 'self'", "'unsafe-eval'"],
    ["script-src 'self'", "blob:"],
    ["script-src 'self'", "https:"],
    ["style-src 'self'", "'unsafe-inline'"],
    ["connect-src 'self'", "*"],
    ["img-src 'self'", "data:"],
    ["worker-src 'self'", "blob:"],
    ["frame-src 'self'", "https://example.org"],
    ["base-uri 'none'", "'self'"],
  ])("finds more in %s: %s", (directive, source) => {
    const found = withPolicy((policy) => policy.replace(directive, `${directive} ${source}`));
    expect(found).toEqual([`the policy's ${directive.split(" ")[0]} allows ${source}`]);
  });

  it("does not take the work frame's policy for a page's", () => {
    const [meta = ""] = /<meta http-equiv[^>]*>/.exec(workFrameHtml()) ?? [];
    expect(faults("", meta).length).toBeGreaterThan(0);
  });

  it("looks into the frame of the work frame", () => {
    const open = encodeURIComponent("connect-src *; default-src 'none'");
    const html = workFrameHtml().replaceAll(encodeURIComponent("default-src 'none'"), open);
    const found = checkPolicies(new Map([[WORK_FRAME_FILE, html]]));
    expect(found.map(({ message }) => message)).toEqual(["the policy's connect-src allows *"]);
    const bare = html.replace(/src="data:[^"]*"/, 'src="about:blank"');
    expect(checkPolicies(new Map([[WORK_FRAME_FILE, bare]])).length).toBeGreaterThan(0);
  });

  it.each([
    ["<script>other()</script>", "an inline script: other()"],
    ['<script type="module">early() </script>', "an inline script: early() "],
    ['<b onclick="a()">a</b>', "an inline handler: onclick"],
    ["<img src=x onerror=a()>", "an inline handler: onerror"],
    ['<svg ONLOAD = "a()"></svg>', "an inline handler: ONLOAD"],
    ['<a href="javascript:a()">a</a>', "an address javascript:"],
    ["<style>a{}</style>", "a <style>"],
    ['<iframe srcdoc="a"></iframe>', "a srcdoc"],
  ])("finds %s", (body, message) => {
    expect(faults(body)).toEqual([message]);
  });
});
