/** Key under which a row carries its number, so that a point leads back to it. */
export const ROW_KEY = "$row";

const views = new WeakMap();

/** All figures of the page that hold a chart. */
export function chartFigures() {
  return [...document.querySelectorAll("figure[data-chart]")];
}

/** The specification of a figure's chart. */
export function specOf(figure) {
  return JSON.parse(figure.querySelector("script.spec").textContent);
}

/** The papers behind each row of a figure's chart, as numbers of the table; null where the rows do not say. */
export function behindOf(figure) {
  return JSON.parse(figure.querySelector("script.behind").textContent);
}

/** The interactive chart of a figure as a Vega view; drawn on first demand, beside the picture. */
export function chartView(figure) {
  if (!views.has(figure)) views.set(figure, drawChart(figure));
  return views.get(figure);
}

async function drawChart(figure) {
  const { $schema: _, ...spec } = specOf(figure);
  spec.data?.values?.forEach((row, i) => row[ROW_KEY] = i);
  const drawn = document.createElement("div");
  drawn.className = "drawn";
  const { view } = await vegaEmbed(drawn, spec, {
    mode: "vega-lite",
    // The expression interpreter: without it the page's policy would have to allow eval.
    ast: true,
    actions: false,
    renderer: "svg",
    // A panel without quartiles is no news to a reader.
    logLevel: vega.Error,
    // Points are named by us: vega would name every line and label of an axis as well.
    config: { aria: false },
    tooltip: { formatTooltip: tooltipHtml },
  });
  const picture = figure.querySelector(".chart img");
  for (const element of drawn.querySelectorAll('[role^="graphics-"]')) {
    ["role", "aria-roledescription", "aria-label"].forEach((name) => element.removeAttribute(name));
  }
  drawn.setAttribute("role", "group");
  drawn.setAttribute("aria-label", picture.alt);
  picture.hidden = true;
  figure.querySelector(".chart").append(drawn);
  figure.classList.add("is-drawn");
  return view;
}

/** What a point tells: its fields by title, without those that are missing. */
export function factsOf(tooltip) {
  return Object.entries(tooltip).filter(([, value]) =>
    !["", "null", "NaN", "undefined"].includes(String(value))
  );
}

/** The same as a table for vega-tooltip, which gives the function that escapes texts. */
function tooltipHtml(tooltip, escaped) {
  if (typeof tooltip !== "object") return escaped(String(tooltip));
  const rows = factsOf(tooltip).map(([name, value]) =>
    `<tr><td class="key">${escaped(name)}</td><td class="value">${escaped(String(value))}</td></tr>`
  );
  return `<table>${rows.join("")}</table>`;
}
