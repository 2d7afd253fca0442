// Text comes out of the markup as it went in, whatever it is; markup nests.

import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { escapeHtml, escapeXml, html, trusted, xml } from "../src/index.ts";

const text = (...parts: Parameters<typeof html>) => html(...parts).toString();

describe("html", () => {
  it("escapes text, in content and in quotes, and nests markup", () => {
    const name = `<b onclick="x">Tom & "Jerry"</b>`;
    const item = html`<li title="${name}">${name}</li>`;
    const escaped = "&lt;b onclick=&quot;x&quot;&gt;Tom &amp; &quot;Jerry&quot;&lt;/b&gt;";
    expect(item.toString()).toBe(`<li title="${escaped}">${escaped}</li>`);
    expect(text`<ul>${[item, item]}</ul>`).toBe(`<ul>${item}${item}</ul>`);
    expect(text`${trusted("<hr>")}`).toBe("<hr>");
  });

  it("writes numbers, and nothing for what is not there", () => {
    expect(text`${0} ${-1.5} ${12n} ${null}${undefined}${false}${[]}${""}`).toBe("0 -1.5 12 ");
  });

  it("refuses a value without double quotes, wherever the tag began", () => {
    expect(() => html`<a href=${"x"}>`).toThrow(SyntaxError);
    expect(() => html`<a class="${"x"}" href='${"x"}'>`).toThrow("needs double quotes: ");
    expect(text`<p>seed=${3}, a = '${"b"}'</p>`).toBe("<p>seed=3, a = 'b'</p>");
  });

  it("is the text again when its references are resolved, and holds no tag of it", () => {
    const names = { lt: "<", gt: ">", quot: '"', amp: "&" };
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        const escaped = escapeHtml(words);
        expect(escaped).not.toMatch(/[<>"]/);
        const resolved = escaped.replace(
          /&(lt|gt|quot|amp);/g,
          (_, n: keyof typeof names) => names[n],
        );
        expect(resolved).toBe(words);
      }),
    );
  });
});

describe("xml", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    parseTagValue: false,
    processEntities: true,
    htmlEntities: true,
  });

  it("is read back by a parser as what can stand in XML of the text", () => {
    const possible = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+$/u;
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }).filter((words) => possible.test(words)),
        (words) => {
          const { a } = parser.parse(xml`<a b="${words}">${words}x</a>`.toString());
          expect(a).toEqual({ "@_b": words, "#text": `${words}x` });
        },
      ),
    );
  });

  it("leaves out what XML cannot hold, and half characters", () => {
    expect(escapeXml("a\x00\x1b\ufffeb\ud800c\udc00d😀")).toBe("ab\ufffdc\ufffdd😀");
    expect(escapeXml("a\tb\nc\rd")).toBe("a&#9;b&#10;c&#13;d");
  });
});
