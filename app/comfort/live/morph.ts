/*
 * Makes an open page look like the one the server renders now, without taking anything away from who is using it: forms
 * with something to type in, what is unfolded, and every post that stands there keep their place.
 */

export type MorphOptions = {
  /** Posts that are not there yet are put in; else they are left out. */
  insertsPosts: boolean;
  /** What stands where a post is no longer to be seen. */
  goneText: string;
  /** Called with each post that was put in. */
  onInsert: (element: HTMLElement) => void;
};

const postId = /^p\d+$/;
const posts = (root: Element) => [root, ...root.querySelectorAll("[id]")].filter(({ id }) => postId.test(id));

/** Attributes whose absence means something. */
const switches = ["hidden", "disabled", "aria-pressed", "aria-current"];

export function morph(old: Element, fresh: Element, options: MorphOptions): void {
  if (isKept(old) || old.isEqualNode(fresh)) return;
  copyAttributes(old, fresh);
  if (old.matches(".prose")) old.replaceChildren(...importAll(fresh.childNodes));
  else if (old.matches(".comments")) morphComments(old, fresh, options);
  else morphChildren(old, fresh, options);
}

/** Whatever somebody types into, and whatever says so. */
function isKept(element: Element): boolean {
  if (element.matches("[data-live-keep]")) return true;
  const field = "textarea, select, [contenteditable], input:not([type=hidden])";
  return element.matches("form") && element.querySelector(field) !== null;
}

function copyAttributes(old: Element, fresh: Element): void {
  for (const { name, value } of fresh.attributes) {
    // Unfolded stays unfolded.
    if (name === "open" || old.getAttribute(name) === value) continue;
    const isMarked = name === "class" && old.classList.contains("is-live-new");
    old.setAttribute(name, isMarked ? `${value} is-live-new` : value);
  }
  for (const name of switches) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
}

function morphChildren(old: Element, fresh: Element, options: MorphOptions): void {
  const left = [...old.childNodes];
  let next: ChildNode | null = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const index = left.findIndex((node) => isSame(node, wanted));
    const [match] = index < 0 ? [] : left.splice(index, 1);
    if (match) {
      if (match instanceof Element) morph(match, wanted as Element, options);
      else if (match.nodeValue !== wanted.nodeValue) match.nodeValue = wanted.nodeValue;
      next = match.nextSibling;
    } else {
      insert(old, wanted, next, options);
    }
  }
  for (const node of left) takeAway(node, options);
}

/** The same thing in both pages: by its id, else by what kind of thing it is. */
function isSame(a: Node, b: Node): boolean {
  if (!(a instanceof Element) || !(b instanceof Element)) return a.nodeType === b.nodeType;
  if (a.id || b.id) return a.id === b.id;
  return a.tagName === b.tagName && a.classList[0] === b.classList[0];
}

function insert(parent: Element, wanted: Node, before: ChildNode | null, options: MorphOptions): void {
  const found = wanted instanceof Element ? posts(wanted) : [];
  const isNew = found.every(({ id }) => !document.getElementById(id));
  if (found.length > 0 && !(options.insertsPosts && isNew)) return;
  const node = document.importNode(wanted, true);
  parent.insertBefore(node, before);
  if (node instanceof HTMLElement) for (const post of posts(node)) options.onInsert(post as HTMLElement);
}

function takeAway(node: ChildNode, options: MorphOptions): void {
  if (!(node instanceof Element)) {
    node.remove();
  } else if (postId.test(node.id)) {
    markGone(node, options);
  } else if (posts(node).length === 0 && !isKept(node) && !node.querySelector("textarea, [data-live-keep]")) {
    node.remove();
  }
}

/** Its place stays, so that nothing jumps. */
function markGone(post: Element, { goneText }: MorphOptions): void {
  const note = document.createElement("p");
  note.className = "notice";
  note.textContent = goneText;
  post.replaceChildren(note);
}

/** New comments come last; older ones may be folded in the fresh page but stay where they are read. */
function morphComments(old: Element, fresh: Element, options: MorphOptions): void {
  const list = [...old.querySelectorAll(":scope > ol")].at(-1);
  for (const wanted of fresh.querySelectorAll("li[id]")) {
    const there = document.getElementById(wanted.id);
    if (there) morph(there, wanted, options);
    else if (list) insert(list, wanted, null, options);
  }
  for (const there of old.querySelectorAll("li[id]")) {
    if (!fresh.querySelector(`#${there.id}`)) markGone(there, options);
  }
}

const importAll = (nodes: NodeListOf<ChildNode>) => [...nodes].map((node) => document.importNode(node, true));
