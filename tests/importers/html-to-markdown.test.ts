import fc from "fast-check";
import { describe } from "vitest";
import { htmlToMarkdown } from "#app/features/importers/html-to-markdown.server.ts";
import { htmlToText, renderMarkdown } from "#app/platform/markdown.server.ts";
import { expect, test } from "../support/test.ts";

const convert = (html: string) =>
  htmlToMarkdown(html, { baseUrl: "https://iot.stackexchange.com/", imageLabel: "Bild" });

describe("HTML of another site becomes Markdown:", () => {
  test.each([
    ["headings and breaks", "<h2>Titel</h2><p>eins<br>zwei</p>", "## Titel\n\neins\nzwei"],
    [
      "code with its backticks and lines",
      '<pre class="lang-c"><code>a = `b`;\n  ```c\n</code></pre>',
      "````\na = `b`;\n  ```c\n````",
    ],
    ["inline code", "<p><code>a `b</code></p>", "``a `b``"],
    ["lists in lists", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n   - b\n2. c"],
    ["loose lists", "<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b"],
    ["quotes", "<blockquote><p>a</p><p>b</p></blockquote>", "> a\n> \n> b"],
    [
      "links, made whole, without titles",
      '<a href="/q/1" title="x">a [b]</a> <a href="//x.example/(y)">c</a>',
      "[a \\[b\\]](https://iot.stackexchange.com/q/1) [c](https://x.example/%28y%29)",
    ],
    ["links that would run something", '<a href="javascript:alert(1)">a</a>', "a"],
    [
      "images, alone and in a link",
      '<img src="a.png" alt="Plan"> <a href="b.png"><img src="b.png" alt="Foto"></a>',
      "![Plan](https://iot.stackexchange.com/a.png) [Foto](https://iot.stackexchange.com/b.png)",
    ],
    [
      "images without a description or with an address as one",
      '<img src="/a.png" alt="enter image description here"> <img src="/b.png" alt="http://x.example/b[1].png">',
      "![Bild](https://iot.stackexchange.com/a.png) ![http://x.example/b\\[1\\].png](https://iot.stackexchange.com/b.png)",
    ],
    ["small print", `<sup>${"klein ".repeat(10)}</sup>`, "klein ".repeat(10).trim()],
    [
      "tables",
      "<table><tr><th>LED</th><th>heißt</th></tr><tr><td>rot|grün</td><td>a<br>b</td></tr><tr><td>x</td></tr></table>",
      "| LED | heißt |\n| --- | --- |\n| rot\\|grün | a b |\n| x |  |",
    ],
    ["keys and indices", "<kbd>Strg</kbd> H<sub>2</sub>O", "<kbd>Strg</kbd> H<sub>2</sub>O"],
    [
      "signs that mean something",
      "<p># a *b* _c_ d_e &lt;b&gt; &amp;lt; ~f~</p>",
      "\\# a \\*b\\* \\_c\\_ d_e \\<b> &amp;lt; \\~f\\~",
    ],
    ["addresses", "<p>http://a.example/b_c. <b>d</b></p>", "http://a.example/b_c. **d**"],
    ["addresses that something touches", "<p>http://a.example/b<i>c</i></p>", "<http://a.example/b>*c*"],
    ["scripts and styles", "<p>a</p><script>b</script><style>c</style>", "a"],
  ])("%s", (_name, html, markdown) => {
    expect(convert(html)).toBe(markdown);
  });

  test("broken nesting keeps every word", () => {
    const html = `<div><p>eins <b>zwei <i>drei</b> vier</i><ul><li>fünf<li>sechs</div></p></p>${"<blockquote>".repeat(5_000)}sieben`;
    const start = performance.now();
    expect(convert(html).match(/\p{L}+/gu)).toEqual("eins zwei drei vier fünf sechs sieben".split(" "));
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test("half a megabyte keeps every word", () => {
    const html = `<p>${"Wort ".repeat(100)}</p>`.repeat(1_000);
    expect(convert(html).match(/Wort/g)).toHaveLength(100_000);
  });

  test("what a text says is what the page shows", () => {
    const sign = fc.constantFrom(
      ..."* _ ` ~ # - + > < & ! [ ] ( ) \\ | 1. 2) &lt; = --- a_b **x** http://a.b/c_d Wort über 😀".split(
        " ",
      ),
    );
    const text = fc.array(fc.tuple(sign, fc.constantFrom(" ", "")), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, (parts) => {
        const words = parts.flat().join("").trim();
        const html = `<p>${words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")}</p>`;
        const shown = htmlToText(renderMarkdown(convert(html)));
        expect(shown.replace(/\s+/g, "")).toBe(words.replace(/\s+/g, ""));
      }),
      { numRuns: 1_000 },
    );
  });

  test("anything else comes through without an error", () => {
    const piece = fc.constantFrom(
      ..."<p> </p> <ul> <li> </ul> <b> </b> <table> <tr> <td> </table> <pre> <code> </pre> <a href='/x'> </a> <br> <!-- --> <svg> <x-y> a &#0; &unknown;".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        expect(typeof renderMarkdown(convert(parts.join("")))).toBe("string");
      }),
      { numRuns: 300 },
    );
  });
});
