const collator = new Intl.Collator("en", { sensitivity: "base" });

/** Makes the table of papers sortable by its headings, and searchable. */
export function enablePaperTable() {
  enableSorting();
  enableSearch();
  addEventListener("hashchange", () => showPaper(/^#paper-(\d+)$/.exec(location.hash)?.[1]));
  showPaper(/^#paper-(\d+)$/.exec(location.hash)?.[1]);
}

/** Unfolds a paper in the table and brings it to the reader, even if a search hides it. */
export function showPaper(index) {
  const paper = index === undefined ? null : document.getElementById(`paper-${index}`);
  if (!paper) return;
  if (paper.hidden) search("");
  const details = paper.querySelector("details");
  details.open = true;
  paper.scrollIntoView({ block: "start" });
  details.querySelector("summary").focus({ preventScroll: true });
}

function papers() {
  return [...document.querySelectorAll("#paper-table > tbody")];
}

function enableSorting() {
  const heads = [...document.querySelectorAll("#paper-table thead th")];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    // Numbers are looked at from the largest, texts and dates from the first.
    const first = head.classList.contains("number") ? "descending" : "ascending";
    const second = first === "ascending" ? "descending" : "ascending";
    button.addEventListener("click", () => {
      const order = head.getAttribute("aria-sort") === first ? second : first;
      heads.forEach((other) => other.setAttribute("aria-sort", other === head ? order : "none"));
      sortPapers(column, order, head.classList.contains("number"));
    });
  });
}

/** Papers in the order of one column; those without a value there come last, ties stay in their order. */
function sortPapers(column, order, isNumber) {
  const sign = order === "ascending" ? 1 : -1;
  const keyed = papers().map((paper) => ({ paper, key: sortKey(paper.rows[0].cells[column]) }));
  keyed.sort((a, b) => {
    if (a.key === "" || b.key === "") return Number(a.key === "") - Number(b.key === "");
    return sign * (isNumber ? Number(a.key) - Number(b.key) : collator.compare(a.key, b.key));
  });
  document.getElementById("paper-table").append(...keyed.map(({ paper }) => paper));
}

function sortKey(cell) {
  const isMissing = cell.querySelector(".none") !== null || cell.textContent === "–";
  return isMissing ? "" : cell.textContent.trim();
}

function enableSearch() {
  const form = document.getElementById("paper-search");
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("input").addEventListener("input", (event) => search(event.target.value));
  search("");
}

/** Shows the papers whose text holds every word of the query, in upper or lower case, and says how many. */
function search(query) {
  const field = document.getElementById("paper-query");
  if (field.value !== query) field.value = query;
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const all = papers();
  let n_found = 0;
  for (const paper of all) {
    const text = textOf(paper);
    paper.hidden = !words.every((word) => text.includes(word));
    if (!paper.hidden) n_found++;
  }
  const count = n_found === all.length ? `${all.length} papers` : `${n_found} of ${all.length} papers`;
  document.getElementById("paper-count").textContent = count;
}

const texts = new WeakMap();

function textOf(paper) {
  if (!texts.has(paper)) {
    const parts = [paper.rows[0], ...paper.querySelectorAll(".abstract, .words li")];
    const text = parts.map((part) => part.textContent).join(" ");
    texts.set(paper, text.toLowerCase().replace(/\s+/g, " "));
  }
  return texts.get(paper);
}
