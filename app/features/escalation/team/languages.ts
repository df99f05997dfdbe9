/** What agents may say they speak, as ISO 639: the most spoken in Germany, and its own small ones. */
export const teamLanguages = [
  ..."de en tr ar ru uk pl ro it fr es pt nl el hr sr bs sq bg hu vi zh fa ku hi da".split(" "),
  ..."nds hsb dsb".split(" "),
];
