import type { lists as de } from "../de/lists.ts";

export const lists = {
  "lists.tab.region": "In deiner Region",
  "lists.empty.neu.text": "Stell die erste. Andere haben sie vielleicht auch.",
  "lists.home.title": "{site} – Hilfe von Menschen aus deiner Region",
  "lists.home.description":
    "Fragen zu Internet, Telefon und Fernsehen: Die Community hilft, und wenn sie nicht weiterkommt, dein Regio-Team.",
  "lists.home.heading": "Was können wir für dich lösen?",
  "lists.home.lead":
    "Menschen aus deiner Region helfen. Und wenn die Community nicht weiterkommt, kümmert sich dein Regio-Team persönlich.",
  "lists.home.demo":
    "Das ist eine Demo mit erfundenen Personen. Schlüpf mit einem Klick in eine Rolle: als Kundin, als Helfer oder im Regio-Team.",
  "lists.region.own": "Deine Region: {region}",
  "lists.region.team": "Dein Regio-Team sitzt in {city}.",
  "lists.region.central": "Um deine Postleitzahl kümmert sich unser zentrales Team in {city}.",
  "lists.region.people": "Wenn die Community nicht weiterkommt, sind diese Menschen für dich da:",
  "lists.region.askTitle": "Welche Region ist deine?",
  "lists.region.ask":
    "Mit deiner Postleitzahl siehst du Fragen aus der Nachbarschaft und dein Regio-Team. Gespeichert wird sie dabei nicht.",
  "lists.region.askMember":
    "Mit deiner Postleitzahl siehst du Fragen aus der Nachbarschaft und dein Regio-Team. In den Einstellungen kannst du sie dauerhaft hinterlegen.",
} satisfies Partial<Record<keyof typeof de, string>>;
