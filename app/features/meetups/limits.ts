/** Of what can be typed, in characters unless named otherwise. Known to the browser, unlike the forms. */
export const meetupLimits = {
  leadMax: 240,
  bodyMax: 10_000,
  placeMax: 120,
  addressMax: 200,
  programmeMax: 6_000,
  capacityMax: 5_000,
  questionMin: 10,
  questionMax: 400,
  answerMax: 600,
  reasonMax: 400,
  summaryMax: 10_000,
  captionMax: 160,
  optionsMin: 2,
  optionsMax: 10,
  optionMax: 80,
  pollMax: 160,
};
