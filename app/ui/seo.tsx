/** What search engines, feed readers and messengers are told of a page. A page that tells nothing is not indexed. */
export type Seo = {
  /** The one address of the page, whatever it was reached by. */
  path: string;
  /** Without the site's name. */
  title: string;
  description: string;
  type?: "article" | "profile" | "website";
  /** A picture of 1200 × 630. */
  picture?: { path: string; text: string };
  feed?: { path: string; title: string };
  /** schema.org, as features/forum/qa-page.server.ts makes it. */
  data?: object;
};

type Props = { seo: Seo | undefined; origin: string; siteName: string; language: string };

/** The part of `<head>` that others read. */
export function SeoHead({ seo, origin, siteName, language }: Props) {
  if (!seo) return <meta name="robots" content="noindex" />;
  const url = origin + seo.path;
  return (
    <>
      <link rel="canonical" href={url} />
      <meta name="description" content={seo.description} />
      <meta property="og:type" content={seo.type ?? "website"} />
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={language === "en" ? "en_GB" : "de_DE"} />
      <meta property="og:url" content={url} />
      <meta property="og:title" content={seo.title} />
      <meta property="og:description" content={seo.description} />
      <meta name="twitter:card" content={seo.picture ? "summary_large_image" : "summary"} />
      {seo.picture ? (
        <>
          <meta property="og:image" content={origin + seo.picture.path} />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={seo.picture.text} />
        </>
      ) : null}
      {seo.feed ? (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={seo.feed.title}
          href={origin + seo.feed.path}
        />
      ) : null}
      {seo.data ? (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptJson(seo.data) }} />
      ) : null}
    </>
  );
}

/** JSON that cannot end the script element it stands in: `<` is written as an escape. */
export const toScriptJson = (data: object): string => JSON.stringify(data).replaceAll("<", "\\u003c");

const descriptionMax = 160;

/** The beginning of a text in one line, cut between words. */
export function toDescription(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= descriptionMax) return line;
  const cut = line.slice(0, descriptionMax - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
