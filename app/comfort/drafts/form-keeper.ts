import { askWhich } from "./conflict-box.ts";
import { fillFields, fingerprint, isBlank, readFields } from "./fields.ts";
import { type DraftRecord, dropRecord, type Fields, guest, listRecords, writeRecord } from "./records.ts";
import { type Answer, backOffMs, reader, readServer, sendRecord } from "./server.ts";
import { makeStatusLine } from "./status-line.ts";

/** On the device after a quarter of a second, on the server after little more than one: nothing older can get lost. */
const deviceMs = 250;
const serverMs = 1200;
const refusedMs = 60_000;

type Other = { version: number; content: Fields; device: string };

/** A key as the server makes it; `crypto.randomUUID` is missing where there is no https. */
export function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps one form (`[data-draft-form]`) while it is typed in: on this device at once, on the server soon, again and
 * again until it is there. Two texts are never merged and never overwritten: the person chooses.
 * @returns the client id the form has at the moment
 */
export function keepForm(form: HTMLFormElement): () => string {
  const who = reader ?? guest;
  const hidden = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const [key, version] = [hidden("submissionKey"), hidden("draftVersion")];
  const line = makeStatusLine(form.querySelector("[data-draft-line]"));
  /** Every text this form has had: when the server has one of them, it is an earlier state and no other text. */
  const known = new Set([fingerprint(readFields(form))]);
  /** What the draft says in fields this form does not have (yet), such as the facts of a category. */
  let unseen: Fields = {};
  let base = Number(version.value);
  let isDirty = false;
  let isOnDevice = true;
  let isSending = false;
  /** Being sent as a post, or two texts to choose from. */
  let isHeld = false;
  let isSubmitted = false;
  let sent = 0;
  let failures = 0;
  let typedAt = Date.now();
  let deviceTimer = 0;
  let serverTimer = 0;

  const textNow = (): Fields => ({ ...unseen, ...readFields(form) });
  const record = (): DraftRecord => ({
    kind: hidden("draftKind").value,
    target: hidden("draftTarget").value,
    client: key.value,
    fields: textNow(),
    base,
    isDirty,
    sent,
    typedAt,
    isSubmitted,
  });

  function keepOnDevice(): void {
    clearTimeout(deviceTimer);
    deviceTimer = 0;
    const now = record();
    known.add(fingerprint(now.fields));
    isOnDevice = writeRecord(who, now);
    if (!reader) line.say(isOnDevice ? "device" : "unsaved", isOnDevice ? Date.now() : undefined);
  }

  function show(fields: Fields): void {
    const seen = readFields(form);
    unseen = Object.fromEntries(Object.entries(fields).filter(([name]) => !(name in seen)));
    fillFields(form, fields);
  }

  function changed(): void {
    isDirty = true;
    // Still here, and typing: it was not sent after all.
    if (isSubmitted) isHeld = false;
    isSubmitted = false;
    typedAt = Date.now();
    deviceTimer ||= window.setTimeout(keepOnDevice, deviceMs);
    nameInAddress();
    if (!reader) return;
    if (base === 0 && failures === 0) line.say("saving");
    sendIn(serverMs);
  }

  /** So that a reload, or a tab that is opened again, goes on with this question and not with an empty form. */
  function nameInAddress(): void {
    if (hidden("draftKind").value !== "ask") return;
    const url = new URL(location.href);
    if (url.searchParams.get("entwurf") === key.value) return;
    url.searchParams.set("entwurf", key.value);
    history.replaceState(history.state, "", url);
  }

  /** A try that is planned already stays: after failures it waits longer. */
  function sendIn(ms: number): void {
    if (!serverTimer) serverTimer = window.setTimeout(send, ms);
  }

  async function send(options: { keepsOther?: boolean } = {}): Promise<void> {
    clearTimeout(serverTimer);
    serverTimer = 0;
    if (!reader || isSending || isHeld || !isDirty) return;
    isSending = true;
    const now = record();
    sent = fingerprint(now.fields);
    keepOnDevice();
    const answer = await sendRecord(now, options);
    isSending = false;
    if (!isHeld) take(answer);
  }

  function take(answer: Answer): void {
    failures = ["logged-out", "unreachable"].includes(answer.status) ? failures + 1 : 0;
    if (answer.status === "saved") arrived(answer.version);
    else if (answer.status === "gone") startAnew();
    else if (answer.status === "conflict") differs(answer);
    else waits(answer.status);
  }

  function differs(other: Other): void {
    if (!known.has(fingerprint(other.content))) {
      void choose(other);
      return;
    }
    base = other.version;
    sendIn(0);
  }

  function waits(why: "refused" | "logged-out" | "unreachable"): void {
    const words = { refused: "refused", "logged-out": "loggedOut", unreachable: "offline" } as const;
    line.say(isOnDevice ? words[why] : "unsaved");
    sendIn(why === "refused" ? refusedMs : backOffMs(failures));
  }

  function arrived(newVersion: number): void {
    base = newVersion;
    version.value = String(base);
    isDirty = fingerprint(textNow()) !== sent;
    keepOnDevice();
    line.say(isOnDevice ? "both" : "server", Date.now());
    if (isDirty) sendIn(serverMs);
  }

  /** Sent or deleted elsewhere: the text here is a draft of its own from now on. */
  function startAnew(): void {
    dropRecord(who, record());
    key.value = freshKey();
    base = 0;
    version.value = "0";
    keepOnDevice();
    nameInAddress();
    line.say("elsewhere");
    sendIn(serverMs);
  }

  async function choose(other: Other): Promise<void> {
    isHeld = true;
    keepOnDevice();
    const choice = await askWhich(form, {
      mine: textNow(),
      other: other.content,
      device: other.device,
    });
    isHeld = false;
    base = other.version;
    isDirty = true;
    if (choice === "other") await giveWay(other);
    await send({ keepsOther: true });
  }

  /** The other text counts; this one becomes one of its earlier versions, or a draft of its own when that fails. */
  async function giveWay(other: Other): Promise<void> {
    const mine = record();
    const answer = await sendRecord(mine, { keepsOther: true });
    if (answer.status === "saved") base = answer.version;
    else writeRecord(who, { ...mine, client: freshKey(), base: 0, isDirty: true });
    show(other.content);
  }

  /** Another device may have written on while nobody looked here. */
  async function refresh(): Promise<void> {
    if (isDirty || isSending || isHeld || base === 0) return;
    const now = await readServer(record());
    if (!now || isDirty || isHeld || now.version <= base) return;
    show(now.content);
    base = now.version;
    version.value = String(base);
    keepOnDevice();
    line.say("restored");
  }

  function wake(): void {
    if (document.visibilityState !== "visible") return;
    if (isDirty) void send();
    else void refresh();
  }

  /** What this device kept and the server does not have yet. */
  function restore(): void {
    const { kind, target, client } = record();
    const kept = listRecords(who).filter((one) => one.kind === kind && one.target === target);
    const same = kept.find((one) => one.client === client);
    // A question is named in the address; elsewhere the newest goes on, as long as nothing else stands there.
    const mine = same ?? (kind === "ask" ? undefined : kept.find((one) => one.isDirty));
    const shown = readFields(form);
    // It came back refused: the newest text is the one in the form.
    if (version.hasAttribute("data-draft-newer")) {
      if (!isBlank(shown)) changed();
      // A quote was put into the draft of the server while this device had typed on.
      const isOlder = mine?.isDirty && !mine.isSubmitted && fingerprint(mine.fields) !== fingerprint(shown);
      if (mine && isOlder) void choose({ version: base, content: mine.fields, device: "" });
    } else if (mine && (mine.isDirty || !reader) && fingerprint(mine.fields) !== fingerprint(shown)) {
      goOn(mine, shown);
    } else if (base > 0) {
      line.say("server");
    }
  }

  function goOn(mine: DraftRecord, shown: Fields): void {
    const isAnother = mine.client !== key.value;
    const hasOther = base > 0 && (isAnother || (mine.base !== base && mine.sent !== fingerprint(shown)));
    if (isAnother) dropRecord(who, mine);
    if (base === 0) {
      key.value = mine.client;
      base = mine.base;
    }
    show(mine.fields);
    form.closest("details")?.setAttribute("open", "");
    typedAt = mine.typedAt;
    isDirty = true;
    line.say("restored");
    keepOnDevice();
    if (hasOther) void choose({ version: base, content: shown, device: "" });
    else if (reader) sendIn(0);
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", (event) => {
    const isDraftOnly = event.submitter?.hasAttribute("data-draft-save") && reader;
    if (isDraftOnly) {
      event.preventDefault();
      isDirty = true;
      void send();
      return;
    }
    if (event.defaultPrevented) return;
    isSubmitted = true;
    keepOnDevice();
    isHeld = true;
    clearTimeout(serverTimer);
    serverTimer = 0;
  });
  window.addEventListener("pagehide", () => {
    if (isHeld || (!isDirty && !deviceTimer)) return;
    const now = record();
    sent = fingerprint(now.fields);
    keepOnDevice();
    // Browsers let go of 64 KB; the rest goes when the page is opened again.
    if (reader && JSON.stringify(now.fields).length < 50_000) void sendRecord(now, { isLast: true });
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    isHeld = false;
    isSubmitted = false;
    wake();
  });
  for (const name of ["online", "focus"]) window.addEventListener(name, wake);
  document.addEventListener("visibilitychange", wake);
  restore();
  return () => key.value;
}
