/** What is new, a member's own lists, and what a member follows. */
export const reading = {
  "lists.tab.ungelesen": "Ungelesen",
  "lists.tab.gefolgt": "Gefolgt",
  "lists.tab.meine": "Meine",
  "lists.empty.ungelesen": "Sie haben alles gelesen",
  "lists.empty.ungelesen.text": "Seit Ihrem letzten Besuch ist nichts dazugekommen, das Sie nicht kennen.",
  "lists.empty.gefolgt": "Sie folgen noch keiner Frage",
  "lists.empty.gefolgt.text":
    "Wer bei einer Frage auf „Folgen“ tippt, findet sie hier wieder. Eigenen Fragen folgen Sie von selbst.",
  "lists.empty.meine": "Sie haben noch nichts gefragt",
  "lists.empty.meine.text": "Ihre Fragen stehen dann hier, die mit der neuesten Antwort zuerst.",
  "lists.empty.beantwortet": "Sie haben noch keine Frage beantwortet",
  "lists.empty.beantwortet.text": "Fragen anderer, auf die Sie geantwortet haben, stehen dann hier.",

  "reading.new": "Neu",
  "reading.lastVisit": "Ihr letzter Besuch:",
  "reading.newSince": "Neu seit Ihrem letzten Besuch",
  "reading.jump":
    "{count, plural, one {Zum neuen Beitrag} =99 {Zum ersten von 99 oder mehr neuen Beiträgen} other {Zum ersten von # neuen Beiträgen}}",
  "reading.mine": "Eigene Fragen und Antworten",
  "reading.mine.meine": "Von mir gefragt",
  "reading.mine.beantwortet": "Von mir beantwortet",
  "reading.markAll": "Alles als gelesen markieren",

  "reading.list.neu": "Neue Fragen",
  "reading.list.offen": "Fragen, die auf eine Antwort warten",
  "reading.list.region": "Fragen aus Ihrer Region",
  "reading.list.geloest": "Gelöste Fragen",
  "reading.list.ungelesen": "Neu seit Ihrem letzten Besuch",
  "reading.list.gefolgt": "Gefolgte Fragen",
  "reading.list.meine": "Meine Fragen",
  "reading.list.beantwortet": "Von mir beantwortete Fragen",
  "reading.list.otherRegion": "Fragen aus der Region {region}",

  "reading.follow.category": "Thema folgen",
  "reading.follow.tag": "Stichwort folgen",
  "reading.follow.on": "Sie folgen",
  "reading.follow.hint": "Sie erfahren von neuen Fragen. Ein zweiter Tipp beendet es.",
  "reading.topics": "Themen und Stichwörter, denen Sie folgen",
  "reading.topics.none":
    "Sie folgen noch keinem Thema und keinem Stichwort. Auf deren Seiten gibt es dafür einen Knopf.",
  "reading.menu.lists": "Meine Fragen",
  "reading.menu.followed": "Gefolgt",
} as const;
