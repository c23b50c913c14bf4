import { enableCharts } from "./chart_points.js";
import { enableDownloads } from "./downloads.js";
import { enablePaperTable } from "./paper_table.js";
import { enablePrinting } from "./printing.js";

enablePaperTable();
enableDownloads();
enablePrinting();
enableCharts();
