import { type Drawing, draw, drawable, drawPicture } from "#app/platform/picture.server.ts";

/** As messengers want it. */
export const cardSize = { width: 1200, height: 630 };

export type CardState = "solved" | "region" | "waiting" | "open";

export type ThreadCard = {
  title: string;
  categoryName: string;
  siteName: string;
  state: CardState;
  /** The state in words, and how many answers. */
  stateText: string;
  answersText: string;
};

/** The light colours of app/styles/tokens.css; a picture has no dark mode. */
const colours = {
  paper: "#faf8f4",
  ink: "#16222d",
  soft: "#4a5763",
  petrol: "#0b5563",
  line: "#e3ddd1",
};
const stateColours: Record<CardState, { ink: string; wash: string }> = {
  solved: { ink: "#17693f", wash: "#e2f3e8" },
  region: { ink: "#5b3a95", wash: "#eee8f8" },
  waiting: { ink: "#7d5200", wash: "#fdf0d3" },
  open: { ink: "#0b5563", wash: "#e3f0f1" },
};

/** Long titles are written smaller, the longest cut. */
const titleMax = 130;

/** The picture of a link to a thread, as PNG. */
export function drawThreadCard(card: ThreadCard): Promise<Buffer> {
  const title = drawable(card.title);
  const shown = title.length > titleMax ? `${title.slice(0, titleMax - 1).trimEnd()}…` : title;
  const { ink, wash } = stateColours[card.state];
  const drawing = draw(
    {
      flexDirection: "column",
      justifyContent: "space-between",
      boxSizing: "border-box",
      width: "100%",
      height: "100%",
      padding: "64px 72px",
      backgroundColor: colours.paper,
      borderTop: `18px solid ${colours.petrol}`,
      color: colours.ink,
      fontFamily: "Atkinson Hyperlegible Next",
      fontSize: 32,
    },
    draw(
      { alignItems: "center", justifyContent: "space-between", color: colours.soft },
      draw(
        { alignItems: "center", color: colours.petrol, fontWeight: 700, fontSize: 40 },
        logo,
        draw({ marginLeft: 18 }, drawable(card.siteName)),
      ),
      draw({}, drawable(card.categoryName)),
    ),
    draw({ fontSize: shown.length > 80 ? 56 : 68, fontWeight: 700, lineHeight: 1.18 }, shown),
    draw(
      { alignItems: "center", borderTop: `2px solid ${colours.line}`, paddingTop: 30 },
      draw(
        { padding: "10px 28px", borderRadius: 40, backgroundColor: wash, color: ink, fontWeight: 700 },
        drawable(card.stateText),
      ),
      draw({ marginLeft: 28, color: colours.soft }, drawable(card.answersText)),
    ),
  );
  return drawPicture(drawing, cardSize);
}

/** The bubble of app/ui/logo.tsx. */
const logo: Drawing = {
  type: "svg",
  props: {
    width: 56,
    height: 56,
    viewBox: "0 0 34 34",
    children: [
      {
        type: "path",
        props: {
          fill: colours.petrol,
          d: "M17 2C8.2 2 2 7.7 2 15.2c0 4.1 1.9 7.5 4.9 9.9L6 32l6.9-3.7c1.3.3 2.7.4 4.1.4 8.8 0 15-5.9 15-13.5S25.8 2 17 2z",
        },
      },
      {
        type: "path",
        props: {
          fill: "none",
          stroke: "#ffffff",
          strokeWidth: 3.4,
          strokeLinecap: "round",
          strokeLinejoin: "round",
          d: "m10.5 15.5 4.6 4.6 8.9-9.3",
        },
      },
    ],
  },
};
