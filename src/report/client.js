// Draws each chart from the spec beside it; without scripts the picture stays.
for (const figure of document.querySelectorAll("figure[data-chart]")) {
  const name = figure.dataset.chart;
  const { $schema: _, ...spec } = JSON.parse(
    document.querySelector(`script[data-spec="${CSS.escape(name)}"]`).textContent,
  );
  const place = figure.querySelector(".chart");
  const picture = place.querySelector("img");
  const drawn = document.createElement("div");
  // The expression interpreter: without it the page's policy would have to allow eval.
  vegaEmbed(drawn, spec, { mode: "vega-lite", ast: true, actions: false, renderer: "svg" }).then(() => {
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", picture.alt);
    place.replaceChildren(drawn);
  });
}
