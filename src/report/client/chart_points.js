import { behindOf, chartFigures, chartView, factsOf, ROW_KEY, specOf } from "./chart_view.js";
import { openPaperDialog } from "./paper_dialog.js";

/** Marks whose one item stands for many rows. */
const WHOLE_SERIES = ["group", "line", "area", "trail"];

const OPENING = ["Enter", " "];

/** Where a key leads from a point, by its number in the chart. */
const STEPS = {
  ArrowRight: (i) => i + 1,
  ArrowDown: (i) => i + 1,
  ArrowLeft: (i) => i - 1,
  ArrowUp: (i) => i - 1,
  Home: () => 0,
  End: () => Infinity,
};

/** Draws each chart when it comes near the screen, and lets its points be reached and opened. */
export function enableCharts() {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      chartView(target).then((view) => enablePoints(target, view));
    }
  }, { rootMargin: "800px" });
  chartFigures().forEach((figure) => observer.observe(figure));
}

/** One stop of the Tab key a chart; arrow keys go from point to point, Enter opens one. */
function enablePoints(figure, view) {
  const drawn = figure.querySelector(".drawn");
  const points = pointItems(view.scenegraph().root);
  if (points.length === 0) return;
  const elements = points.map((item) => item._svg);
  const numbers = new Map(elements.map((element, i) => [element, i]));
  points.forEach((item, i) => {
    namePoint(item._svg, factsOf(item.tooltip), i === 0);
    item._svg.addEventListener("focus", () => showTooltip(view, item, item.tooltip));
    item._svg.addEventListener("blur", () => showTooltip(view, item, null));
  });
  hideOthers(drawn, elements);
  drawn.addEventListener("click", (event) => {
    const i = numbers.get(event.target);
    if (i !== undefined) openPoint(figure, points[i]);
  });
  drawn.addEventListener("keydown", (event) => {
    const i = numbers.get(event.target);
    if (i === undefined || !(OPENING.includes(event.key) || event.key in STEPS)) return;
    event.preventDefault();
    if (OPENING.includes(event.key)) return openPoint(figure, points[i]);
    const next = Math.max(0, Math.min(STEPS[event.key](i), elements.length - 1));
    elements[i].setAttribute("tabindex", "-1");
    elements[next].setAttribute("tabindex", "0");
    elements[next].focus();
  });
}

/** Items of the scene that stand for one row or group of rows, with something to tell. */
function pointItems(mark) {
  return (mark.items ?? []).flatMap((item) => {
    const inner = (item.items ?? []).flatMap(pointItems);
    const isPoint = item._svg && typeof item.tooltip === "object" && item.tooltip !== null &&
      !WHOLE_SERIES.includes(mark.marktype);
    return isPoint ? [item, ...inner] : inner;
  });
}

function namePoint(element, facts, isFirst) {
  const name = facts.map(([key, value]) => `${key}: ${value}`).join("; ");
  const attributes = {
    role: "button",
    class: "point",
    "aria-haspopup": "dialog",
    "aria-label": name,
    tabindex: isFirst ? "0" : "-1",
  };
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
}

/** Keeps axes, lines and labels from screen readers, which have the chart's text, and its points. */
function hideOthers(drawn, elements) {
  const used = new Set([drawn, ...elements]);
  for (const element of elements) {
    for (let around = element.parentElement; !used.has(around); around = around.parentElement) {
      used.add(around);
    }
  }
  for (const element of drawn.querySelectorAll("svg g, svg text, svg path")) {
    if (used.has(element)) element.removeAttribute("aria-hidden");
    else element.setAttribute("aria-hidden", "true");
  }
}

function showTooltip(view, item, tooltip) {
  const { left, bottom } = item._svg.getBoundingClientRect();
  const event = { clientX: left, clientY: bottom, type: "focus" };
  view.tooltip()(view._handler, event, item, tooltip);
}

function openPoint(figure, { datum, tooltip }) {
  const number = datum[ROW_KEY];
  openPaperDialog({
    facts: factsOf(tooltip),
    row: specOf(figure).data.values[number],
    papers: behindOf(figure)[number] ?? null,
  });
}
