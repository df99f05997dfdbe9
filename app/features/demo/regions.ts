/** Opening or working time: from and to as local time, days as ISO weekdays (1 = Monday). */
export type Frame = { days: number[]; from: string; to: string };

export type RegionKey =
  | "deutschland"
  | "hamburg"
  | "berlin"
  | "koeln"
  | "frankfurt"
  | "stuttgart"
  | "muenchen";

export type DemoRegion = {
  slug: RegionKey;
  name: string;
  code: string;
  siteCity: string;
  /** ISO 3166-2 without the country; decides the statutory holidays. */
  federalState: string;
  /** What is escalated before it is promised for the same day. */
  cutoff: string;
  frames: Frame[];
  /** The two-digit postcode areas this team looks after; none for the central team. */
  areas: string;
};

const mondayToFriday = [1, 2, 3, 4, 5];
const saturday = [6];

/** The first is the central team (position 0): it takes every postcode nobody else covers. */
export const demoRegions: DemoRegion[] = [
  {
    slug: "deutschland",
    name: "Deutschland",
    code: "DEU",
    siteCity: "Bonn",
    federalState: "NW",
    cutoff: "15:30",
    frames: [
      { days: mondayToFriday, from: "08:00", to: "20:00" },
      { days: saturday, from: "09:00", to: "16:00" },
    ],
    areas: "",
  },
  {
    slug: "hamburg",
    name: "Hamburg",
    code: "HAM",
    siteCity: "Hamburg",
    federalState: "HH",
    cutoff: "15:00",
    frames: [
      { days: mondayToFriday, from: "08:00", to: "19:00" },
      { days: saturday, from: "09:00", to: "13:00" },
    ],
    areas: "18 19 20 21 22 23 24 25 26 27 28 29 30 31 37 38",
  },
  {
    slug: "berlin",
    name: "Berlin",
    code: "BER",
    siteCity: "Berlin",
    federalState: "BE",
    cutoff: "15:30",
    frames: [
      { days: mondayToFriday, from: "08:00", to: "20:00" },
      { days: saturday, from: "09:00", to: "14:00" },
    ],
    areas: "01 02 03 04 06 07 08 09 10 12 13 14 15 16 17 39 98 99",
  },
  {
    slug: "koeln",
    name: "Köln",
    code: "KOE",
    siteCity: "Köln",
    federalState: "NW",
    cutoff: "15:30",
    frames: [
      { days: mondayToFriday, from: "08:00", to: "19:30" },
      { days: saturday, from: "09:00", to: "14:00" },
    ],
    areas: "32 33 40 41 42 44 45 46 47 48 49 50 51 52 53 57 58 59",
  },
  {
    slug: "frankfurt",
    name: "Frankfurt",
    code: "FRA",
    siteCity: "Frankfurt am Main",
    federalState: "HE",
    cutoff: "15:30",
    frames: [
      { days: mondayToFriday, from: "08:00", to: "20:00" },
      { days: saturday, from: "09:00", to: "14:00" },
    ],
    areas: "34 35 36 54 55 56 60 61 63 64 65 66 67",
  },
  {
    slug: "stuttgart",
    name: "Stuttgart",
    code: "STR",
    siteCity: "Stuttgart",
    federalState: "BW",
    cutoff: "15:00",
    frames: [
      { days: mondayToFriday, from: "08:00", to: "12:30" },
      { days: mondayToFriday, from: "13:15", to: "18:30" },
    ],
    areas: "68 69 70 71 72 73 74 75 76 77 78 79 88 89",
  },
  {
    slug: "muenchen",
    name: "München",
    code: "MUC",
    siteCity: "München",
    federalState: "BY",
    cutoff: "15:00",
    frames: [
      { days: mondayToFriday, from: "08:00", to: "19:00" },
      { days: saturday, from: "09:00", to: "13:00" },
    ],
    areas: "80 81 82 83 84 85 86 87 90 91 92 93 94 95 96 97",
  },
];
