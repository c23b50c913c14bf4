import { chartFigures, chartView, specOf } from "./chart_view.js";
import { csvText } from "./csv_text.js";

const PNG_SCALE = 2;

/** What each file of a chart holds, made from what the page holds. */
const MAKERS = {
  svg: (figure) => decodedBytes(figure.querySelector(".chart img").src),
  png: async (figure) => decodedBytes(await (await chartView(figure)).toImageURL("png", PNG_SCALE)),
  json: (figure) => new Blob([JSON.stringify(specOf(figure), null, 2) + "\n"], { type: "application/json" }),
  csv: (figure) => new Blob([csvText(specOf(figure).data?.values ?? [])], { type: "text/csv" }),
};

/** Lets the download links give files out of the page, which may have been moved away from its folder. */
export function enableDownloads() {
  for (const figure of chartFigures()) {
    for (const link of figure.querySelectorAll(".files a")) {
      const ending = link.getAttribute("href").split(".").at(-1);
      link.addEventListener("click", async (event) => {
        event.preventDefault();
        saveAs(await MAKERS[ending](figure), `${figure.dataset.chart}.${ending}`);
      });
    }
  }
}

/** Bytes of a data URL in base64; fetching one would need a word in the page's policy. */
function decodedBytes(url) {
  const [, type, content] = /^data:([^;]*);base64,(.*)$/.exec(url);
  return new Blob([Uint8Array.from(atob(content), (char) => char.charCodeAt(0))], { type });
}

function saveAs(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
