/** Polars, for what notebooks filter and count themselves: `papers.filter(pl.col("n_results").gt(0))`. */
export { default as pl } from "nodejs-polars";
