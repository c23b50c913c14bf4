import { showPaper } from "./paper_table.js";

const MAX_LISTED = 100;

let dialog;

/**
 * Shows the papers behind a point, and the words if it is one number of one paper.
 *
 * Texts get into the page as texts or as copies of what stands in the table, never as markup.
 *
 * @param {{ facts: [string, unknown][], row: Record<string, unknown> | undefined, papers: number[] | null }} point
 */
export function openPaperDialog({ facts, row, papers }) {
  dialog ??= addDialog();
  const isOne = papers?.length === 1 || typeof row?.title === "string";
  const content = isOne ? onePaper(facts, row, papers?.[0]) : manyPapers(facts, papers);
  dialog.querySelector(".content").replaceChildren(...content);
  dialog.showModal();
  dialog.scrollTop = 0;
  dialog.querySelector(".here")?.scrollIntoView({ block: "nearest" });
}

function addDialog() {
  const added = element("dialog", { id: "point", "aria-labelledby": "point-title" });
  const close = element("button", { type: "button", class: "close" }, "Close");
  close.addEventListener("click", () => added.close());
  // A click on the backdrop counts as one on the dialog itself.
  added.addEventListener("click", (event) => event.target === added && added.close());
  added.append(close, element("div", { class: "content" }));
  document.body.append(added);
  return added;
}

function onePaper(facts, row, index) {
  const source = index === undefined ? null : document.getElementById(`paper-${index}`);
  const title = element("h2", { id: "point-title" });
  title.append(...source ? copied(source.querySelector(".title")) : [String(row?.title)]);
  const told = facts.filter(([, value]) => value !== row?.title && value !== row?.quote);
  const parts = [title, factList(told)];
  if (row?.quote) parts.push(element("blockquote", {}, String(row.quote)));
  if (!source) return [...parts, element("p", {}, "This paper is not in the table of this page.")];
  const abstract = element("p", { class: "abstract" });
  abstract.append(...copied(source.querySelector(".abstract")));
  pointOut(source, row, title, abstract);
  const link = paperLink(index, "Show it in the table of papers");
  return [...parts, abstract, element("p", {}, link)];
}

/** Marks those words of a copied title or abstract that a row was read from. */
function pointOut(source, row, title, abstract) {
  for (const reading of source.querySelectorAll("li[data-start]")) {
    const { field, start, metric } = reading.dataset;
    const isMeant = reading.querySelector("q").textContent === row?.quote &&
      (row.metric === undefined || metric === row.metric);
    if (!isMeant) continue;
    const text = field === "title" ? title : abstract;
    for (const mark of text.querySelectorAll("mark")) {
      const isAround = +mark.dataset.start <= +start && +start < +mark.dataset.end;
      if (isAround) mark.classList.add("here");
    }
  }
}

function manyPapers(facts, papers) {
  const n = papers?.length ?? 0;
  const title = element("h2", { id: "point-title" }, papers ? `${n} papers` : "The numbers of this point");
  if (!papers) {
    return [title, factList(facts), element("p", {}, "The chart does not tell which papers these are.")];
  }
  const list = element("ul", { class: "papers" });
  for (const index of papers.slice(0, MAX_LISTED)) {
    const source = document.getElementById(`paper-${index}`);
    const text = source.querySelector(".title").textContent;
    const item = element("li", {}, paperLink(index, text));
    item.append(` ${source.querySelector(".date").textContent}`);
    list.append(item);
  }
  const rest = n > MAX_LISTED
    ? [element("p", {}, `and ${n - MAX_LISTED} more, see the table of papers`)]
    : [];
  return [title, factList(facts), list, ...rest];
}

function factList(facts) {
  const list = element("dl", {});
  for (const [name, value] of facts) {
    const pair = element("div", {}, element("dt", {}, name));
    pair.append(element("dd", {}, String(value)));
    list.append(pair);
  }
  return list;
}

function paperLink(index, text) {
  const link = element("a", { href: `#paper-${index}` }, text);
  link.addEventListener("click", () => {
    dialog.close();
    showPaper(index);
  });
  return link;
}

function copied(source) {
  return [...source.childNodes].map((node) => node.cloneNode(true));
}

function element(name, attributes, content = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...[content].flat());
  return made;
}
