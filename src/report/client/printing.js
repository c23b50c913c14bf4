/** Unfolds all that is folded, and lists all papers, while the page is printed. */
export function enablePrinting() {
  let folded = [];
  let hidden = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    hidden = [...document.querySelectorAll("#paper-table > tbody[hidden]")];
    folded.forEach((details) => details.open = true);
    hidden.forEach((paper) => paper.hidden = false);
  });
  addEventListener("afterprint", () => {
    folded.forEach((details) => details.open = false);
    hidden.forEach((paper) => paper.hidden = true);
  });
}
