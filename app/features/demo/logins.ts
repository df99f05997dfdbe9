/** One password for all seven; the demo exists only where {@link demoLogins} may be read by everyone. */
export const demoPassword = "tadellos-demo";

export type DemoLogin = {
  email: string;
  /** As on the posts of this person. */
  displayName: string;
  role: "customer" | "helper" | "guide" | "agent" | "lead" | "moderator" | "admin";
  /** What this person is, in a word or two. */
  title: string;
  /** What can be tried as this person, in one sentence. */
  description: string;
};

/** The log-in cards of the demo, in the order in which a question wanders. The people are made in people.ts. */
export const demoLogins: DemoLogin[] = [
  {
    email: "erika@demo.tadellos.invalid",
    displayName: "Erika M.",
    role: "customer",
    title: "Kundin",
    description: "Ihr Glasfaser-Modem streikt: Sie hat gefragt, und ein Vorgang beim Regio-Team läuft.",
  },
  {
    email: "martin@demo.tadellos.invalid",
    displayName: "martin_s",
    role: "helper",
    title: "Experte",
    description: "Hilft anderen bei Internet und WLAN und hat sich dort sein Abzeichen erarbeitet.",
  },
  {
    email: "bernd@demo.tadellos.invalid",
    displayName: "heimnetz_bernd",
    role: "guide",
    title: "Community-Guide",
    description: "Kennt Glasfaser in- und auswendig und darf Fragen an ein Regio-Team weitergeben.",
  },
  {
    email: "leyla@demo.tadellos.invalid",
    displayName: "Leyla S.",
    role: "agent",
    title: "Ansprechpartnerin",
    description: "Arbeitet am Regio-Desk Frankfurt: Vorgänge übernehmen, antworten, zusagen, lösen.",
  },
  {
    email: "katharina@demo.tadellos.invalid",
    displayName: "Katharina B.",
    role: "lead",
    title: "Teamleitung",
    description: "Leitet das Regio-Team Frankfurt und kümmert sich um jede schlechte Bewertung.",
  },
  {
    email: "nora@demo.tadellos.invalid",
    displayName: "Nora W.",
    role: "moderator",
    title: "Moderatorin",
    description: "Achtet auf einen guten Ton, bessert Beiträge aus und schließt Fragen.",
  },
  {
    email: "henrik@demo.tadellos.invalid",
    displayName: "Henrik D.",
    role: "admin",
    title: "Administrator",
    description: "Verwaltet das Forum und darf überall eingreifen, nur nicht in die Vorgänge der Teams.",
  },
];
