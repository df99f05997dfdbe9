import type { AgentKey } from "./teams.ts";

export type MemberKey =
  | "erika"
  | "martin"
  | "bernd"
  | "nora"
  | "henrik"
  | "ute"
  | "kai"
  | "jolanta"
  | "kabelsalat"
  | "helga"
  | "tobias"
  | "rita"
  | "walter"
  | "sandra"
  | "joerg"
  | "meryem"
  | "david"
  | "lena"
  | "oskar"
  | "claudia"
  | "pascal"
  | "irina"
  | "hasan"
  | "monika"
  | "yannick"
  | "severin"
  | "anke"
  | "bruno"
  | "gerd"
  | "jutta"
  | "karlheinz"
  | "nina"
  | "piet"
  | "sevgi"
  | "tomasz"
  | "freddy"
  | "marlies"
  | "okan"
  | "dealfuchs"
  | "britta"
  | "cem"
  | "doris"
  | "ewald"
  | "franzi"
  | "goran";

/** How the threads of the demo name a person. */
export type PersonKey = MemberKey | AgentKey;

export type DemoMember = {
  key: MemberKey;
  displayName: string;
  role?: "guide" | "moderator" | "admin";
  /** Never shown; the region follows from it. Central team when absent. */
  postcode?: string;
  hue: number;
  joinedDaysAgo: number;
  about?: string;
};

/** Everyone who is not in a regional team (those are in teams.ts). Ranks and badges follow from what they wrote. */
export const demoMembers: DemoMember[] = [
  {
    key: "erika",
    displayName: "Erika M.",
    postcode: "60326",
    hue: 0,
    joinedDaysAgo: 1310,
    about: "Buchhändlerin im Gallus. Technik soll einfach funktionieren.",
  },
  {
    key: "martin",
    displayName: "martin_s",
    postcode: "60594",
    hue: 2,
    joinedDaysAgo: 2050,
    about:
      "Früher Berufsschullehrer, heute richte ich Nachbarn ihr WLAN ein. Mein Rat: erst hinschauen, dann neu starten.",
  },
  {
    key: "bernd",
    displayName: "heimnetz_bernd",
    role: "guide",
    postcode: "60487",
    hue: 3,
    joinedDaysAgo: 3800,
    about:
      "Elektroniker im Ruhestand. Ich habe als einer der Ersten in unserer Straße Glasfaser bekommen und seitdem jede Leuchte rot gesehen.",
  },
  {
    key: "nora",
    displayName: "Nora W.",
    role: "moderator",
    hue: 4,
    joinedDaysAgo: 1900,
    about: "Moderatorin. Bei Fragen zum Ton, zu den Regeln oder zu einem Beitrag einfach melden.",
  },
  {
    key: "henrik",
    displayName: "Henrik D.",
    role: "admin",
    hue: 7,
    joinedDaysAgo: 2200,
    about: "Kümmert sich darum, dass diese Seite läuft.",
  },
  {
    key: "ute",
    displayName: "ute_rechnet",
    postcode: "50823",
    hue: 5,
    joinedDaysAgo: 1480,
    about: "Ehemalige Lohnbuchhalterin. Ich lese das Kleingedruckte freiwillig.",
  },
  {
    key: "kai",
    displayName: "funkturm_kai",
    postcode: "22085",
    hue: 1,
    joinedDaysAgo: 990,
    about: "Funkamateur, Segler, Handybastler.",
  },
  {
    key: "jolanta",
    displayName: "tv_jolanta",
    postcode: "10439",
    hue: 6,
    joinedDaysAgo: 870,
    about: "Serien, Fußball, Mediatheken. Ich kenne jedes Menü der MediaBox.",
  },
  {
    key: "kabelsalat",
    displayName: "kabelsalat76",
    postcode: "70469",
    hue: 3,
    joinedDaysAgo: 640,
    about: "Bastelt gern, dokumentiert ungern.",
  },
  { key: "helga", displayName: "Helga T.", postcode: "55128", hue: 4, joinedDaysAgo: 410 },
  { key: "tobias", displayName: "Tobias K.", postcode: "55116", hue: 1, joinedDaysAgo: 520 },
  { key: "rita", displayName: "Rita G.", postcode: "50937", hue: 2, joinedDaysAgo: 760 },
  { key: "walter", displayName: "Walter H.", postcode: "63450", hue: 3, joinedDaysAgo: 300 },
  { key: "sandra", displayName: "Sandra P.", postcode: "63065", hue: 4, joinedDaysAgo: 680 },
  { key: "joerg", displayName: "Jörg A.", postcode: "60486", hue: 7, joinedDaysAgo: 450 },
  { key: "meryem", displayName: "Meryem Ö.", postcode: "63067", hue: 5, joinedDaysAgo: 350 },
  { key: "david", displayName: "David L.", postcode: "61348", hue: 0, joinedDaysAgo: 380 },
  { key: "lena", displayName: "Lena V.", postcode: "20257", hue: 6, joinedDaysAgo: 560 },
  { key: "oskar", displayName: "Oskar N.", postcode: "04229", hue: 1, joinedDaysAgo: 430 },
  { key: "claudia", displayName: "Claudia F.", postcode: "71638", hue: 2, joinedDaysAgo: 720 },
  { key: "pascal", displayName: "Pascal W.", postcode: "60327", hue: 3, joinedDaysAgo: 610 },
  { key: "irina", displayName: "Irina K.", postcode: "60326", hue: 5, joinedDaysAgo: 490 },
  { key: "hasan", displayName: "Hasan T.", postcode: "60329", hue: 7, joinedDaysAgo: 540 },
  { key: "monika", displayName: "Monika R.", postcode: "60388", hue: 6, joinedDaysAgo: 215 },
  { key: "yannick", displayName: "yannick.b", hue: 0, joinedDaysAgo: 290 },
  { key: "severin", displayName: "Severin A.", postcode: "81541", hue: 4, joinedDaysAgo: 260 },
  // Known from their older questions only.
  { key: "anke", displayName: "Anke R.", postcode: "36037", hue: 1, joinedDaysAgo: 900 },
  { key: "bruno", displayName: "Bruno M.", postcode: "90402", hue: 2, joinedDaysAgo: 770 },
  { key: "gerd", displayName: "gerd.w", postcode: "45130", hue: 3, joinedDaysAgo: 1120 },
  { key: "jutta", displayName: "Jutta E.", postcode: "30449", hue: 5, joinedDaysAgo: 640 },
  { key: "karlheinz", displayName: "Karl-Heinz B.", postcode: "66111", hue: 7, joinedDaysAgo: 1500 },
  { key: "nina", displayName: "hausbau_nina", postcode: "85354", hue: 6, joinedDaysAgo: 430 },
  { key: "piet", displayName: "piet_nordwest", postcode: "26121", hue: 0, joinedDaysAgo: 980 },
  { key: "sevgi", displayName: "Sevgi A.", postcode: "68161", hue: 4, joinedDaysAgo: 510 },
  { key: "tomasz", displayName: "Tomasz W.", postcode: "15230", hue: 2, joinedDaysAgo: 590 },
  { key: "freddy", displayName: "freddy61", postcode: "50733", hue: 1, joinedDaysAgo: 1340 },
  { key: "marlies", displayName: "Marlies D.", postcode: "99084", hue: 5, joinedDaysAgo: 690 },
  { key: "okan", displayName: "Okan Y.", postcode: "12043", hue: 3, joinedDaysAgo: 470 },
  { key: "dealfuchs", displayName: "dealfuchs_24", hue: 6, joinedDaysAgo: 1 },
  // Neighbours in Cologne whose line is down today.
  { key: "britta", displayName: "Britta L.", postcode: "50937", hue: 2, joinedDaysAgo: 320 },
  { key: "cem", displayName: "Cem Y.", postcode: "50939", hue: 5, joinedDaysAgo: 210 },
  { key: "doris", displayName: "Doris H.", postcode: "50939", hue: 1, joinedDaysAgo: 640 },
  { key: "ewald", displayName: "Ewald P.", postcode: "50935", hue: 7, joinedDaysAgo: 890 },
  { key: "franzi", displayName: "franzi.k", postcode: "50931", hue: 3, joinedDaysAgo: 45 },
  { key: "goran", displayName: "Goran V.", postcode: "50937", hue: 4, joinedDaysAgo: 130 },
];
